import Foundation
import Testing

extension EditorTests {
  /// Runs a session in Kate with the files where the README puts them.
  private func drive(_ session: EditorSession) throws -> (status: Int32, output: String) {
    let places = [
      "nianbao.xml": ".local/share/org.kde.syntax-highlighting/syntax/nianbao.xml",
      "settings.json": ".config/kate/lspclient/settings.json", "katemoderc": ".config/katemoderc",
    ]
    let readme = try String(
      contentsOf: EditorSession.configurations.appendingPathComponent("kate/README.md"), encoding: .utf8)
    for (name, place) in places {
      try session.install("kate/\(name)", at: place)
      let folder = place.split(separator: "/").dropLast().joined(separator: "/")
      #expect(readme.contains("EditorConfigs/kate/\(name) ") && readme.contains("~/\(folder)"), "\(name)")
    }
    for program in ["Xvfb", "xdotool", "dbus-run-session"] { _ = try EditorSession.program(program) }
    let script = EditorSession.scripts.appendingPathComponent("kate/session").path
    return try session.run(["bash", script, try EditorSession.program("kate")], environment: ["TYPED": "二"])
  }

  @Test func aReportIsMendedInKate() throws {
    let session = try EditorSession(keepsTalk: true)
    let result = try drive(session)
    #expect(result.status == 0, "\(result.output)")
    try session.expectDone()
  }

  @Test func theSessionInKateCanFail() throws {
    let session = try EditorSession(keepsTalk: true)
    try session.home.write(Array((session.expected + "。\n").utf8), to: "expected.txt")
    let result = try drive(session)
    #expect(result.status == 1)
    #expect(result.output.contains("> 。"), "\(result.output)")
  }
}
