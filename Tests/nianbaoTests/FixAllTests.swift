import Foundation
import LanguageServer
import ReportRules
import ReportText
import TestSupport
import Testing

/// The command line, the server and whoever asks a second time mend a text in the same way, byte by byte.
@Suite struct FixAllTests {
  /// All fixtures: the real reports, and what fixes may not harm.
  private static func texts() throws -> [(name: String, text: [UInt8])] {
    try Fixtures.seeds.map { ($0, try Fixtures.seed($0)) } + Fixtures.harmNames().map { ($0, try Fixtures.harm($0)) }
  }

  /// The text after `source.fixAll`.
  private func fixedByServer(_ text: [UInt8], previous: PreviousFile? = nil) -> [UInt8] {
    var document = OpenDocument(uri: "u", languageID: "plaintext", version: 1, utf8: text)
    document.check(by: CheckBasis(previous: previous, previousState: previous == nil ? 0 : 1))
    var fixed = text
    for edit in document.fixAll().reversed() { fixed.replaceSubrange(edit.range, with: edit.replacement) }
    return fixed
  }

  @Test func allAgree() throws {
    for (name, text) in try FixAllTests.texts() {
      let server = fixedByServer(text)
      let command = try Executable.run(["check", "--fix", "-"], input: text).output
      #expect(Array(command.utf8) == server, "\(name)")
      #expect(fixedByServer(server) == server, "\(name)")
    }
  }

  /// Last year's report counts in both.
  @Test func lastYearsReportIsUsedInBoth() throws {
    let text = String(decoding: try Fixtures.seed("003"), as: UTF8.self)
    let year = try #require(["2021", "2022", "2023", "2024"].first { text.contains($0 + "年") })
    let last = text.replacingOccurrences(of: year, with: String((Int(year) ?? 0) - 1))
    let wrong = text.replacingOccurrences(of: "二、主动公开", with: "主动公开").replacingOccurrences(
      of: "行政强制\t0", with: "行政强致\t0")
    let folder = try ScratchFolder(["now.txt": Array(wrong.utf8), "last.txt": Array(last.utf8)])
    _ = try Executable.run(["check", "--fix", "--previous", "last.txt", "now.txt"], in: folder.url)
    let command = Array(try Data(contentsOf: folder.url.appendingPathComponent("now.txt")))
    let server = fixedByServer(Array(wrong.utf8), previous: PreviousFile(uri: "v", bytes: Array(last.utf8)))
    #expect(command == server && command != Array(wrong.utf8))
    #expect(fixedByServer(server, previous: PreviousFile(uri: "v", bytes: Array(last.utf8))) == server)
  }
}
