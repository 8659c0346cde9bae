/// A cell that holds or could hold a figure.
package struct ValueCell: Equatable, Sendable {
  /// The text of the cell without blanks around it; empty for a blank cell.
  package let range: Range<Int>

  /// The place to mark and to edit: `range` where it is not empty; for a blank cell the separator before it and its
  /// blanks.
  package let outer: Range<Int>

  /// What stands in the cell.
  package let value: CellValue
}

/// What stands in a cell of figures.
package enum CellValue: Equatable, Sendable {
  /// Nothing.
  case blank
  /// A mark for "nothing to report", such as `/` or 无: no number, and not zero.
  case placeholder
  /// A number.
  case number(Figure)
  /// A number of more than 15 digits.
  case tooLarge
  /// Text where a number belongs.
  case text

  /// The number as a count of pieces; nil unless it is a whole number.
  package var count: Int? {
    if case .number(let figure) = self { return figure.count }
    return nil
  }
}
