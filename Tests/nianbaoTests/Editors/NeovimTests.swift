import Foundation
import Testing

/// A way to get Neovim, by the interface that its version has.
struct Neovim: CustomTestStringConvertible, Sendable {
  /// What the test is called.
  let testDescription: String

  /// The name under which `Tests/Editors/install` provides it; nil for that of the system.
  let provided: String?

  /// Debian's own release has the oldest interface, its next one what was usual for years, and its newest that of today.
  static let all = [
    Neovim(testDescription: "Neovim of the release", provided: nil),
    Neovim(testDescription: "Neovim of Debian 13", provided: "nvim-trixie"),
    Neovim(testDescription: "Neovim of Debian 14", provided: "nvim-forky"),
  ]
}

extension EditorTests {
  /// Where the README tells to put the plugin.
  private static let place = ".local/share/nvim/site/pack/nianbao/start/nianbao"

  private func drive(
    _ neovim: Neovim, _ session: EditorSession, script: String = "session", environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let program = try EditorSession.program("nvim", provided: neovim.provided)
    try session.install("neovim", at: EditorTests.place)
    let script = EditorSession.scripts.appendingPathComponent("neovim/\(script).lua").path
    return try session.run(
      [program, "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "luafile \(script)"],
      environment: ["EDITOR_PROGRAM": program, "FILETYPE": "nianbao", "TYPED": "snjz"].merging(environment) { $1 })
  }

  @Test(arguments: Neovim.all) func aReportIsMendedIn(neovim: Neovim) throws {
    let session = try EditorSession()
    let result = try drive(neovim, session)
    #expect(result.status == 0, "\(result.output)")
    try session.expectDone()
  }

  @Test(arguments: Neovim.all) func chineseIsCompletedIn(neovim: Neovim) throws {
    let session = try EditorSession()
    let result = try drive(neovim, session, environment: ["TYPED": "二、上年"])
    #expect(result.status == 0, "\(result.output)")
    try session.expectDone()
  }

  @Test(arguments: Neovim.all) func aReportIsBegunIn(neovim: Neovim) throws {
    let session = try EditorSession()
    let path = session.home.url.appendingPathComponent("2025年报.md").path
    let result = try drive(neovim, session, script: "writing", environment: ["REPORT": path])
    #expect(result.status == 0, "\(result.output)")
    try session.expectNoServers()
    #expect(try session.servers().count == 1)
  }

  /// A page becomes a buffer of Markdown that is looked after at once.
  @Test(arguments: Neovim.all) func aPageIsImportedInto(neovim: Neovim) throws {
    let session = try EditorSession()
    let pages = try session.writePages()
    let result = try drive(
      neovim, session, script: "importing", environment: ["PAGE": pages.report, "NO_PAGE": pages.note])
    #expect(result.status == 0, "\(result.output)")
    try session.expectNoServers()
  }

  /// With the line of the README a report in GB18030 is read, and saved as it was.
  @Test func neovimKeepsTheEncoding() throws {
    let line = #"vim.o.fileencodings = "ucs-bom,utf-8,gb18030""#
    try EditorTests.expectEncodingKept(
      "nvim", setting: line, startedWith: ["--headless", "-u", "NONE", "-i", "NONE", "-n"])
  }

  /// A Markdown file stays one, and is looked after.
  @Test func markdownStaysMarkdown() throws {
    let session = try EditorSession(reportName: "年度报告.md")
    let result = try drive(Neovim.all[2], session, environment: ["FILETYPE": "markdown"])
    #expect(result.status == 0, "\(result.output)")
    try session.expectDone()
  }

  /// What the file is called does not matter if it has the title of a report.
  @Test(arguments: Neovim.all) func aTitleIsEnoughFor(neovim: Neovim) throws {
    let session = try EditorSession(reportName: "草稿.txt")
    let result = try drive(neovim, session)
    #expect(result.status == 0, "\(result.output)")
    try session.expectDone()
  }

  /// The session can fail: at the place of the diagnostic, at what it marks, and at the text in the end.
  @Test(arguments: [
    (["START": "30"], "diagnostic: "), (["MARKED": "2"], "diagnostic: "), (["EXPECTED": "other.txt"], "text: line 79"),
  ])
  func theSessionCanFail(change: [String: String], complaint: String) throws {
    let session = try EditorSession()
    try session.home.write(Array((session.expected + "。\n").utf8), to: "other.txt")
    let result = try drive(Neovim.all[0], session, environment: change)
    #expect(result.status == 1)
    #expect(result.output.contains(complaint), "\(result.output)")
  }
}
