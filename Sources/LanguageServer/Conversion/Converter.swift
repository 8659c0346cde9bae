public import ReportText

/// Converts between byte offsets in a document and the positions of the protocol.
public struct Converter: Sendable {
  /// The document.
  public let text: TextDocument

  /// The position encoding that was agreed on.
  public let encoding: PositionEncoding

  /// Makes a converter for a document.
  public init(_ text: TextDocument, _ encoding: PositionEncoding) {
    self.text = text
    self.encoding = encoding
  }

  /// A range of bytes as the protocol writes it.
  public func range(_ bytes: Range<Int>) -> LSPRange {
    let (start, end) = text.positions(of: bytes, encoding: encoding)
    return LSPRange(start: start, end: end)
  }

  /// The offset in bytes of a position, clamped to the text.
  public func offset(_ position: TextPosition) -> Int {
    text.offset(of: position, encoding: encoding)
  }

  /// The bytes of a range, clamped to the text; empty at its start for a range that ends before it starts.
  public func bytes(_ range: LSPRange) -> Range<Int> {
    let start = offset(range.start)
    return start..<max(start, offset(range.end))
  }

  /// An edit as the protocol writes it.
  public func edit(_ edit: TextEdit) -> LSPTextEdit {
    LSPTextEdit(range: range(edit.range), newText: String(decoding: edit.replacement, as: UTF8.self))
  }
}
