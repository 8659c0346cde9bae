import ReportModel
import ReportReader

/// The open documents, by the URIs that the client gives them.
struct Documents: Sendable {
  private var entries: [String: OpenDocument] = [:]

  /// The URIs of the open documents by their paths; one of them where a file is open under several.
  private(set) var openPaths: [String: String] = [:]

  /// The URIs of documents that changed without being open and of which the client was told.
  private var warned: Set<String> = []

  /// How many lists of tokens the client was told.
  private var tokenListCount = 0

  /// Whether none is open.
  var isEmpty: Bool { entries.isEmpty }

  /// The URIs of all documents, in order.
  var uris: [String] { entries.keys.sorted() }

  /// What the documents depend on.
  var links: [ProjectLinks] { entries.values.map(\.links) }

  /// A document; nil if it is not open.
  subscript(uri: String) -> OpenDocument? { entries[uri] }

  /// Opens a document, anew if it is open already.
  mutating func open(_ document: OpenDocument) {
    warned.remove(document.uri)
    entries[document.uri] = document
    if let path = document.links.path { openPaths[path] = document.uri }
  }

  /// Closes a document.
  ///
  /// - Returns: whether it was open.
  mutating func close(_ uri: String) -> Bool {
    warned.remove(uri)
    guard let document = entries.removeValue(forKey: uri) else { return false }
    if let path = document.links.path, openPaths[path] == uri {
      // The same file can be open under another name.
      openPaths[path] = entries.values.filter { $0.links.path == path }.map(\.uri).min()
    }
    return true
  }

  /// Changes a document where it is; nil if it is not open.
  mutating func update<Result>(_ uri: String, _ body: (inout OpenDocument) -> Result) -> Result? {
    guard let index = entries.index(forKey: uri) else { return nil }
    return body(&entries.values[index])
  }

  /// Changes all documents where they are.
  mutating func updateAll(_ body: (inout OpenDocument) -> Void) {
    for index in entries.indices { body(&entries.values[index]) }
  }

  /// Changes a document by what is known of the others, which do not hold it meanwhile; nil if it is not open.
  mutating func update<Result>(_ uri: String, among body: (inout OpenDocument, inout Documents) -> Result) -> Result? {
    guard var document = entries.removeValue(forKey: uri) else { return nil }
    let result = body(&document, &self)
    entries[uri] = document
    return result
  }

  /// The document that is open under a path, as last year's; nil if there is none that is in step.
  mutating func previousFile(at path: String) -> PreviousFile? {
    guard let uri = openPaths[path] else { return nil }
    return update(uri) { document in
      guard document.isInStep else { return nil }
      return PreviousFile(uri: uri, text: document.text, reports: document.analysis().document.reports)
    } ?? nil
  }

  /// The documents of which a file holds last year's report, in a fixed order.
  func dependents(on path: String) -> [String] {
    entries.values.filter { $0.links.previousRequest?.path == path }.map(\.uri).sorted()
  }

  /// Notes that the client is to be told of a document that changed without being open.
  ///
  /// - Returns: whether it was not told yet.
  mutating func warn(_ uri: String) -> Bool {
    // A client that goes wrong in a thousand documents need not be told of the next; memory stays bounded.
    warned.count < 1000 && warned.insert(uri).inserted
  }

  /// Gives what is written of each report of a document; see ``ReportChunks/parts(of:_:)``.
  mutating func parts(
    _ purpose: ReportChunks.Purpose, of view: DocumentView,
    _ write: (DocumentAnalysis.CheckedReport, inout JSONWriter) -> Int
  ) -> [ReportChunks.Part] {
    update(view.uri) { $0.written[purpose, default: ReportChunks()].parts(of: view, write) } ?? []
  }

  /// The tokens of a document as the protocol counts them.
  mutating func tokens(of view: DocumentView) -> [UInt32] {
    update(view.uri) { $0.tokenChunks.tokens(of: view) } ?? []
  }

  /// Notes the tokens that the client is told of a document.
  ///
  /// - Returns: their result id, and what the client was told before.
  mutating func note(
    _ tokens: [UInt32], of view: DocumentView
  ) -> (resultID: String, previous: (resultID: String, tokens: [UInt32])?) {
    tokenListCount &+= 1
    let result = String(tokenListCount)
    let previous = update(view.uri) { document in
      defer { if view.client.tokenDeltas { document.tokens = (result, tokens) } }
      return document.tokens
    }
    return (result, previous ?? nil)
  }
}
