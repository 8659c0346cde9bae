/// The documents whose diagnostics are due, each once, in the order in which they first became so; and what the client
/// was told beside of what it shows.
struct Publications: Sendable {
  /// A document and when its diagnostics are due.
  private struct Entry {
    let uri: String
    var due: Int
  }

  /// The documents.
  private var entries: [Entry] = []

  /// The configuration files of whose problems the client was told, by their paths.
  var shownConfigurations: Set<String> = []

  /// Whether the client was told to ask for diagnostics again, and has not done so.
  var isRefreshSent = false

  /// Whether the client has asked for tokens since it was last told to ask again.
  var hasTokens = false

  /// When the first of them is due, in milliseconds; nil if there is none.
  var deadline: Int? { entries.map(\.due).min() }

  /// Notes that a document's diagnostics are due at a time in milliseconds, and no longer at an earlier one.
  ///
  /// - Parameter keeps: whether those that are due stay so at their own time.
  mutating func add(_ uri: String, due: Int, keeps: Bool = false) {
    if let index = entries.firstIndex(where: { $0.uri == uri }) {
      if !keeps { entries[index].due = due }
    } else {
      entries.append(Entry(uri: uri, due: due))
    }
  }

  /// Takes out the first document that is due at a time in milliseconds; nil if none is.
  mutating func takeDue(now: Int) -> String? {
    guard let index = entries.firstIndex(where: { $0.due <= now }) else { return nil }
    return entries.remove(at: index).uri
  }

  /// Notes that a client is to ask for diagnostics again.
  ///
  /// - Returns: whether it is to be told so: it was not told, or has done so since.
  mutating func refreshDiagnostics(_ client: ClientCapabilities) -> Bool {
    guard client.refreshesDiagnostics, !isRefreshSent else { return false }
    isRefreshSent = true
    return true
  }

  /// Notes that a client is to ask for tokens again, since numbers can be broken now that were not.
  ///
  /// - Returns: whether it is to be told so.
  mutating func refreshTokens(_ client: ClientCapabilities) -> Bool {
    guard client.refreshesTokens, hasTokens else { return false }
    hasTokens = false
    return true
  }
}
