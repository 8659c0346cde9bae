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

  /// With the line of the README a report in GB18030 is read, and saved as it was.
  @Test func vimKeepsTheEncoding() throws {
    let line = "set fileencodings=ucs-bom,utf-8,gb18030"
    try EditorTests.expectEncodingKept("vim", setting: line, startedWith: ["-es", "-N", "-u", "NONE", "-i", "NONE"])
  }

  /// Opens a report in GB18030 after a command of the README of an editor of Vim's kind, and saves it.
  static func expectEncodingKept(_ editor: String, setting: String, startedWith options: [String]) throws {
    let session = try EditorSession()
    let folder = editor == "nvim" ? "neovim" : editor
    let readme = try String(
      contentsOf: EditorSession.configurations.appendingPathComponent("\(folder)/README.md"), encoding: .utf8)
    #expect(readme.contains("`\(setting)`"))
    let file = session.home.url.appendingPathComponent("旧.txt")
    // 年报 and 123, with the line ends of Windows.
    let bytes: [UInt8] = [0xC4, 0xEA, 0xB1, 0xA8, 0x0D, 0x0A, 0x31, 0x32, 0x33, 0x0D, 0x0A]
    try session.home.write(bytes, to: "旧.txt")
    let told = session.home.url.appendingPathComponent("told").path
    let command = editor == "nvim" ? "lua \(setting)" : setting
    let result = try session.run(
      [try EditorSession.program(editor)] + options + [
        "--cmd", "set encoding=utf-8", "--cmd", command, file.path, "-c",
        "call writefile([&fileencoding, getline(1)], '\(told)')", "-c", "2s/3/4/", "-c", "wq",
      ], environment: [:])
    let said = try? String(contentsOfFile: told, encoding: .utf8)
    #expect(said == "gb18030\n年报\n", "\(result.output)")
    #expect(try Array(Data(contentsOf: file)) == bytes.map { $0 == 0x33 ? 0x34 : $0 })
  }

  @Test func theSessionInVimCanFail() throws {
    let session = try EditorSession()
    try session.home.write(Array((session.expected + "。\n").utf8), to: "expected.txt")
    let result = try drive(session, typed: "snjz")
    #expect(result.status == 1)
    #expect(result.output.contains("> 。"), "\(result.output)")
  }
}
