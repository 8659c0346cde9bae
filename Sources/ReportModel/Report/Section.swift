/// A section of a report: a recognised heading and what follows up to the next.
public struct Section: Equatable, Sendable {
  /// Which of the sections it is, 1 to 6.
  public let number: Int

  /// Its heading.
  public let heading: SectionHeading

  /// What follows the heading, up to the next heading of section rank that was recognised or the end of the report.
  public let body: Range<Int>

  /// Puts it together.
  public init(number: Int, heading: SectionHeading, body: Range<Int>) {
    self.number = number
    self.heading = heading
    self.body = body
  }
}

/// The style of the number before a heading.
public enum NumberingStyle: Equatable, Sendable {
  /// No number.
  case none
  /// 一、
  case chinese
  /// （一）
  case bracketed
  /// 1、 or 1.
  case arabic
}

/// A number before a heading.
public struct Numbering: Equatable, Sendable {
  /// How it is written.
  public var style: NumberingStyle

  /// The number, 1-based; 0 if there is none.
  public var value: Int

  /// The bytes of the number with its punctuation; empty if there is none, at the place where it would stand.
  public var range: Range<Int>

  /// Puts it together.
  public init(style: NumberingStyle, value: Int, range: Range<Int>) {
    self.style = style
    self.value = value
    self.range = range
  }
}

/// A line that heads one of the six sections.
public struct SectionHeading: Equatable, Sendable {
  /// Which section it heads, 1 to 6.
  public let section: Int

  /// The whole line without its line end.
  public let line: Range<Int>

  /// The number before the title.
  public let numbering: Numbering

  /// The title without number, Markdown marks and blanks around it.
  public let title: Range<Int>

  /// The official title, where the one in the text is a wrong one; else nil.
  public let correction: String?

  /// Whether the title is a known one, perhaps with a year before it; else its number and parts of it tell the section.
  public let isKnownVariant: Bool

  /// Puts it together.
  public init(
    section: Int, line: Range<Int>, numbering: Numbering, title: Range<Int>, correction: String?,
    isKnownVariant: Bool = true
  ) {
    self.section = section
    self.line = line
    self.numbering = numbering
    self.title = title
    self.correction = correction
    self.isKnownVariant = isKnownVariant
  }
}

/// A line numbered as a section heading that heads none of the six sections.
public struct ExtraHeading: Equatable, Sendable {
  /// The whole line without its line end.
  public let line: Range<Int>

  /// Puts it together.
  public init(line: Range<Int>) {
    self.line = line
  }
}
