/// The documents whose diagnostics are due, each once, in the order in which they first became so.
struct PublicationQueue: Sendable {
  /// A document and when its diagnostics are due.
  private struct Entry {
    let uri: String
    var due: Int
  }

  /// The documents.
  private var entries: [Entry] = []

  /// When the first of them is due, in milliseconds; nil if there is none.
  var deadline: Int? { entries.map(\.due).min() }

  /// Notes that a document's diagnostics are due at a time in milliseconds, and no longer at an earlier one.
  mutating func add(_ uri: String, due: Int) {
    if let index = entries.firstIndex(where: { $0.uri == uri }) {
      entries[index].due = due
    } else {
      entries.append(Entry(uri: uri, due: due))
    }
  }

  /// Takes out the first document that is due at a time in milliseconds; nil if none is.
  mutating func takeDue(now: Int) -> String? {
    guard let index = entries.firstIndex(where: { $0.due <= now }) else { return nil }
    return entries.remove(at: index).uri
  }
}
