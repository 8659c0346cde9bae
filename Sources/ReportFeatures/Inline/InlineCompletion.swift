/// Text shown faintly behind the cursor, to be taken as a whole.
package struct InlineCompletion: Equatable, Sendable {
  /// What is replaced, in bytes of the document: the digits before the cursor, or nothing.
  package var range: Range<Int>

  /// What comes in its place.
  package var insertText: String
}
