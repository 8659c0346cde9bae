import Foundation
import Testing

extension EditorTests {
  /// Runs a session in Vim with ALE, as the README tells to set them up.
  private func drive(_ session: EditorSession, typed: String) throws -> (status: Int32, output: String) {
    try session.install("vim", at: ".vim/pack/nianbao/start/nianbao")
    let start = ["packadd! ale", "filetype plugin on", "set completeopt=menuone,noinsert"]
    let readme = try String(
      contentsOf: EditorSession.configurations.appendingPathComponent("vim/README.md"), encoding: .utf8)
    for line in start { #expect(readme.contains("  \(line)\n"), "not in the README: \(line)") }
    try session.home.write(Array((start.joined(separator: "\n") + "\n").utf8), to: ".vimrc")
    _ = try EditorSession.program("tmux")
    let script = EditorSession.scripts.appendingPathComponent("vim/session").path
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

  @Test func theSessionInVimCanFail() throws {
    let session = try EditorSession()
    try session.home.write(Array((session.expected + "。\n").utf8), to: "expected.txt")
    let result = try drive(session, typed: "snjz")
    #expect(result.status == 1)
    #expect(result.output.contains("> 。"), "\(result.output)")
  }
}
