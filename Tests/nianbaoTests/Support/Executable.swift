import Foundation

/// The built program, as a user would run it.
enum Executable {
  /// Another program to run instead of the built one: one with sanitizers.
  private static let other = ProcessInfo.processInfo.environment["NIANBAO_PROGRAM"]

  /// The program beside the test bundle in the build products directory, or the one that the variable
  /// `NIANBAO_PROGRAM` names.
  static var url: URL {
    if let other { return URL(fileURLWithPath: other) }
    return URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("nianbao")
  }

  /// How many times as long as the built one the program may take to end.
  static var slowness: Double { other == nil ? 1 : 5 }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - input: what it gets on its standard input.
  ///   - folder: the folder it is started in; nil for that of the test.
  ///   - environment: variables that are set beside those of the test; the locale is taken out of these.
  static func run(
    _ arguments: [String], input: [UInt8] = [], in folder: URL? = nil, environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String, complaint: String) {
    try run(url, arguments, input: input, in: folder, environment: environment)
  }

  /// Runs a script of the shell, which finds the program in `$NIANBAO`.
  static func shell(
    _ script: String, in folder: URL? = nil
  ) throws -> (status: Int32, output: String, complaint: String) {
    try run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", script], input: [], in: folder, environment: ["NIANBAO": url.path])
  }

  /// Runs any program to its end.
  static func run(
    _ program: URL, _ arguments: [String], input: [UInt8] = [], in folder: URL? = nil, environment: [String: String]
  ) throws -> (status: Int32, output: String, complaint: String) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    let inherited = ProcessInfo.processInfo.environment.filter { $0.key != "LANG" && !$0.key.hasPrefix("LC_") }
    process.environment = inherited.merging(environment) { $1 }
    let feed = Pipe()
    let output = Pipe()
    let complaint = Pipe()
    process.standardInput = feed
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    try feed.fileHandleForWriting.write(contentsOf: input)
    try feed.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let said = String(decoding: complaint.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text, said)
  }
}
