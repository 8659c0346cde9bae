/// A row of figures in the text; a class only so that handing it on costs nothing.
package final class TableRow: Sendable {
  /// What it is on the form.
  package let meaning: RowMeaning

  /// Its label; nil for the row of table 4, which has none.
  package let label: LabelCell?

  /// What is wrong with the number of values.
  package let count: ValueCount

  /// Whether all values are whole numbers, not below zero, in plain digits.
  package let isPlain: Bool

  private let place: ByteRange

  /// The values of the whole table.
  private let allValues: [ValueCell]
  private let firstValue: UInt32
  private let valueCount: UInt32

  /// For each column its value, where they are not simply in order.
  private let ownColumns: [Int?]?
  private let columnCount: UInt16
  private let subtotalPlace: Int16

  /// Makes a row of its parts.
  ///
  /// - Parameter values: the values of the whole table.
  init(_ parts: RowParts, values: [ValueCell]) {
    meaning = parts.meaning
    label = parts.label
    count = parts.count
    isPlain = parts.isPlain
    place = parts.place
    allValues = values
    firstValue = parts.firstValue
    valueCount = parts.valueCount
    ownColumns = parts.columns
    columnCount = parts.columnCount
    subtotalPlace = parts.subtotal
  }

  /// From its label to its last value.
  package var range: Range<Int> { place.range }

  /// The values after the label in the order of the text.
  package var values: RowValues { RowValues(allValues, start: firstValue, length: valueCount) }

  /// For each column of the form the index into ``values`` of its figure; nil where there is none or where it is not
  /// clear which of the values it is.
  package var columns: [Int?] { ownColumns ?? ValueAssigner.inOrder(Int(columnCount)) }

  /// The index into ``values`` of the subtotal of 法人或其他组织, where the table has such a column.
  package var subtotal: Int? { subtotalPlace < 0 ? nil : Int(subtotalPlace) }

  /// The same row in a text that has `distance` bytes more or fewer before it.
  ///
  /// - Parameter values: the values of the whole table, moved likewise.
  func moved(by distance: Int, values: [ValueCell]) -> TableRow {
    let parts = RowParts(
      meaning: meaning, label: label?.moved(by: distance), place: place.moved(by: distance), firstValue: firstValue,
      valueCount: valueCount, columns: ownColumns, columnCount: columnCount, subtotal: subtotalPlace, count: count,
      isPlain: isPlain)
    return TableRow(parts, values: values)
  }

  /// Hands on every column that has a value, with the value's index among those of the table.
  @inline(__always)
  func forEachPlaced(_ body: (_ column: Int, _ value: Int) -> Void) {
    if let ownColumns {
      for column in ownColumns.indices {
        if let index = ownColumns[column] { body(column, Int(firstValue) &+ index) }
      }
    } else {
      for column in 0..<Int(columnCount) { body(column, Int(firstValue) &+ column) }
    }
  }
}

/// What a row is made of, but for the values.
struct RowParts {
  /// What it is on the form.
  var meaning: RowMeaning
  /// Its label.
  var label: LabelCell?
  /// From its label to its last value.
  var place: ByteRange
  /// The index of its first value among those of the table.
  var firstValue: UInt32
  /// The number of its values.
  var valueCount: UInt32
  /// For each column the index of its value among those of the row; nil if they are simply in order.
  var columns: [Int?]?
  /// The number of columns.
  var columnCount: UInt16
  /// The index of the subtotal among the values; -1 if there is none.
  var subtotal: Int16
  /// What is wrong with the number of values.
  var count: ValueCount
  /// Whether all values are whole numbers, not below zero, in plain digits.
  var isPlain: Bool
}
