/// Text shown faintly behind the cursor, to be taken as a whole.
public struct InlineCompletion: Equatable, Sendable {
  /// What is replaced, in bytes of the document: the digits before the cursor, or nothing.
  public var range: Range<Int>

  /// What comes in its place.
  public var insertText: String
}
