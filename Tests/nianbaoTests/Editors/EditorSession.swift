import Foundation
import TestSupport
import Testing

/// A clerk's session in an editor: a home of its own with the shipped set-up, and a report with two faults.
///
/// The report lacks the second row of its third table, and one total is 12 where it must be 2. In the session the total
/// is seen and mended, and the row's label written with the help of completion.
final class EditorSession {
  /// The home folder of the clerk, gone with the session.
  let home: ScratchFolder

  /// The report that is edited.
  let report: URL

  /// The text of the report as it is after the session.
  let expected: String

  /// The label that is completed.
  static let label = "二、上年结转政府信息公开申请数量"

  /// The line after which the label's row belongs, counted from 1.
  static let row = 39

  /// The line of the wrong total before the row is written, counted from 1.
  static let line = 40

  /// The columns of the wrong total in UTF-16 units, counted from 0.
  static let columns = 31..<33

  /// The folder of the set-ups that are shipped.
  static var configurations: URL {
    Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("EditorConfigs")
  }

  /// The folder of the scripts that are run in editors.
  static var scripts: URL { Fixtures.folder.deletingLastPathComponent().appendingPathComponent("Editors") }

  /// The file in which the server keeps all messages if it is told to.
  var talk: String { home.url.appendingPathComponent("talk").path }

  /// Makes the home with the report, and a `nianbao` that says who it is before it starts.
  ///
  /// - Parameter keepsTalk: whether the server keeps what goes to and fro.
  init(reportName: String = "2023年 信息公开年报.txt", keepsTalk: Bool = false) throws {
    let text = try String(contentsOf: Fixtures.folder.appendingPathComponent("Editors/report.txt"), encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try #require(lines[EditorSession.line - 1].hasSuffix("\t12"))
    lines[EditorSession.line - 1] = String(lines[EditorSession.line - 1].dropLast(2)) + "2"
    lines.insert(EditorSession.label + String(repeating: "\t", count: 9), at: EditorSession.row)
    expected = lines.joined(separator: "\n")
    home = try ScratchFolder(["报告/\(reportName)": Array(text.utf8), "expected.txt": Array(expected.utf8)])
    report = home.url.appendingPathComponent("报告/\(reportName)")
    // The editor finds the server by its name; the process stays the same when the shell becomes the server.
    let option = keepsTalk ? " --transcript '\(home.url.path)/talk'" : ""
    let script = "#!/bin/sh\necho $$ >>'\(home.url.path)/servers'\nexec '\(Executable.url.path)' \"$@\"\(option)\n"
    try home.write(Array(script.utf8), to: "bin/nianbao")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: home.url.appendingPathComponent("bin/nianbao").path)
  }

  /// A program of the system, or one that `Tests/Editors/install` provides.
  static func program(_ name: String, provided: String? = nil) throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let path: String?
    if let provided {
      let cache = environment["XDG_CACHE_HOME"] ?? NSHomeDirectory() + "/.cache"
      path = "\(cache)/nianbao-tests/\(provided)/run"
    } else {
      let folders = (environment["PATH"] ?? "").split(separator: ":")
      path = folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
    return try #require(
      path.flatMap { FileManager.default.isExecutableFile(atPath: $0) ? $0 : nil },
      "\(provided ?? name) is not installed: run `bash Tests/run` as root on Debian, with the network")
  }

  /// Puts a folder or file of `EditorConfigs` where the editor looks for it.
  func install(_ configuration: String, at path: String) throws {
    let target = home.url.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: EditorSession.configurations.appendingPathComponent(configuration), to: target)
  }

  /// Writes the report as a page, and a page that is none; returns their paths.
  func writePages() throws -> (report: String, note: String) {
    let page = try Executable.run(["convert", "--to", "html", report.path])
    try #require(page.status == 0, "\(page.complaint)")
    try home.write(Array(page.output.utf8), to: "上报.html")
    try home.write(Array("<p>会议通知</p>".utf8), to: "通知.html")
    return (home.url.appendingPathComponent("上报.html").path, home.url.appendingPathComponent("通知.html").path)
  }

  /// Checks that the report on disk is as it must be, and that one server was started and has ended.
  func expectDone(_ location: SourceLocation = #_sourceLocation) throws {
    let text = try String(contentsOf: report, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let should = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let other = zip(lines, should).enumerated().first { $1.0 != $1.1 }
    #expect(lines.count == should.count, sourceLocation: location)
    #expect(other == nil, "line \((other?.offset ?? 0) + 1)", sourceLocation: location)
    #expect(try servers().count == 1, sourceLocation: location)
    try expectNoServers(location)
  }

  /// Checks that of the servers that were started none is left.
  func expectNoServers(_ location: SourceLocation = #_sourceLocation) throws {
    let servers = try self.servers()
    let end = Date().addingTimeInterval(5)
    while servers.contains(where: isRunning), end.timeIntervalSinceNow > 0 { usleep(10_000) }
    #expect(!servers.contains(where: isRunning), "the server stays", sourceLocation: location)
  }

  /// The processes of the servers that were started.
  func servers() throws -> [String] {
    let list = home.url.appendingPathComponent("servers")
    guard FileManager.default.fileExists(atPath: list.path) else { return [] }
    return try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func isRunning(_ process: String) -> Bool {
    FileManager.default.fileExists(atPath: "/proc/\(process)")
  }
}
