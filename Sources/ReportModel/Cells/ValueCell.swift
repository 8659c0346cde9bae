/// A cell that holds or could hold a figure.
public struct ValueCell: Equatable, Sendable {
  /// What stands in the cell.
  public let value: CellValue

  private let place: ByteRange
  private let outerPlace: ByteRange

  /// The text of the cell without blanks around it; empty for a blank cell.
  public var range: Range<Int> { place.range }

  /// The place to mark and to edit: `range` where it is not empty; for a blank cell the separator before it and its
  /// blanks.
  public var outer: Range<Int> { outerPlace.range }

  /// Makes a cell.
  public init(range: Range<Int>, outer: Range<Int>, value: CellValue) {
    place = ByteRange(range)
    outerPlace = ByteRange(outer)
    self.value = value
  }
}

/// What stands in a cell of figures.
public enum CellValue: Equatable, Sendable {
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

  /// Whether it is a whole number, not below zero, in plain digits.
  public var isPlain: Bool {
    guard case .number(let figure) = self else { return false }
    return figure.digits >= 0 && figure.fractionDigits == 0 && figure.notation.isEmpty
  }

  /// The number as a count of pieces; nil unless it is a whole number.
  public var count: Int? {
    if case .number(let figure) = self { return figure.count }
    return nil
  }
}
