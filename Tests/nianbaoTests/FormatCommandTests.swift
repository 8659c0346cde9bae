import Foundation
import ReportText
import TestSupport
import Testing

@testable import nianbao

@Suite struct FormatCommandTests {
  /// A report whose Markdown tables are not aligned, with two figures that are not in plain digits.
  private static func ragged() throws -> String {
    let blank = try Executable.run(["new", "--agency", "某县民政局", "--year", "2024"]).output
    return blank.replacing("| 行政许可 |  |", with: "| 行政许可 | １２ |").replacing("| 行政处罚 |  |", with: "| 行政处罚 | 1,234 |")
  }

  /// The real reports and a ragged one, by path.
  private static func files() throws -> [String: [UInt8]] {
    var files = ["乱.md": Array(try ragged().utf8), "子/无关.md": Array("| a | b |\n|--|--|\n| 1 | 2 |\n".utf8)]
    for seed in Fixtures.seeds { files["子/\(seed).txt"] = try Fixtures.seed(seed) }
    return files
  }

  /// The bytes of all files in a folder, by path.
  private static func contents(_ folder: ScratchFolder) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.url.path) {
      if let data = try? Data(contentsOf: folder.url.appendingPathComponent(path)) { contents[path] = Array(data) }
    }
    return contents
  }

  /// What stands in each cell of a text, without places.
  private static func values(_ bytes: [UInt8]) throws -> [JSON] {
    let json = try JSON(Executable.run(["data", "-"], input: bytes).output.utf8)
    return json["reports"].elements.flatMap(\.["cells"].elements).map { .array([$0["state"], $0["value"]]) }
  }

  @Test func aFolderIsFormattedOnce() throws {
    let files = try FormatCommandTests.files()
    let folder = try ScratchFolder(files)
    try folder.setMode(0o640, of: "乱.md")
    let first = try Executable.run(["format"], in: folder.url)
    #expect(first.status == 0 && first.output.isEmpty)
    let formatted = try FormatCommandTests.contents(folder)
    let changed = files.keys.filter { formatted[$0] != files[$0] }.sorted()
    #expect(changed == ["乱.md", "子/002.txt", "子/003.txt", "子/004.txt"])
    #expect(first.complaint == "nianbao: 已整理 4 个文件\n")
    #expect(formatted.count == files.count)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.url.appendingPathComponent("乱.md").path)
    #expect(mode[.posixPermissions] as? Int == 0o640)
    // No value changes, and there is nothing left to do.
    for path in changed {
      let new = try #require(formatted[path])
      #expect(try FormatCommandTests.values(new) == FormatCommandTests.values(files[path] ?? []), "\(path)")
    }
    for arguments in [["format"], ["format", "--check"], ["format", "--diff"]] {
      let again = try Executable.run(arguments, in: folder.url)
      #expect(again.status == 0 && again.output.isEmpty && again.complaint.isEmpty)
    }
    #expect(try FormatCommandTests.contents(folder) == formatted)
    let text = String(decoding: formatted["乱.md"] ?? [], as: UTF8.self)
    #expect(text.contains("| 行政许可           | 12 "))
    #expect(text.contains("| 行政处罚           | 1234 "))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| 行政许可") || $0.hasPrefix("| 行政处罚") }
    let widths = Set(rows.map { DisplayWidth.columns(of: String($0)) })
    #expect(rows.count == 2)
    #expect(widths.count == 1)
  }

  @Test func aCheckWritesNothingAndNamesTheFiles() throws {
    let files = try FormatCommandTests.files()
    let folder = try ScratchFolder(files)
    let check = try Executable.run(["format", "--check", "."], in: folder.url)
    #expect(check.status == 1)
    #expect(check.output == "./乱.md\n./子/002.txt\n./子/003.txt\n./子/004.txt\n")
    #expect(check.complaint == "nianbao: 4 个文件需要整理\n")
    #expect(try FormatCommandTests.contents(folder) == files)
    #expect(try Executable.run(["format", "--check", "子/000.txt"], in: folder.url).status == 0)
  }

  @Test func theDifferenceIsWhatFormatDoes() throws {
    let files = try FormatCommandTests.files()
    let folder = try ScratchFolder(files)
    let other = try ScratchFolder(files)
    #expect(try Executable.run(["format"], in: other.url).status == 0)
    let difference = try Executable.run(["format", "--diff", "--check"], in: folder.url)
    #expect(difference.status == 1 && difference.output.contains("+| 行政许可"))
    #expect(try FormatCommandTests.contents(folder) == files)
    let patched = try Executable.shell(
      "\"$NIANBAO\" format --diff 2>/dev/null | patch -s -p0 --binary", in: folder.url)
    #expect(patched.status == 0 && patched.output.isEmpty, "\(patched.output)")
    #expect(try FormatCommandTests.contents(folder) == FormatCommandTests.contents(other))
  }

  @Test func aTextIsPipedThrough() throws {
    let ragged = try FormatCommandTests.ragged()
    let plain = try Executable.run(["format", "-"], input: Array(ragged.utf8))
    #expect(plain.status == 0 && plain.output != ragged)
    // Byte order mark and line ends stay.
    let windows = try Executable.run(
      ["format", "-"], input: Array(("\u{FEFF}" + ragged.replacing("\n", with: "\r\n")).utf8))
    let expected = "\u{FEFF}" + plain.output.replacing("\n", with: "\r\n")
    #expect(windows.output.utf8.elementsEqual(expected.utf8))
    let check = try Executable.run(["format", "--check", "-"], input: Array(ragged.utf8))
    #expect(check.status == 1 && check.output == "-\n")
    for (text, note) in [("", "文件为空"), ("不是年报。\r\n", "没有找到年度报告")] {
      let same = try Executable.run(["format", "-"], input: Array(text.utf8))
      #expect(same.output == text && same.status == 0 && same.complaint == "nianbao: -: \(note)\n")
    }
    let foreign = try Executable.shell(
      "printf '\\326\\320\\316\\304' | \"$NIANBAO\" format - 2>/dev/null | od -An -to1")
    #expect(foreign.output.split(separator: " ").joined(separator: " ").hasPrefix("326 320 316 304"))
  }

  @Test func aRuleThatIsOffIsLeftAlone() throws {
    let folder = try ScratchFolder([
      "a.md": Array(try FormatCommandTests.ragged().utf8), "other.json": Array("{}".utf8),
      ".nianbao.json": Array("{\"rules\": {\"number-format\": \"off\"}}".utf8),
    ])
    let named = try Executable.run(["format", "--diff", "--config", "other.json", "a.md"], in: folder.url).output
    #expect(!named.contains("\n+| 行政许可           | １２"))
    #expect(try Executable.run(["format", "a.md"], in: folder.url).status == 0)
    let text = String(decoding: try FormatCommandTests.contents(folder)["a.md"] ?? [], as: UTF8.self)
    #expect(text.contains("| 行政许可           | １２ ") && text.contains("| 1,234 "))
  }

  @Test func whatCannotBeUsedIsNamedAndTheOthersAreDone() throws {
    let ragged = Array(try FormatCommandTests.ragged().utf8)
    let folder = try ScratchFolder(["a.md": ragged, "b.md": ragged, "旧.txt": [0xC4, 0xEA, 0xB1]])
    try folder.setMode(0o444, of: "a.md")
    let result = try Executable.run(["format", "无.md", "."], in: folder.url)
    #expect(result.status == 2)
    #expect(result.complaint.contains("nianbao: 无.md: 无法读取：文件不存在\n"))
    #expect(result.complaint.contains("nianbao: ./a.md: 无法写入：文件只读\n"))
    #expect(result.complaint.contains("GB18030") && result.complaint.hasSuffix("nianbao: 已整理 1 个文件\n"))
    let contents = try FormatCommandTests.contents(folder)
    #expect(contents["a.md"] == ragged && contents["b.md"] != ragged)
    #expect(try Executable.run(["format", "--config", "无.json", "b.md"], in: folder.url).status == 2)
    #expect(try Executable.run(["format", "--chek"], in: folder.url).complaint.contains("--check"))
  }
}
