/// A table of a report, by its place among those of an edition; the same table has the same number in every edition.
///
/// Public, so that telling them apart becomes part of the code of every module.
public struct TableKind: Hashable, Sendable {
  /// The index among ``Edition/tables``.
  public let index: UInt8

  /// Makes the kind of the table with an index.
  @inlinable
  public init(_ index: UInt8) { self.index = index }

  /// Table 2: what was published of its own accord (主动公开).
  @inlinable public static var disclosure: TableKind { TableKind(0) }

  /// Table 3: applications and what became of them (依申请公开).
  @inlinable public static var applications: TableKind { TableKind(1) }

  /// Table 4: administrative reviews and lawsuits (行政复议、行政诉讼).
  @inlinable public static var reviews: TableKind { TableKind(2) }

  /// The same as a number to count with.
  @inlinable public var rawValue: Int { Int(index) }
}

/// What the figures of a column are.
public enum FigureKind: Sendable {
  /// Pieces: whole and not negative.
  case count

  /// A change against last year: whole, may be negative or written 增3, 减4.
  case difference

  /// An amount of money in 元, with decimals.
  case amount

  /// A fee in 万元, with up to four decimals.
  case fee
}

/// A column of a table.
public struct ColumnForm: Equatable, Sendable {
  /// The head of the column.
  public var label: Label

  /// The spanning heads above it, the outermost first.
  public var path: [Label]

  /// What its figures are.
  public var kind: FigureKind

  /// Makes a column.
  public init(_ label: Label, under path: [Label] = [], kind: FigureKind = .count) {
    self.label = label
    self.path = path
    self.kind = kind
  }
}

/// What a row counts, where rules must know.
public enum RowRole: Sendable {
  /// 规章.
  case regulations
  /// 行政规范性文件.
  case documents
  /// 行政事业性收费.
  case fees
  /// 一、本年新收.
  case received
  /// 二、上年结转.
  case carriedIn
  /// One of the results （一）…（六）.
  case result
  /// （七）总计.
  case resultTotal
  /// 四、结转下年度.
  case carriedOut
  /// The one row of table 4.
  case reviews
  /// Any other row.
  case other
}

/// A row of a table.
public struct RowForm: Equatable, Sendable {
  /// The label of the row; empty for the one row of table 4.
  public var label: Label

  /// What the row counts.
  public var role: RowRole

  /// Makes a row.
  public init(_ label: Label, role: RowRole = .other) {
    self.label = label
    self.role = role
  }
}

/// A label that spans several rows.
public struct RowGroup: Equatable, Sendable {
  /// The spanning label, such as `（三）不予公开`.
  public var label: Label

  /// The rows it spans, as indices into the rows of its table.
  public var rows: Range<Int>

  /// How many groups are around it.
  public var depth: Int
}

/// A part of a table that has columns of its own.
public struct BlockForm: Equatable, Sendable {
  /// The line above the block (an article of the 条例); nil where there is none.
  public var heading: Label?

  /// What stands above the row labels (信息内容, or the note on how the rows agree).
  public var corner: Label

  /// The columns of figures, from the left.
  public var columns: [ColumnForm]

  /// The rows of the block, as indices into the rows of its table.
  public var rows: Range<Int>
}

/// A table of the form: blocks of rows and columns.
public final class TableForm: Sendable {
  /// Which of the tables it is.
  public let kind: TableKind

  /// What it is about.
  public let title: String

  /// The blocks, from the top.
  public let blocks: [BlockForm]

  /// All rows, from the top.
  public let rows: [RowForm]

  /// The spanning labels of rows, outer ones before inner ones.
  public let groups: [RowGroup]

  /// For each row the block it is in.
  public let blockOfRow: [Int]

  private let columnCounts: [Int]

  /// Makes a table of its parts.
  init(
    kind: TableKind, title: String, blocks: [BlockForm], rows: [RowForm], groups: [RowGroup], blockOfRow: [Int]
  ) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
    self.rows = rows
    self.groups = groups
    self.blockOfRow = blockOfRow
    columnCounts = blockOfRow.map { blocks[$0].columns.count }
  }

  /// The columns of a row (0-based).
  public func columns(ofRow row: Int) -> [ColumnForm] { blocks[blockOfRow[row]].columns }

  /// How many columns of figures a row (0-based) has.
  public func columnCount(ofRow row: Int) -> Int { columnCounts[row] }

  /// The groups around a row (0-based), the outermost first.
  public func groups(ofRow row: Int) -> [RowGroup] { groups.filter { $0.rows.contains(row) } }
}
