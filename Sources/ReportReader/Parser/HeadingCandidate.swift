import ReportModel

/// A line that may head one of the sections.
struct HeadingCandidate: Equatable {
  /// The index of the line.
  var lineIndex: Int

  /// The bytes of the line up to the end of the heading.
  var line: Range<Int>

  /// Which section the title is of, from 1.
  var section: Int

  /// The number before the title.
  var numbering: Numbering

  /// The title without number and marks.
  var title: Range<Int>

  /// The title among those known, without a year before it; nil if it is none of them.
  var known: HeadingReader.Title?

  /// Whether a year stands before the title.
  var hasYear: Bool

  /// Whether text follows the heading on the same line.
  var isInline: Bool

  /// Whether only its number and a clear part of its title tell the section.
  var isPartial = false

  /// The line as one that is numbered as a heading and heads none of the sections.
  var numbered: NumberedLine {
    NumberedLine(lineIndex: lineIndex, line: line, style: numbering.style, value: numbering.value)
  }
}

/// A line numbered as a heading whose title is of none of the sections.
struct NumberedLine: Equatable {
  /// The index of the line.
  var lineIndex: Int

  /// The bytes of the line.
  var line: Range<Int>

  /// How its number is written.
  var style: NumberingStyle

  /// Its number.
  var value: Int
}
