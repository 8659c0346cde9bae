/// A section of a report: a recognised heading and what follows up to the next.
package struct Section: Equatable, Sendable {
  /// Which of the sections it is, 1 to 6.
  package let number: Int

  /// Its heading.
  package let heading: SectionHeading

  /// What follows the heading, up to the next heading of section rank that was recognised or the end of the report.
  package let body: Range<Int>
}

/// The style of the number before a heading.
package enum NumberingStyle: Equatable, Sendable {
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
package struct Numbering: Equatable, Sendable {
  /// How it is written.
  package var style: NumberingStyle

  /// The number, 1-based; 0 if there is none.
  package var value: Int

  /// The bytes of the number with its punctuation; empty if there is none, at the place where it would stand.
  package var range: Range<Int>
}

/// A line that heads one of the six sections.
package struct SectionHeading: Equatable, Sendable {
  /// Which section it heads, 1 to 6.
  package let section: Int

  /// The whole line without its line end.
  package let line: Range<Int>

  /// The number before the title.
  package let numbering: Numbering

  /// The title without number, Markdown marks and blanks around it.
  package let title: Range<Int>

  /// The official title, where the one in the text is a wrong one; else nil.
  package let correction: String?
}

/// A line numbered as a section heading that heads none of the six sections.
package struct ExtraHeading: Equatable, Sendable {
  /// The whole line without its line end.
  package let line: Range<Int>
}
