/// A document as a request sees it: its text and what is known of it.
struct DocumentView {
  /// The text, and the way from its bytes to the protocol's places.
  let converter: Converter

  /// What is known of it.
  let analysis: DocumentAnalysis
}

extension Server {
  /// A document that is open and in step; nil for any other, of which nothing can be said.
  mutating func view(of uri: String) -> DocumentView? {
    guard let analysis = analysis(of: uri), let document = documents[uri] else { return nil }
    return DocumentView(converter: Converter(document.text, encoding), analysis: analysis)
  }
}
