/// A stretch of the text that leads to a page.
package struct DocumentLink: Equatable, Sendable {
  /// The stretch, in bytes of the document.
  package var range: Range<Int>

  /// The address of the page.
  package var target: String

  /// What is shown about it; nil if the address says it all.
  package var tooltip: String?
}
