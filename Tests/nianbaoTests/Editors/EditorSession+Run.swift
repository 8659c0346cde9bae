import Foundation
import Testing

extension EditorSession {
  /// Runs a program to its end in the clerk's home, at most for three minutes.
  ///
  /// Not by `Process`: that waits until the last of the editor's children has ended too, and gives them the signal mask
  /// of the test's thread, on which nothing can be ended but by force.
  func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let log = home.url.appendingPathComponent("log").path
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)

    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    let variables = self.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
    let words = ["env", "-C", home.url.path, "timeout", "-k", "5", "180"] + arguments
    var child: pid_t = 0
    let problem = unsafe withStrings(words) { words in
      unsafe withStrings(variables) { variables in
        unsafe posix_spawn(&child, "/usr/bin/env", &actions, &attributes, words, variables)
      }
    }
    try #require(problem == 0, "/usr/bin/env cannot be started")
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    let output = String(decoding: try Data(contentsOf: URL(fileURLWithPath: log)), as: UTF8.self)
    // As a shell has it: the exit status, or 128 and the signal.
    return (status & 0x7f == 0 ? status >> 8 & 0xff : 128 + (status & 0x7f), output)
  }

  /// The variables of the clerk's shell: those of the test, with a home of its own and what the scripts look for.
  private var environment: [String: String] {
    let inherited = ProcessInfo.processInfo.environment.filter { $0.key != "LANG" && !$0.key.hasPrefix("LC_") }
    let path = inherited["PATH"] ?? "/usr/bin:/bin"
    let own = [
      "HOME": home.url.path, "LANG": "C.UTF-8", "PATH": home.url.appendingPathComponent("bin").path + ":" + path,
      "XDG_CONFIG_HOME": home.url.appendingPathComponent(".config").path,
      "XDG_DATA_HOME": home.url.appendingPathComponent(".local/share").path,
      "XDG_STATE_HOME": home.url.appendingPathComponent(".local/state").path,
      "XDG_CACHE_HOME": home.url.appendingPathComponent(".cache").path,
      "REPORT": report.path, "TALK": talk, "EXPECTED": home.url.appendingPathComponent("expected.txt").path,
      "ROW": String(EditorSession.row), "LINE": String(EditorSession.line), "CODE": "suspect-cell", "MARKED": "12",
      "START": String(EditorSession.columns.lowerBound), "STOP": String(EditorSession.columns.upperBound),
    ]
    return inherited.merging(own) { $1 }
  }

  /// Gives strings to something of C as an array that ends with nil.
  private func withStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe body(pointers)
  }
}
