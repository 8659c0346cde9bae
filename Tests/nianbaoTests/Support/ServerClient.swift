import Foundation
import Glibc
import LanguageServer
import TestSupport
import Testing

/// A client that talks to the built server over its standard streams.
///
/// Whoever makes one ends it with ``finish(_:)``, which fails if the server sent anything that was not read.
final class ServerClient {
  /// The streams between client and server.
  enum Streams {
    /// Two pipes, as most clients have them.
    case pipes
    /// Two pairs of sockets, as editors on libuv have them.
    case sockets
  }

  /// What can go wrong with a conversation.
  enum Failure: Error {
    /// Nothing came in time.
    case silence
    /// The server closed its output.
    case closed
    /// Something came that is no frame with JSON.
    case noise(String)
    /// The server did not end in time.
    case stays
    /// The system refused something.
    case system
  }

  /// The server.
  let process = Process()

  /// The descriptor that the server reads from at its other end.
  private var input: Int32

  /// The descriptor that the server writes to at its other end.
  private var output: Int32

  /// Where the server complains.
  private let complaints = Pipe()

  /// Cuts what came into messages.
  private var reader = FrameReader()

  /// The messages that came and were not yet read.
  private var unread: [JSON] = []

  /// The id of the last request.
  private var lastID = 0

  /// How long to wait for anything, in seconds.
  static let patience = 10.0

  /// Starts a server.
  init(_ streams: Streams = .pipes, arguments: [String] = ["server"]) throws {
    signal(SIGPIPE, SIG_IGN)
    let toServer = try ServerClient.channel(streams)
    let fromServer = try ServerClient.channel(streams)
    input = toServer.write
    output = fromServer.read
    process.executableURL = Executable.url
    process.arguments = arguments
    process.standardInput = FileHandle(fileDescriptor: toServer.read, closeOnDealloc: false)
    process.standardOutput = FileHandle(fileDescriptor: fromServer.write, closeOnDealloc: false)
    process.standardError = complaints
    try process.run()
    close(toServer.read)
    close(fromServer.write)
  }

  deinit {
    closeInput()
    closeOutput()
    if process.isRunning { process.terminate() }
  }

  /// Sends messages in one piece.
  func send(_ messages: JSON...) throws {
    try write(try ServerClient.frames(messages))
  }

  /// Messages as they go over the stream.
  static func frames(_ messages: [JSON]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for message in messages { FrameWriter.append(try message.bytes, to: &bytes) }
    return bytes
  }

  /// Sends bytes as they are.
  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure.closed }
      rest = rest.dropFirst(count)
    }
  }

  /// The next message of the server.
  func receive(within seconds: Double = patience) throws -> JSON {
    let end = Date().addingTimeInterval(seconds)
    while unread.isEmpty {
      let rest = end.timeIntervalSinceNow
      guard rest > 0 else { throw Failure.silence }
      guard try pump(within: rest) else { throw Failure.closed }
    }
    return unread.removeFirst()
  }

  /// Sends a request and gives its answer, which must be the next message.
  @discardableResult
  func call(_ method: String, _ parameters: JSON = .null) throws -> JSON {
    lastID += 1
    let id = JSON.number(Double(lastID))
    try send(Message.request(id, method, parameters))
    let answer = try receive()
    try #require(answer["id"] == id, "\(answer)")
    return answer
  }

  /// Starts the conversation.
  @discardableResult
  func initialize(capabilities: JSON = [:], processID: JSON = .null) throws -> JSON {
    let answer = try call("initialize", ["processId": processID, "capabilities": capabilities])
    try send(Message.notification("initialized", [:]))
    return answer["result"]["capabilities"]
  }

  /// The next message, which must be a publication of diagnostics.
  @discardableResult
  func publication() throws -> JSON {
    let message = try receive()
    try #require(message["method"] == "textDocument/publishDiagnostics", "\(message)")
    return message["params"]
  }

  /// Closes the server's input.
  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Closes the server's output.
  func closeOutput() {
    if output >= 0 { close(output) }
    output = -1
  }

  /// Ends the conversation in order, and checks that nothing was left unread and nothing was complained of.
  func finish(_ location: SourceLocation = #_sourceLocation) throws {
    try call("shutdown")
    try send(Message.notification("exit"))
    #expect(try status() == 0, sourceLocation: location)
    while output >= 0, try pump(within: 1) {}
    #expect(unread.isEmpty, "left unread: \(unread)", sourceLocation: location)
    #expect(reader.pendingCount == 0, sourceLocation: location)
    #expect(complaint.isEmpty, sourceLocation: location)
  }

  /// What the server said on standard error, once it has ended.
  var complaint: String {
    String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  /// The exit status of the server, which must end by itself within a time in seconds.
  func status(within seconds: Double = 1) throws -> Int32 {
    let end = Date().addingTimeInterval(seconds * Executable.slowness)
    while process.isRunning {
      guard end.timeIntervalSinceNow > 0 else { throw Failure.stays }
      usleep(2000)
    }
    #expect(process.terminationReason == .exit)
    return process.terminationStatus
  }

  /// A figure of the server's `/proc` status, in kilobytes.
  func memory(_ name: String) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix(name + ":") })
    return try #require(Int(line.filter(\.isNumber)))
  }

  /// How many descriptors the server has open.
  func descriptorCount() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process.processIdentifier)/fd").count
  }

  /// Reads what has come; false at the end of the server's output.
  private func pump(within seconds: Double) throws -> Bool {
    var descriptor = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&descriptor, 1, Int32(max(1, seconds * 1000))) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(output, $0.baseAddress, $0.count) }
    guard count > 0 else { return false }
    reader.feed(buffer[..<count])
    while let item = reader.next() {
      guard case .message(let body) = item, let message = try? JSON(body) else { throw Failure.noise("\(item)") }
      unread.append(message)
    }
    return true
  }

  /// Two descriptors, of which one reads what is written to the other.
  private static func channel(_ streams: Streams) throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    let result =
      switch streams {
      case .pipes: unsafe pipe(&ends)
      case .sockets: unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends)
      }
    guard result == 0 else { throw Failure.system }
    // Servers started by other tests at the same time must not hold these open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
