/// What a section is for, where rules must know.
public enum SectionRole: Sendable {
  /// 总体情况, with the aspects.
  case overview
  /// Problems and what is done about them.
  case problems
  /// What else must be reported, fees among it.
  case others
  /// Any other.
  case none
}

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

  /// What it is for.
  public var role: SectionRole

  /// The table that the section holds; nil for a section of prose.
  public var table: TableKind?

  /// What the section must contain, for people.
  public var contents: String

  /// Makes a section.
  public init(
    heading: Label, keywords: [String], clearParts: [String], role: SectionRole = .none, table: TableKind? = nil,
    contents: String
  ) {
    self.heading = heading
    self.keywords = keywords
    self.clearParts = clearParts
    self.role = role
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
