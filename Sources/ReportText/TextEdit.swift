/// A replacement of one stretch of a text by other bytes.
public struct TextEdit: Hashable, Sendable {
  /// The bytes that go, as 0-based byte offsets into the text before the edit; empty for an insertion.
  public var range: Range<Int>

  /// The bytes that come in their place, UTF-8.
  public var replacement: [UInt8]

  /// Makes an edit that puts `replacement` in the place of `range` (byte offsets).
  public init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// Makes an edit that puts `text` in the place of `range` (byte offsets).
  public init(range: Range<Int>, text: String) {
    self.init(range: range, replacement: Array(text.utf8))
  }

  /// The same edit in a text that begins `distance` bytes earlier.
  public func shifted(by distance: Int) -> TextEdit {
    TextEdit(range: range.lowerBound &+ distance..<range.upperBound &+ distance, replacement: replacement)
  }
}
