import Foundation
import Testing

/// A program in a terminal of its own, into which is typed and whose screen is looked at.
final class Terminal {
  private let scratch: ScratchFolder
  private let environment: [String: String]

  /// The terminal itself; not a daemon, since such a one holds on to what tells that the call which started it ended.
  private let server = Process()

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: the line for the shell that starts it.
  ///   - folder: the folder that it is started in.
  ///   - environment: variables that are set for it.
  init(_ command: String, in folder: URL, environment: [String: String], columns: Int = 100, lines: Int = 40) throws {
    _ = try EditorSession.program("tmux")
    scratch = try ScratchFolder()
    // A socket of its own, so that no other terminal is met.
    let own = ["TMUX_TMPDIR": scratch.url.path, "TMUX": ""]
    self.environment = ProcessInfo.processInfo.environment.merging(own) { $1 }
    server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // The threads of the tests hold signals back, and so would what they start; the terminal has to hear of ends.
    server.arguments = ["--default-signal", "tmux", "-L", "terminal", "-f", "/dev/null", "-D"]
    server.environment = self.environment
    server.standardInput = FileHandle.nullDevice
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
    let end = Date().addingTimeInterval(20)
    while try tmux(["start-server"]).status != 0, end.timeIntervalSinceNow > 0 { usleep(20_000) }
    let assignments = environment.map { "\($0)='\($1)'" }.sorted().joined(separator: " ")
    let started = try tmux([
      "new-session", "-d", "-x", String(columns), "-y", String(lines), "-c", folder.path,
      "exec env \(assignments) \(command)",
    ])
    try #require(started.status == 0, "\(started.complaint)")
  }

  deinit {
    _ = try? tmux(["kill-server"])
    if server.isRunning { server.terminate() }
  }

  /// Types keys: text as it is, or a key's name such as `Tab`.
  func type(_ keys: String...) throws { _ = try tmux(["send-keys"] + keys) }

  /// Waits until the screen shows something, at most for 20 seconds; returns the screen.
  @discardableResult
  func wait(_ isThere: (String) -> Bool) throws -> String {
    let end = Date().addingTimeInterval(20)
    while true {
      let screen = try tmux(["capture-pane", "-p"]).output
      if isThere(screen) || end.timeIntervalSinceNow < 0 { return screen }
      usleep(20_000)
    }
  }

  private func tmux(_ arguments: [String]) throws -> (status: Int32, output: String, complaint: String) {
    // `-N` starts no other terminal should this one not be there.
    try Executable.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["tmux", "-L", "terminal", "-u", "-N"] + arguments,
      environment: environment)
  }
}
