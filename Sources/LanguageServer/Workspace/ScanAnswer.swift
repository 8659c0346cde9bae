/// The answer to a request that a scan works on: a list that can be sent part by part.
struct ScanAnswer: Sendable {
  /// How many bytes make a part that is sent before the rest.
  private static let partLength = 16 * 1024

  /// The partial result token; nil if the client wants no parts.
  let partToken: MessageID?

  /// The items that were not sent, as JSON with commas between them.
  var items = JSONWriter()

  /// How many items there are, those that were sent included.
  var count = 0

  /// Whether a part was sent, so that all are.
  private(set) var hasParts = false

  /// Makes an answer without items.
  init(partToken: MessageID?) {
    self.partToken = partToken
  }

  /// Takes out the items if they are to be sent as a part now.
  ///
  /// - Parameter isLast: whether there will be no more of them.
  mutating func part(isLast: Bool) -> (token: MessageID, items: [UInt8])? {
    guard let partToken, !items.bytes.isEmpty, isLast ? hasParts : items.bytes.count >= ScanAnswer.partLength else {
      return nil
    }
    hasParts = true
    let bytes = items.bytes
    items = JSONWriter()
    return (partToken, bytes)
  }

  /// Writes items as the answer to a request, or as a part of it.
  static func write(_ items: [UInt8], for purpose: FolderScan.Purpose, to writer: inout JSONWriter) {
    let list = { (writer: inout JSONWriter) in
      writer.array { if !items.isEmpty { $0.written(items) } }
    }
    switch purpose {
    case .symbols: list(&writer)
    case .diagnostics:
      writer.object { writer in
        writer.key("items")
        list(&writer)
      }
    }
  }
}
