/// A row of figures in the text: a place in its table, where all is kept.
package struct TableRow: Sendable {
  private let table: Table
  private let index: Int

  /// Takes the row of a table with an index, which must be one of ``Table/rows``.
  @inline(__always)
  init(_ index: Int, of table: Table) {
    self.table = table
    self.index = index
  }

  /// What it is on the form.
  package var meaning: RowMeaning { table.parts[index].meaning }

  /// Its label; nil for the row of table 4, which has none.
  package var label: LabelCell? { table.parts[index].label }

  /// Whether its label has a wrong spelling.
  package var isMisspelt: Bool { table.parts[index].label?.isMisspelt ?? false }

  /// From its label to its last value.
  package var range: Range<Int> { table.parts[index].place.range }

  /// The values after the label in the order of the text.
  package var values: RowValues {
    RowValues(table.values, start: table.parts[index].firstValue, length: table.parts[index].valueCount)
  }

  /// For each column of the form the index into ``values`` of its figure; nil where there is none or where it is not
  /// clear which of the values it is.
  package var columns: [Int?] {
    let assignment = Int(table.parts[index].assignment)
    return assignment < 0 ? ValueAssigner.inOrder(Int(table.parts[index].columnCount)) : table.assignments[assignment]
  }

  /// The index into ``values`` of the subtotal of 法人或其他组织, where the table has such a column.
  package var subtotal: Int? {
    let subtotal = table.parts[index].subtotal
    return subtotal < 0 ? nil : Int(subtotal)
  }

  /// What is wrong with the number of values.
  package var count: ValueCount { table.parts[index].count }

  /// Whether all values are whole numbers, not below zero, in plain digits.
  package var isPlain: Bool { table.parts[index].isPlain }
}

/// The rows of a table.
package struct TableRows: RandomAccessCollection, Sendable {
  private let table: Table

  /// Takes the rows of a table.
  @inline(__always)
  init(_ table: Table) { self.table = table }

  /// The index of the first row, which is 0.
  package var startIndex: Int { 0 }

  /// The number of rows.
  package var endIndex: Int { table.parts.count }

  /// The row with an index.
  package subscript(index: Int) -> TableRow {
    precondition(table.parts.indices.contains(index))
    return TableRow(index, of: table)
  }
}

/// What a row is made of, but for the values; without references, as ``OfficialName`` is.
struct RowParts: Sendable {
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
  /// Where in ``Table/assignments`` it is said which value belongs to which column; -1 if they are simply in order.
  var assignment: Int32
  /// The number of columns.
  var columnCount: UInt16
  /// The index of the subtotal among the values; -1 if there is none.
  var subtotal: Int16
  /// What is wrong with the number of values.
  var count: ValueCount
  /// Whether all values are whole numbers, not below zero, in plain digits.
  var isPlain: Bool
}
