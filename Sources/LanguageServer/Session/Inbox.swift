/// The messages that came and were not yet dealt with, in order.
struct Inbox: Sendable {
  /// The messages, from ``first`` on.
  private var messages: [ClientMessage] = []

  /// The index of the first message that was not taken out.
  private var first = 0

  /// For each id that the client takes back, the index of the last message that does.
  private var cancellations: [MessageID: Int] = [:]

  /// Adds what was cut from the stream.
  mutating func add(_ items: [FrameReader.Item]) {
    for item in items {
      let message =
        switch item {
        case .message(let body): ClientMessage(body)
        case .malformed(let complaint): ClientMessage.invalid(nil, .parseError, complaint)
        }
      if case .call(let call) = message, call.method == Method.cancellation,
        let id = MessageID(call.parameters["id"])
      {
        cancellations[id] = messages.count
      }
      messages.append(message)
    }
  }

  /// Takes out the next message, and whether it is a request that a later message takes back.
  mutating func next() -> (message: ClientMessage, isCancelled: Bool)? {
    guard first < messages.count else {
      messages.removeAll()
      cancellations.removeAll()
      first = 0
      return nil
    }
    let message = messages[first]
    var isCancelled = false
    if case .call(let call) = message, let id = call.id, let index = cancellations[id] { isCancelled = index > first }
    first &+= 1
    return (message, isCancelled)
  }
}
