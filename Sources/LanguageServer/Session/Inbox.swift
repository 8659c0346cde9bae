/// The messages that came and were not yet dealt with, in order.
struct Inbox: Sendable {
  /// The messages, from ``first`` on.
  private var messages: [DecodedMessage] = []

  /// The index of the first message that was not taken out.
  private var first = 0

  /// For each id that the client takes back, the index of the last message that does.
  private var cancellations: [MessageID: Int] = [:]

  /// Adds what was cut from the stream.
  mutating func add(_ items: [FrameReader.Item]) {
    for item in items {
      let decoded =
        switch item {
        case .message(let body): DecodedMessage(body)
        case .malformed(let complaint): DecodedMessage(malformed: complaint)
        }
      if case .notification(.cancel(let id)) = decoded.message { cancellations[id] = messages.count }
      messages.append(decoded)
    }
  }

  /// Takes out the next message, and whether it is a request that a later message takes back.
  mutating func next() -> (message: DecodedMessage, isCancelled: Bool)? {
    guard first < messages.count else {
      messages.removeAll()
      cancellations.removeAll()
      first = 0
      return nil
    }
    let message = messages[first]
    var isCancelled = false
    if case .request(let id, _) = message.message, let index = cancellations[id] { isCancelled = index > first }
    first &+= 1
    return (message, isCancelled)
  }
}
