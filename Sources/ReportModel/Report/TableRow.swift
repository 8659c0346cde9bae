import ReportForm

/// A row of figures in the text.
public struct TableRow: Equatable, Sendable {
  /// What it is on the form.
  public let meaning: RowMeaning

  /// Its label; nil for the row of table 4, which has none.
  public let label: LabelCell?

  /// From its label to its last value.
  public let range: Range<Int>

  /// The values after the label in the order of the text.
  public let values: [ValueCell]

  /// For each column of the form the index into ``values`` of its figure; nil if each is in the column of its place.
  private let assignment: [Int?]?

  /// The number of columns of the form.
  private let columnCount: Int

  /// The index into ``values`` of the subtotal of 法人或其他组织, where the table has such a column.
  public let subtotal: Int?

  /// What is wrong with the number of values.
  public let count: ValueCount

  /// Whether all values are whole numbers, not below zero, in plain digits.
  public let isPlain: Bool

  /// Puts it together.
  ///
  /// - Parameter assignment: for each column the index of its figure; nil if all are in order.
  public init(
    meaning: RowMeaning, label: LabelCell?, range: Range<Int>, values: [ValueCell], assignment: [Int?]?,
    columnCount: Int, subtotal: Int?, count: ValueCount, isPlain: Bool
  ) {
    self.meaning = meaning
    self.label = label
    self.range = range
    self.values = values
    self.assignment = assignment
    self.columnCount = columnCount
    self.subtotal = subtotal
    self.count = count
    self.isPlain = isPlain
  }

  /// Whether its label has a wrong spelling.
  public var isMisspelt: Bool { label?.isMisspelt ?? false }

  /// For each column of the form the index into ``values`` of its figure; nil where there is none or where it is not
  /// clear which of the values it is.
  public var columns: [Int?] { assignment ?? Array(0..<columnCount) }

  /// Whether there is a value or a blank cell for each column, and no text where a number belongs.
  var hasAllValues: Bool {
    switch count {
    case .right: isPlain || !values.contains { $0.value == .text }
    case .blank: assignment == nil && values.count == columnCount
    case .tooMany, .tooFew: false
    }
  }

  /// Whether it is the row of the form with a number, and all of it is as it should be.
  func isRegular(at number: Int) -> Bool {
    isPlain && subtotal == nil && count == .right && meaning == .form(number) && !isMisspelt
  }

  /// Puts the values into their columns, but for those that have one already.
  func fill(_ cells: inout [ValueCell?], from first: Int) {
    guard let assignment else {
      for column in 0..<columnCount where cells[first &+ column] == nil { cells[first &+ column] = values[column] }
      return
    }
    for (column, index) in assignment.enumerated() where cells[first &+ column] == nil {
      if let index { cells[first &+ column] = values[index] }
    }
  }
}
