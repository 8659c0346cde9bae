import Foundation
import Testing

extension EditorTests {
  @Test(arguments: ["snjz", "二、上年"]) func aReportIsMendedInHelix(typed: String) throws {
    let session = try EditorSession()
    try session.install("helix/languages.toml", at: ".config/helix/languages.toml")
    let helix = try EditorSession.program("hx", provided: "hx-forky")
    _ = try EditorSession.program("tmux")
    let script = EditorSession.scripts.appendingPathComponent("helix/session").path
    let result = try session.run(["bash", script, helix], environment: ["TYPED": typed])
    #expect(result.status == 0, "\(result.output)")
    try session.expectDone()
  }

  /// Markdown that the set-up of Helix knows is looked after as well.
  @Test func aReportInMarkdownIsMendedInHelix() throws {
    let session = try EditorSession(reportName: "信息公开年报.md")
    try session.install("helix/languages.toml", at: ".config/helix/languages.toml")
    let helix = try EditorSession.program("hx", provided: "hx-forky")
    let script = EditorSession.scripts.appendingPathComponent("helix/session").path
    let result = try session.run(["bash", script, helix], environment: ["TYPED": "snjz"])
    #expect(result.status == 0, "\(result.output)")
    try session.expectDone()
  }

  @Test func theSessionInHelixCanFail() throws {
    let session = try EditorSession()
    try session.install("helix/languages.toml", at: ".config/helix/languages.toml")
    try session.home.write(Array((session.expected + "。\n").utf8), to: "expected.txt")
    let helix = try EditorSession.program("hx", provided: "hx-forky")
    let script = EditorSession.scripts.appendingPathComponent("helix/session").path
    let result = try session.run(["bash", script, helix], environment: ["TYPED": "snjz"])
    #expect(result.status == 1)
    #expect(result.output.contains("> 。"), "\(result.output)")
  }
}
