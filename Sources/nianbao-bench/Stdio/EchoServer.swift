import LanguageServer

/// A server that does nothing but send back what it gets: what pipes and scheduler cost without any work.
///
/// Of a long message only the beginning comes back, as the answers of a server are short.
enum EchoServer {
  private static let mostBytes = 1000

  /// Echoes until `exit` or the end of the input.
  static func run() {
    var reader = FrameReader()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = OwnStreams.receive(into: &buffer)
      guard count > 0 else { return }
      reader.feed(buffer[..<count])
      var output: [UInt8] = []
      while let item = reader.next() {
        guard case .message(let body) = item else { continue }
        if body.count < 100, String(decoding: body, as: UTF8.self).contains("\"exit\"") { return }
        FrameWriter.append(Array(body.prefix(mostBytes)), to: &output)
      }
      guard OwnStreams.send(output) else { return }
    }
  }
}
