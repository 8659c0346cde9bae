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

  /// The rows that hold or could hold figures, in the order of the text.
  public let rows: [TableRow]

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

  /// Makes a table of its parts.
  ///
  /// - Parameter rowCount: how many rows the form has.
  public init(
    kind: TableKind, layout: Layout, range: Range<Int>, heads: [ColumnHead], spans: [LabelCell], rows: [TableRow],
    leftovers: [Range<Int>], hasJoinedLabels: Bool, rowCount: Int
  ) {
    self.kind = kind
    self.layout = layout
    self.range = range
    self.heads = heads
    self.spans = spans
    self.rows = rows
    self.leftovers = leftovers
    self.hasJoinedLabels = hasJoinedLabels
    isWhole = leftovers.isEmpty && Table.isWhole(rows, rowCount)
    isRegular =
      rows.indices.allSatisfy { rows[$0].isRegular(at: $0) } && !heads.contains { $0.label.isMisspelt }
      && !spans.contains(where: \.isMisspelt)
  }

  /// The cells that hold text where a number belongs.
  public var textCells: [ValueCell] { rows.flatMap { $0.values.filter { $0.value == .text } } }

  /// Whether each row of the form was found once, with as many values as columns, and every value could be read.
  private static func isWhole(_ rows: [TableRow], _ rowCount: Int) -> Bool {
    var isFound = [Bool](repeating: false, count: rowCount)
    // By indices: copies of rows would count references.
    for place in rows.indices {
      switch rows[place].meaning {
      case .form(let number):
        guard isFound.indices.contains(number), !isFound[number] else { return false }
        isFound[number] = true
      case .subtotal: break
      case .unknown: return false
      }
      guard rows[place].hasAllValues else { return false }
    }
    return !isFound.contains(false)
  }
}

/// A label in the text: the head of a row or column, or of a group of them.
public struct LabelCell: Equatable, Sendable {
  /// Whether the official name was told by number and place alone, because the one in the text is far from it.
  public let isGuessed: Bool

  /// The official name, where the one in the text is a wrong one; else nil.
  public let correction: String?

  /// Whether the name in the text is a wrong one.
  public var isMisspelt: Bool { correction != nil }

  /// The label as it stands in the text; it may go over several lines.
  public let range: Range<Int>

  /// The name without number and note.
  public let name: Range<Int>

  /// Makes a label.
  public init(range: Range<Int>, name: Range<Int>, correction: String?, isGuessed: Bool = false) {
    self.isGuessed = isGuessed
    self.range = range
    self.name = name
    self.correction = correction
  }
}

/// The head of a column of figures.
public struct ColumnHead: Equatable, Sendable {
  /// The label.
  public let label: LabelCell

  /// The block of the table, 0-based.
  public let block: Int

  /// The column of figures within the block, 0-based.
  public let column: Int

  /// Makes the head of a column of the form.
  public init(label: LabelCell, block: Int, column: Int) {
    self.label = label
    self.block = block
    self.column = column
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
