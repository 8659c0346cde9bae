/// A word of a printed table: what stands between blanks, with its place on the page.
struct PrintedWord {
  /// Its bytes, without the digits that touch its end.
  var range: Range<Int>

  /// The number of its line on the page.
  var line: Int

  /// The display columns it takes.
  var columns: Range<Int>

  /// How many columns of blanks stand before it.
  var gap: Int

  /// Whether it is one of the figures of its line.
  var isFigure = false

  /// The digits that touch the end of its text, which may be a figure; empty if there are none.
  var touching: Range<Int>

  /// The label that it is a part of, or -1.
  var label = -1

  /// Its bytes with the digits that touch its end.
  var whole: Range<Int> { range.lowerBound..<touching.upperBound }
}
