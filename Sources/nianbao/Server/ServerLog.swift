import LanguageServer

/// What is recorded of a conversation when a user asks for it.
struct ServerLog {
  /// How much is said on standard error.
  let level: ServerOptions.LogLevel

  /// The file that takes all messages; nil for none.
  private var transcript: OutputStream?

  /// Makes a log that writes messages to a file, or to none.
  init(level: ServerOptions.LogLevel, transcript path: String?) throws(SystemError) {
    self.level = level
    guard let path else { return }
    transcript = try OutputStream(creating: path, isPrivate: true)
  }

  /// Whether messages are recorded.
  var keepsTranscript: Bool { transcript != nil }

  /// Says something on standard error, if so much is to be said.
  func say(_ level: ServerOptions.LogLevel, _ text: @autoclosure () -> String) {
    guard level <= self.level else { return }
    var errors = OutputStream.standardError
    errors.write("nianbao: \(text())\n")
    errors.flush()
  }

  /// Records what came.
  mutating func record(_ items: [FrameReader.Item], at time: Int) {
    for case .malformed(let complaint) in items { say(.error, complaint) }
    guard keepsTranscript else { return }
    for item in items {
      switch item {
      case .message(let body): transcript?.write(TranscriptLine.bytes(.received, body, at: time))
      case .malformed(let complaint): transcript?.write(TranscriptLine.bytes(malformed: complaint, at: time))
      }
    }
    transcript?.flush()
  }

  /// Records a message that goes out.
  mutating func record(sent body: [UInt8], at time: Int) {
    guard keepsTranscript else { return }
    transcript?.write(TranscriptLine.bytes(.sent, body, at: time))
    transcript?.flush()
  }
}
