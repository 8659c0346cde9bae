/// A line of a transcript: a JSON object with the time, the direction and the message.
public enum TranscriptLine {
  /// Which way a message went.
  public enum Direction: String, Sendable {
    /// From the client.
    case received
    /// To the client.
    case sent
  }

  /// The line for a message at a time in milliseconds; what is no JSON is recorded as a string.
  public static func bytes(_ direction: Direction, _ body: [UInt8], at time: Int) -> [UInt8] {
    line(time) { writer in
      writer.key(direction)
      if case .invalid(_, .parseError, _) = ClientMessage(body) {
        writer.value(String(decoding: body, as: UTF8.self))
      } else {
        writer.raw(body)
      }
    }
  }

  /// The line for something in the stream that was no message.
  public static func bytes(malformed complaint: String, at time: Int) -> [UInt8] {
    line(time) { $0.member("malformed", complaint) }
  }

  /// A line with the time and what else is written.
  private static func line(_ time: Int, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("time", time)
      body(&writer)
    }
    return writer.bytes + [0x0A]
  }
}

extension JSONWriter {
  /// Writes the key of a direction.
  fileprivate mutating func key(_ direction: TranscriptLine.Direction) {
    switch direction {
    case .received: key("received")
    case .sent: key("sent")
    }
  }
}
