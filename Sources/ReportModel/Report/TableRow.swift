/// A row of figures in the text: a place in its table, where all is kept.
public struct TableRow: Sendable {
  private let table: Table
  private let index: Int

  /// Takes the row of a table with an index, which must be one of ``Table/rows``.
  @inline(__always)
  public init(_ index: Int, of table: Table) {
    self.table = table
    self.index = index
  }

  /// What it is on the form.
  public var meaning: RowMeaning { table.parts[index].meaning }

  /// Its label; nil for the row of table 4, which has none.
  public var label: LabelCell? { table.parts[index].label }

  /// Whether its label has a wrong spelling.
  public var isMisspelt: Bool { table.parts[index].label?.isMisspelt ?? false }

  /// From its label to its last value.
  public var range: Range<Int> { table.parts[index].place.range }

  /// The values after the label in the order of the text.
  public var values: RowValues {
    RowValues(table.values, start: table.parts[index].firstValue, length: table.parts[index].valueCount)
  }

  /// For each column of the form the index into ``values`` of its figure; nil where there is none or where it is not
  /// clear which of the values it is.
  public var columns: [Int?] {
    let assignment = Int(table.parts[index].assignment)
    return assignment < 0 ? TableRow.inOrder(Int(table.parts[index].columnCount)) : table.assignments[assignment]
  }

  /// So many columns in order.
  private static func inOrder(_ columns: Int) -> [Int?] {
    known.indices.contains(columns) ? known[columns] : Array(0..<columns)
  }

  /// For each number of columns up to 15 the columns in order, made once.
  private static let known: [[Int?]] = (0...15).map { Array(0..<$0) }

  /// The index into ``values`` of the subtotal of 法人或其他组织, where the table has such a column.
  public var subtotal: Int? {
    let subtotal = table.parts[index].subtotal
    return subtotal < 0 ? nil : Int(subtotal)
  }

  /// What is wrong with the number of values.
  public var count: ValueCount { table.parts[index].count }

  /// Whether all values are whole numbers, not below zero, in plain digits.
  public var isPlain: Bool { table.parts[index].isPlain }
}

/// The rows of a table.
public struct TableRows: RandomAccessCollection, Sendable {
  private let table: Table

  /// Takes the rows of a table.
  @inline(__always)
  public init(_ table: Table) { self.table = table }

  /// The index of the first row, which is 0.
  public var startIndex: Int { 0 }

  /// The number of rows.
  public var endIndex: Int { table.parts.count }

  /// The row with an index.
  public subscript(index: Int) -> TableRow {
    precondition(table.parts.indices.contains(index))
    return TableRow(index, of: table)
  }
}

/// What a row is made of, but for the values; without references, as ``OfficialName`` is.
public struct RowParts: Sendable {
  /// What it is on the form.
  public var meaning: RowMeaning
  /// Its label.
  public var label: LabelCell?
  /// From its label to its last value.
  public var place: ByteRange
  /// The index of its first value among those of the table.
  public var firstValue: UInt32
  /// The number of its values.
  public var valueCount: UInt32
  /// Where in ``Table/assignments`` it is said which value belongs to which column; -1 if they are simply in order.
  public var assignment: Int32
  /// The number of columns.
  public var columnCount: UInt16
  /// The index of the subtotal among the values; -1 if there is none.
  public var subtotal: Int16
  /// What is wrong with the number of values.
  public var count: ValueCount
  /// Whether all values are whole numbers, not below zero, in plain digits.
  public var isPlain: Bool

  /// Puts a row together.
  public init(
    meaning: RowMeaning, label: LabelCell?, place: ByteRange, firstValue: UInt32, valueCount: UInt32,
    assignment: Int32, columnCount: UInt16, subtotal: Int16, count: ValueCount, isPlain: Bool
  ) {
    self.meaning = meaning
    self.label = label
    self.place = place
    self.firstValue = firstValue
    self.valueCount = valueCount
    self.assignment = assignment
    self.columnCount = columnCount
    self.subtotal = subtotal
    self.count = count
    self.isPlain = isPlain
  }

  /// Whether there is a value or a blank cell for each column.
  public var hasAllValues: Bool {
    switch count {
    case .right: true
    case .blank: assignment < 0 && valueCount == UInt32(columnCount)
    case .tooMany, .tooFew: false
    }
  }
}
