import TestSupport
import Testing

@testable import nianbao

@Suite struct PathListTests {
  @Test(arguments: [
    ("", []), ("\n\n", []), ("a.md\nb c.md", ["a.md", "b c.md"]), ("a.md\r\nb.md\r\n", ["a.md", "b.md"]),
    ("a\n.md\0b.md\r\0", ["a\n.md", "b.md\r"]), ("\u{FEFF}a.md\n", ["a.md"]),
  ])
  func pathsStandOnLinesOrBeforeNULs(text: String, paths: [String]) {
    #expect(PathList.paths(in: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == paths)
  }

  /// A folder with three reports.
  private let folder: ScratchFolder

  init() throws {
    let seed = try Fixtures.seed("003")
    folder = try ScratchFolder(["a.md": seed, "sub/b.md": seed, "年 c.md": seed])
  }

  @Test(arguments: [
    ("a.md\n", [], "1 份报告"), ("a.md\nsub\n", [], "2 份报告"), ("a.md\0年 c.md\0", ["a.md"], "2 份报告"),
    ("", [], "0 份报告"), ("", ["sub"], "1 份报告"),
  ])
  func listedPathsAreChecked(list: String, operands: [String], count: String) throws {
    try folder.write(Array(list.utf8), to: "list")
    let file = try Executable.run(["check", "--files-from", "list"] + operands, in: folder.url)
    #expect(file.output.hasPrefix(count))
    #expect(file.status == 0)
    let stdin = try Executable.run(
      ["check", "--files-from=-"] + operands, input: Array(list.utf8), in: folder.url)
    #expect(stdin.output == file.output)
  }

  @Test func whatIsMissingIsNamed() throws {
    let list = try Executable.run(["check", "--files-from", "list"], in: folder.url)
    #expect(list.status == 2)
    #expect(list.complaint == "nianbao: list: 无法读取：文件不存在\n")
    let path = try Executable.run(["check", "--files-from", "-"], input: Array("a.md\nx.md".utf8), in: folder.url)
    #expect(path.status == 2)
    #expect(path.complaint == "nianbao: x.md: 无法读取：文件不存在\n")
    #expect(path.output.hasPrefix("1 份报告"))
  }
}
