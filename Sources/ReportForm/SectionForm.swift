/// One of the sections of a report.
public struct SectionForm: Equatable, Sendable {
  /// The heading with its official number, and the titles seen in its place.
  public var heading: Label

  /// Words that, all together in a numbered heading, show that it means this section although its title is no
  /// known one; empty if only known titles count.
  public var keywords: [String]

  /// Words of which any one in a heading with the right number shows that it means this section, where no other heading
  /// does and it stands at its place.
  public var clearParts: [String]

  /// The table that the section holds; nil for a section of prose.
  public var table: TableKind?

  /// What the section must contain, for people.
  public var contents: String

  /// Makes a section.
  public init(
    heading: Label, keywords: [String], clearParts: [String], table: TableKind? = nil, contents: String
  ) {
    self.heading = heading
    self.keywords = keywords
    self.clearParts = clearParts
    self.table = table
    self.contents = contents
  }
}

/// One of the aspects that section 一 must treat.
public struct AspectForm: Equatable, Sendable {
  /// The name, as it stands in a sub-heading.
  public var name: String

  /// Words of which any one in the text shows that the aspect is treated.
  public var keywords: [String]

  /// Makes an aspect.
  public init(_ name: String, keywords: [String]) {
    self.name = name
    self.keywords = keywords
  }
}
