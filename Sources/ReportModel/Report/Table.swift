public import ReportForm

/// A table of the form as found in the text; a class only so that handing it on costs nothing.
public final class Table: Sendable {
  /// Which table it is.
  public let kind: TableKind

  /// How its cells stand in the text.
  public let layout: Layout

  /// From its first recognised cell to its last.
  public let range: Range<Int>

  /// The heads of columns of figures that were recognised, in the order of the text.
  public let heads: [ColumnHead]

  /// The labels that span rows or columns and stand in the text with a wrong spelling, and those that are right.
  public let spans: [LabelCell]

  /// How many rows the form has.
  let rowCount: Int

  /// What the rows are made of (``rows``).
  public let parts: [RowParts]

  /// For the rows whose values are not simply in order, which of them belongs to each column (``RowParts/assignment``).
  public let assignments: [[Int?]]

  /// The values of all rows.
  public let values: [ValueCell]

  /// Whether all is as it should be: the rows are the first ones of the form in their order, each with as many values as
  /// columns, all of them whole numbers, not below zero, in plain digits; and no label has a wrong spelling.
  public let isRegular: Bool

  /// The bytes of what stands in the table and belongs to nothing: text that is neither label nor head nor a known
  /// fragment of one, and values without a row.
  public let leftovers: [Range<Int>]

  /// Whether all of it was read: each row of the form was found once, each with as many values as columns (blank cells and
  /// placeholders count), nothing is left over, and no text stands where a number belongs.
  public let isWhole: Bool

  /// Whether the reader joined a label across lines that no border of a cell, quote or tag holds together.
  public let hasJoinedLabels: Bool

  /// The rows that hold or could hold figures, in the order of the text.
  public var rows: TableRows { TableRows(self) }

  /// Makes a table of its parts.
  public init(
    kind: TableKind, layout: Layout, range: Range<Int>, heads: [ColumnHead], spans: [LabelCell], parts: [RowParts],
    assignments: [[Int?]], values: [ValueCell], leftovers: [Range<Int>], hasJoinedLabels: Bool,
    rowCount: Int
  ) {
    self.kind = kind
    self.layout = layout
    self.range = range
    self.heads = heads
    self.spans = spans
    self.parts = parts
    self.assignments = assignments
    self.values = values
    self.leftovers = leftovers
    self.hasJoinedLabels = hasJoinedLabels
    self.rowCount = rowCount
    isWhole = leftovers.isEmpty && Table.isWhole(parts, rowCount, values)
    isRegular = Table.isRegular(heads, spans, parts)
  }

  /// The cells that hold text where a number belongs.
  public var textCells: [ValueCell] { values.filter { $0.value == .text } }

  /// Whether each row of the form was found once, with as many values as columns, and every value could be read.
  private static func isWhole(_ parts: [RowParts], _ rowCount: Int, _ values: [ValueCell]) -> Bool {
    var isFound = [Bool](repeating: false, count: rowCount)
    for row in parts {
      switch row.meaning {
      case .form(let number):
        guard isFound.indices.contains(number), !isFound[number], row.hasAllValues else { return false }
        isFound[number] = true
      case .subtotal: if !row.hasAllValues { return false }
      case .unknown: return false
      }
    }
    return !isFound.contains(false) && !values.contains { $0.value == .text }
  }

  private static func isRegular(_ heads: [ColumnHead], _ spans: [LabelCell], _ parts: [RowParts]) -> Bool {
    for place in parts.indices {
      guard parts[place].isPlain, parts[place].subtotal < 0, parts[place].count == .right,
        parts[place].meaning == .form(place), parts[place].label?.isMisspelt != true
      else { return false }
    }
    for place in heads.indices where heads[place].label.isMisspelt { return false }
    for place in spans.indices where spans[place].isMisspelt { return false }
    return true
  }
}

/// A label in the text: the head of a row or column, or of a group of them.
public struct LabelCell: Equatable, Sendable {
  private let place: ByteRange
  private let namePlace: ByteRange
  private let officialName: OfficialName?

  /// Whether the official name was told by number and place alone, because the one in the text is far from it.
  public let isGuessed: Bool

  /// The official name in the edition of the report, where the one in the text is a wrong one; else nil.
  public func correction(in edition: Edition) -> String? { officialName?.string(in: edition) }

  /// Whether the name in the text is a wrong one.
  public var isMisspelt: Bool { officialName != nil }

  /// The label as it stands in the text; it may go over several lines.
  public var range: Range<Int> { place.range }

  /// The name without number and note.
  public var name: Range<Int> { namePlace.range }

  /// Makes a label.
  public init(place: ByteRange, name: ByteRange, correction: OfficialName?, isGuessed: Bool = false) {
    self.isGuessed = isGuessed
    self.place = place
    namePlace = name
    officialName = correction
  }
}

/// The head of a column of figures.
public struct ColumnHead: Equatable, Sendable {
  /// The label.
  public let label: LabelCell

  private let blockNumber: Int16
  private let columnNumber: Int16

  /// The block of the table, 0-based.
  public var block: Int { Int(blockNumber) }

  /// The column of figures within the block, 0-based.
  public var column: Int { Int(columnNumber) }

  /// Makes the head of a column of the form.
  public init(label: LabelCell, block: Int, column: Int) {
    self.label = label
    blockNumber = Int16(clamping: block)
    columnNumber = Int16(clamping: column)
  }
}

/// What a row of the text is on the form.
public enum RowMeaning: Equatable, Sendable {
  /// A row of the form, by its 0-based index in the table.
  case form(Int)
  /// The subtotals of a group, by its 0-based index among the table's groups.
  case subtotal(Int)
  /// Figures under a label that the form does not know.
  case unknown
}

/// Whether a row has as many values as columns.
public enum ValueCount: Equatable, Sendable {
  /// As many as columns.
  case right
  /// None at all, or only blanks.
  case blank
  /// More values than columns.
  case tooMany
  /// Fewer values than columns; the column (0-based) without value where the grid tells which.
  case tooFew(missing: Int?)
}
