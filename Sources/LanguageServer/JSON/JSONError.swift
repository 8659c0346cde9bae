public import ReportRules

/// What makes a text no JSON, and where.
public struct JSONError: Error, Equatable, Sendable {
  /// The byte at which it shows; the length of the text if it ends too early.
  public var offset: Int

  /// What is wrong.
  public var message: Bilingual
}
