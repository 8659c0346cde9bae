import Foundation
import TestSupport
import Testing

@testable import nianbao

/// How much `check` says, where, and in which colours; what its exit status is.
@Suite struct CheckOutputOptionTests {
  /// A folder with a report that has an error, a warning and less.
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder(["a.md": try Fixtures.seed("002"), "b.md": [], "c.pdf": []])
  }

  /// Runs `check`.
  private func check(_ arguments: String..., locale: String = "zh_CN.UTF-8") throws
    -> (status: Int32, output: String, complaint: String)
  {
    try Executable.run(["check"] + arguments, in: folder.url, environment: ["LANG": locale])
  }

  @Test func hiddenFindingsAreCounted() throws {
    let all = try JSON(check("--format", "json", "--show", "hint").output.utf8)["findings"].elements
    let errors = all.filter { $0["severity"] == "error" }.count
    let lines = try check("--show", "error").output.split(separator: "\n")
    #expect(errors > 0 && all.count > errors)
    #expect(
      lines.dropLast(2).last == "1 份报告，\(errors) 个错误（另有 \(all.count - errors) 个未显示，可加 --show hint）")
    let english = try check("--show", "error", locale: "en_US.UTF-8").output
    #expect(english.contains("\n1 report, \(errors) errors (\(all.count - errors) more not shown; add --show hint)\n"))
    #expect(try !check("--show", "hint").output.contains("未显示"))
  }

  @Test func quietSaysFindingsOnly() throws {
    let loud = try check("--show", "error", ".", "b.md")
    let quiet = try check("--show", "error", "--quiet", ".", "b.md")
    #expect(loud.complaint == "nianbao: b.md: 文件为空\n")
    #expect(quiet.complaint.isEmpty && quiet.status == 1)
    #expect(loud.output.hasPrefix(quiet.output))
    #expect(loud.output.dropFirst(quiet.output.count).hasPrefix("1 份报告，"))
    #expect(try check("--quiet", "--select", "balance").output.isEmpty)
    // What could not be used is said in any case.
    #expect(try check("--quiet", "none.md").complaint == "nianbao: none.md: 无法读取：文件不存在\n")
    #expect(try check("--quiet", "--format", "github", ".").complaint.isEmpty)
    let fixed = try check("--fix", "--quiet", "--select", "reporting-period")
    #expect(fixed.output.isEmpty && fixed.complaint.isEmpty)
  }

  @Test func theStatusCanBeZero() throws {
    #expect(try check("--exit-zero").status == 0)
    #expect(try check("--exit-zero").output == check().output)
    #expect(try check("--diff", "--exit-zero").status == 0)
    #expect(try check("--exit-zero", "none.md").status == 2)
  }

  @Test(arguments: ["text", "json", "sarif"]) func theFindingsGoToAFile(format: String) throws {
    let plain = try check("--format", format)
    // The second time the file is there, and is neither checked nor in the way.
    for _ in 0..<2 {
      let result = try check("--format", format, "--output", "结果.txt")
      #expect(result.status == 1 && result.output.isEmpty && result.complaint == plain.complaint)
      let written = try String(contentsOf: folder.url.appendingPathComponent("结果.txt"), encoding: .utf8)
      #expect(written == plain.output)
    }
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("结果.txt"))
    #expect(try check("--format", format, "--output", "-").output == plain.output)
  }

  @Test func aTextIsMendedBesideAFileOfFindings() throws {
    let piped = try Executable.run(["check", "--fix", "-"], input: Fixtures.seed("002"), in: folder.url)
    let result = try Executable.run(
      ["check", "--fix", "-", "--output", "x"], input: Fixtures.seed("002"), in: folder.url)
    #expect(result.output == piped.output && result.complaint.isEmpty)
    #expect(try String(contentsOf: folder.url.appendingPathComponent("x"), encoding: .utf8) == piped.complaint)
  }

  @Test(arguments: ["a.md", "./a.md", "b.md", "d.md", "l.md"]) func aReportIsNeverWrittenOver(target: String) throws {
    try folder.write(Fixtures.seed("003"), to: "e/d.md")
    try folder.link("l.md", to: "e/d.md")
    try folder.link("d.md", to: "l.md")
    let before = try Data(contentsOf: folder.url.appendingPathComponent(target))
    let result = try check("a.md", "b.md", "--output", target)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.complaint == "nianbao: \(target): 是年度报告或者要检查的文件，不能写入结果\n")
    #expect(try Data(contentsOf: folder.url.appendingPathComponent(target)) == before)
  }

  @Test func whereNothingCanBeWrittenIsSaid() throws {
    let result = try check("--output", "none/x")
    #expect(result.status == 2 && result.complaint == "nianbao: none/x: 无法写入：文件不存在\n")
    #expect(try check("--output", "/dev/full").complaint == "nianbao: 无法写出：磁盘已满\n")
  }

  @Test func coloursAreForTerminalsOrAskedFor() throws {
    #expect(try check("--color", "always").output.contains("\u{1B}[1;31m"))
    for choice in ["never", "auto"] { #expect(try !check("--color", choice).output.contains("\u{1B}")) }
    // Who asks for them in the call has the last word over the environment.
    let asked = try Executable.run(["check", "--color", "always"], in: folder.url, environment: ["NO_COLOR": "1"])
    #expect(asked.output.contains("\u{1B}[1;31m"))
    #expect(try check("--color", "sometimes").status == 2)
  }
}
