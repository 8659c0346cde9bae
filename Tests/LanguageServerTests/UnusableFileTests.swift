import ReportRules
import TestSupport
import Testing

@testable import LanguageServer

/// Files of a folder that cannot be checked are named.
@Suite struct UnusableFileTests {
  /// The first bytes of a report, and of a text that is none, in GBK; where such a file is read whole it is given in UTF-8.
  private static let report: [UInt8] = [
    0xD5, 0xFE, 0xB8, 0xAE, 0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA, 0xB9, 0xA4, 0xD7, 0xF7,
  ]
  private static let list: [UInt8] = [0xC2, 0xF2, 0xB2, 0xCB, 0xC7, 0xE5, 0xB5, 0xA5]

  /// A text in UTF-16 with its mark.
  private static func utf16(_ text: String, swapped: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return swapped ? bytes.reversed() : bytes
    }
  }

  @Test(
    arguments: [
      (.bytes(Array("买菜清单".utf8)), []), (.missing, []), (.outside, []),
      (.unreadable, ["3 无法读取或过大，没有检查"]),
      (.bytes(report + [0xB1]), ["2 编码像是 GB18030，但有的字节不成字符，没有检查；文件可能已损坏或不完整"]),
      (.bytes(list + [0xB1]), ["3 编码像是 GB18030，但有的字节不成字符，没有检查；文件可能已损坏或不完整"]),
      (
        .bytes(utf16("2023年政府信息公开年报", swapped: false) + [0x31]),
        ["2 编码像是 UTF-16，但有的字节不成字符，没有检查；文件可能已损坏或不完整"]
      ),
      (
        .bytes(utf16("2023年政府信息公开年报", swapped: true) + [0x31]),
        ["2 编码像是 UTF-16，但有的字节不成字符，没有检查；文件可能已损坏或不完整"]
      ),
      (.bytes([0xFF, 0xFE, 0, 0, 0x31, 0, 0, 0]), ["3 编码是 UTF-32，不支持，没有检查；请另存为 UTF-8"]),
      (.bytes(Array("政府信息公开".utf8) + [0xFF]), ["2 不是 UTF-8、GB18030 或 UTF-16 文本，没有检查"]),
      (.bytes([0xFF]), ["3 不是 UTF-8、GB18030 或 UTF-16 文本，没有检查"]),
    ] as [(FileAnswer, [String])])
  func whatIsSaid(answer: FileAnswer, said: [String]) {
    let found = UnusableFile.diagnostics(for: answer, in: .chinese)
    #expect(found.map { "\($0.severity) \($0.message)" } == said)
    #expect(UnusableFile.diagnostics(for: answer, in: .english).count == said.count)
  }

  @Test func suchAFileIsToldOnceWithTheOthers() throws {
    var session = TestSession()
    session.files = ["/a/1.md": PublicationTests.report]
    session.unreadable = ["/a/2.txt"]
    _ = try session.send(
      Message.request(
        0, "initialize",
        [
          "capabilities": PullDiagnosticsTests.capabilities, "workspaceFolders": [["uri": "file:///a", "name": "a"]],
        ]))
    func ask(_ previous: JSON) throws -> [JSON] {
      let first = try session.send(Message.request(9, "workspace/diagnostic", ["previousResultIds": previous]))
      return try (first + session.rest())[0]["result"]["items"].elements
    }
    let items = try ask([])
    #expect(items.map { $0["uri"] } == ["file:///a/1.md", "file:///a/2.txt"])
    #expect(items[1]["items"].elements.map { $0["code"] } == ["unusable-file"])
    #expect(items[1]["items"][0]["range"] == Message.range(0, 0, 0, 0))
    let again = try ask(.array(items.map { ["uri": $0["uri"], "value": $0["resultId"]] }))
    #expect(again.map { $0["kind"] } == ["unchanged", "unchanged"])
    #expect(session.reads.filter { $0.path == "/a/2.txt" }.count == 1)
  }
}
