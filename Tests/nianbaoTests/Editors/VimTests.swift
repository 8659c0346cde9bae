import Foundation
import Testing

extension EditorTests {
  /// Runs a session in Vim with ALE, as the README tells to set them up.
  private func drive(_ session: EditorSession, typed: String, script: String = "session") throws -> (
    status: Int32, output: String
  ) {
    try session.install("vim", at: ".vim/pack/nianbao/start/nianbao")
    let start = ["packadd! ale", "filetype plugin on", "set completeopt=menuone,noinsert"]
    let readme = try String(
      contentsOf: EditorSession.configurations.appendingPathComponent("vim/README.md"), encoding: .utf8)
    for line in start { #expect(readme.contains("  \(line)\n"), "not in the README: \(line)") }
    try session.home.write(Array((start.joined(separator: "\n") + "\n").utf8), to: ".vimrc")
    _ = try EditorSession.program("tmux")
    let script = EditorSession.scripts.appendingPathComponent("vim/\(script)").path
    let type = session.report.pathExtension == "md" ? "markdown" : "nianbao"
    return try session.run(
      ["bash", script, try EditorSession.program("vim")], environment: ["TYPED": typed, "FILETYPE": type])
  }

  @Test(arguments: [("2023年 信息公开年报.txt", "snjz"), ("草稿.txt", "二、上年"), ("年度报告.md", "snjz")])
  func aReportIsMendedInVim(name: String, typed: String) throws {
    let session = try EditorSession(reportName: name)
    let result = try drive(session, typed: typed)
    #expect(result.status == 0, "\(result.output)")
    try session.expectDone()
  }

  /// Of a proposal with many lines Vim itself writes only the first.
  @Test func aTableIsBegunInVim() throws {
    let session = try EditorSession()
    let start = "临高县2023年政府信息公开工作年度报告\n\n一、总体情况\n"
    try session.home.write(Array(start.utf8), to: "报告/\(session.report.lastPathComponent)")
    let result = try drive(session, typed: "三", script: "table")
    #expect(result.status == 0, "\(result.output)")
    let lines = try String(contentsOf: session.report, encoding: .utf8).components(separatedBy: "\n")
    #expect(lines.prefix(5) == ["临高县2023年政府信息公开工作年度报告", "", "一、总体情况", "三、收到和处理政府信息公开申请情况", ""])
    // After three lines of heads 25 rows, and the line behind the table, where the cursor is left.
    #expect(lines.dropFirst(8).filter { $0.hasSuffix("\t\t\t\t\t\t\t") }.count == 25, "\(lines)")
    #expect(lines.dropFirst(33) == ["7", ""], "\(lines)")
    try session.expectNoServers()
  }

  @Test func theSessionInVimCanFail() throws {
    let session = try EditorSession()
    try session.home.write(Array((session.expected + "。\n").utf8), to: "expected.txt")
    let result = try drive(session, typed: "snjz")
    #expect(result.status == 1)
    #expect(result.output.contains("> 。"), "\(result.output)")
  }
}
