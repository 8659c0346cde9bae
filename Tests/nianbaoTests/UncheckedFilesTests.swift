import Foundation
import ReportRules
import TestSupport
import Testing

@testable import nianbao

/// Files in folders that are not checked are never silent.
@Suite struct UncheckedFilesTests {
  /// 政府信息公开 in bytes of no encoding.
  private static let unknown: [UInt8] = Array("总计".utf8) + [0xFF]

  /// A folder with one file of each kind that is not checked, and a report.
  private static func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder([
      "a.md": try Fixtures.seed("003"), "b.txt": Array("会议纪要\n".utf8), "c.md": [], "d.pdf": [1], "e.md": unknown,
      ".hidden": [1],
    ])
    try folder.link("f.md", to: "a.md")
    return folder
  }

  @Test func theyAreNamedAtTheEnd() throws {
    let folder = try UncheckedFilesTests.folder()
    let result = try Executable.run(["check"], in: folder.url)
    #expect(
      result.output.hasSuffix(
        "\n未检查 5 个文件：d.pdf（不查这类文件）；f.md（是符号链接）；b.txt（没有找到年度报告）；c.md（文件为空）；e.md（无法使用）\n"))
    #expect(result.complaint == "nianbao: e.md: 不是 UTF-8、GB18030 或 UTF-16：第 1 行第 3 列（第 7 字节）是 0xFF\n")
    // In ordinary use that is no fault of the call.
    #expect(result.status == 0)
    let named = try Executable.run(["check", "e.md"], in: folder.url)
    #expect(named.status == 2 && !named.output.contains("未检查"))
  }

  @Test(arguments: ["jsonl", "sarif", "github"]) func otherFormatsTellItBeside(format: String) throws {
    let folder = try UncheckedFilesTests.folder()
    let result = try Executable.run(["check", "--format", format, "--exclude", "e.md"], in: folder.url)
    #expect(result.complaint == "未检查 4 个文件：d.pdf（不查这类文件）；f.md（是符号链接）；b.txt（没有找到年度报告）；c.md（文件为空）\n")
    #expect(!result.output.contains("未检查"))
  }

  @Test func jsonHasThemAll() throws {
    let folder = try UncheckedFilesTests.folder()
    let result = try Executable.run(["check", "--format", "json", ".", "b.txt"], in: folder.url)
    #expect(
      try JSON(result.output.utf8)["summary"]["notChecked"] == [
        ["path": "./c.md", "reason": "文件为空"], ["path": "./d.pdf", "reason": "不查这类文件"],
        ["path": "./e.md", "reason": "不是 UTF-8、GB18030 或 UTF-16：第 1 行第 3 列（第 7 字节）是 0xFF"],
        ["path": "./f.md", "reason": "是符号链接"], ["path": "b.txt", "reason": "没有找到年度报告"],
      ])
  }

  @Test func ofManyTheFirstAreNamed() {
    var few = UncheckedFiles()
    var all = UncheckedFiles(keepsAll: true)
    for number in 1...7 {
      few.add(UncheckedFile(path: "\(number).pdf", reason: .otherKind))
      all.add(UncheckedFile(path: "\(number).pdf", reason: .otherKind))
    }
    for files in [few, all] {
      #expect(files.text(in: .chinese) == "未检查 7 个文件：1.pdf、2.pdf、3.pdf、4.pdf、5.pdf 等 7 个（不查这类文件）\n")
      #expect(
        files.text(in: .english)
          == "7 files not checked: 1.pdf, 2.pdf, 3.pdf, 4.pdf, 5.pdf and 2 more (not a kind of file that is checked)\n")
    }
    #expect(few.all.isEmpty && all.all.count == 7)
    #expect(UncheckedFiles().text(in: .chinese).isEmpty)
  }

  @Test(arguments: ["a.txt", "a.md", "a.html", "a.htm", "a.csv", "a.tsv", "a.nianbao", "A.CSV"])
  func theseAreReadInFolders(name: String) throws {
    let folder = try ScratchFolder([name: try Fixtures.seed("003")])
    let result = try Executable.run(["check"], in: folder.url)
    #expect(result.output.hasSuffix("个警告\n") || result.output.hasSuffix("）\n"))
    #expect(result.output.contains("1 份报告，"))
  }
}
