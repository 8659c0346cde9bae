/// A stretch of the text that leads to a page.
public struct DocumentLink: Equatable, Sendable {
  /// The stretch, in bytes of the document.
  public var range: Range<Int>

  /// The address of the page.
  public var target: String

  /// What is shown about it; nil if the address says it all.
  public var tooltip: String?
}
