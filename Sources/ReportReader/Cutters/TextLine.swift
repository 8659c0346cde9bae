import ReportText

/// A line of a text with what one look at its bytes tells of it.
///
/// There is one for every line of a document, so it is small: offsets take 32 bits, which ``TextLines`` sees to.
struct TextLine: Equatable, Sendable {
  /// The marks that stand in a line.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8

    /// A tab.
    static let tab = Marks(rawValue: 1)
    /// A pipe.
    static let pipe = Marks(rawValue: 2)
    /// A backslash, which can take from a pipe its meaning.
    static let backslash = Marks(rawValue: 4)
  }

  /// Where the line begins and where its line end does, in bytes.
  private var start: UInt32
  private var end: UInt32

  /// Where its text without blanks around it begins and ends, in bytes; the start of the line for both if it has none.
  private var textStart: UInt32
  private var textEnd: UInt32

  /// The index of its first separator, or of the first one after it, among those of all lines.
  private var separator: UInt32

  /// The marks in it.
  let marks: Marks

  /// Makes a line of its bounds; none of them exceeds 32 bits.
  init(_ range: Range<Int>, text: Range<Int>, firstSeparator: Int, marks: Marks) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
    textStart = UInt32(truncatingIfNeeded: text.lowerBound)
    textEnd = UInt32(truncatingIfNeeded: text.upperBound)
    separator = UInt32(truncatingIfNeeded: firstSeparator)
    self.marks = marks
  }

  /// The bytes of the line without its line end.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// The bytes of its text without blanks around it; empty at the start of the line if it has none.
  var text: Range<Int> { Int(textStart)..<Int(textEnd) }

  /// Whether it has nothing but blanks.
  var isBlank: Bool { textStart == textEnd }

  /// How many bytes it has, without its line end.
  var count: Int { Int(end &- start) }

  /// The index of its first separator, or of the first one after it, among those of all lines.
  var firstSeparator: Int { Int(separator) }

  /// The same line in a text that begins so many bytes and separators earlier.
  func shifted(by distance: Int, separators: Int) -> TextLine {
    TextLine(
      range.shifted(by: distance), text: text.shifted(by: distance), firstSeparator: firstSeparator &+ separators,
      marks: marks)
  }
}
