internal import ReportForm

/// The cells that words speak of, found by what rows and columns are, not by their place.
struct ProseCells: Sendable {
  /// The numbers of the first cells of table 3's rows.
  private let rowStart: [Int]

  /// The numbers of all cells of table 3.
  private let applications: Range<Int>

  /// The rows of table 3 by role; empty where the edition has none.
  private let received: Int
  private let carriedIn: Int
  private let resultTotal: Int
  private let carriedOut: Int

  /// The column of totals of table 3 (0-based).
  let totalColumn: Int

  /// The groups of table 4: each its outcomes, then its total, as cell numbers.
  private let groups: [[Int]]

  /// For 规章 and for 规范性文件 the cells made, repealed and in force; empty where the form has none.
  private let regulations: [Int]
  private let documents: [Int]

  /// For each row of table 2 the cell of its decisions; nil where it has no single one.
  private let decisions: [Int?]

  /// For each row context but that of results, in the order of ``plain``, what it stands for in 总计.
  private var totals: [[CellSum]] = []

  /// The row contexts that are of no certain results.
  private static let plain: [RowContext] = [
    .newlyReceived, .received, .done, .allDone, .handled, .carriedIn, .carriedOut, .carriedOn,
  ]

  /// Finds the cells of an edition.
  init(_ edition: Edition) {
    let table = edition.table(.applications)
    rowStart = table.rows.indices.map { edition.number(of: CellReference(.applications, row: $0, column: 0)) }
    let first = rowStart.first ?? 0
    applications = first..<(rowStart.last ?? first) + table.columnCount(ofRow: 0)
    let rows = table.rows
    let row = { (role: RowRole) in rows.firstIndex { $0.role == role } ?? 0 }
    received = row(.received)
    carriedIn = row(.carriedIn)
    resultTotal = row(.resultTotal)
    carriedOut = row(.carriedOut)
    totalColumn = table.columnCount(ofRow: 0) - 1
    groups = edition.identities.filter { $0.kind == .reviewTotal }.map { $0.terms.map { $0.cell } }
    let disclosure = edition.table(.disclosure)
    var regulations: [Int] = []
    var documents: [Int] = []
    for identity in edition.identities where identity.kind == .stock && identity.terms.count == 3 {
      switch disclosure.rows[edition.cells[identity.total].row].role {
      case .regulations: regulations = identity.terms.map { $0.cell }
      case .documents: documents = identity.terms.map { $0.cell }
      default: break
      }
    }
    self.regulations = regulations
    self.documents = documents
    decisions = disclosure.rows.indices.map { row in
      disclosure.columnCount(ofRow: row) == 1
        ? edition.number(of: CellReference(.disclosure, row: row, column: 0)) : nil
    }
    totals = Self.plain.map { makeSums($0, nil) }
  }

  /// A cell of table 3, or several of a row.
  private func cells(row: Int, _ columns: Range<Int>?) -> [Int] {
    guard rowStart.indices.contains(row) else { return [] }
    guard let columns else { return [rowStart[row] + totalColumn] }
    return columns.map { rowStart[row] + $0 }
  }

  /// What a row context stands for in columns of table 3; nil for 总计.
  func sums(_ context: RowContext, columns: Range<Int>? = nil) -> [CellSum] {
    if columns == nil, let place = Self.plain.firstIndex(of: context) { return totals[place] }
    return makeSums(context, columns)
  }

  private func makeSums(_ context: RowContext, _ columns: Range<Int>?) -> [CellSum] {
    switch context {
    case .newlyReceived: return [CellSum(new(columns))]
    case .received: return [CellSum(new(columns)), CellSum(new(columns) + old(columns))]
    case .done: return [CellSum(done(columns)), CellSum(done(columns), less: old(columns))]
    case .allDone:
      return [CellSum(done(columns)), CellSum(done(columns), less: old(columns)), CellSum(new(columns))]
    case .handled:
      return [
        CellSum(done(columns)), CellSum(done(columns), less: old(columns)), CellSum(new(columns) + old(columns)),
        CellSum(new(columns)),
      ]
    case .carriedIn: return [CellSum(old(columns))]
    case .carriedOn: return makeSums(.carriedOut, columns) + makeSums(.carriedIn, columns)
    case .carriedOut: return [CellSum(cells(row: carriedOut, columns))]
    case .rows(let rows): return [CellSum(rows.flatMap { cells(row: $0, columns) })]
    }
  }

  private func new(_ columns: Range<Int>?) -> [Int] { cells(row: received, columns) }
  private func old(_ columns: Range<Int>?) -> [Int] { cells(row: carriedIn, columns) }
  private func done(_ columns: Range<Int>?) -> [Int] { cells(row: resultTotal, columns) }

  /// Whether a cell is one of table 3.
  func isApplications(_ cell: Int) -> Bool { applications.contains(cell) }

  /// What a percentage may be of.
  var wholes: [CellSum] {
    sums(.done) + sums(.received)
  }

  /// The total of a group of reviews or lawsuits.
  func total(of group: ReviewGroup) -> CellSum { CellSum(outcome(4, of: group)) }

  /// A column of a group of reviews or lawsuits; column 4 is the total.
  func outcome(_ column: Int, of group: ReviewGroup) -> [Int] {
    group.indices.compactMap { index in
      guard groups.indices.contains(index), groups[index].indices.contains(column) else { return nil }
      return groups[index][column]
    }
  }

  /// The cell of documents made (0), repealed (1) or in force (2).
  func stock(_ document: ProseWord, _ action: DocumentAction) -> Int? {
    let cells = document == .regulation ? regulations : documents
    guard cells.count == 3 else { return nil }
    switch action {
    case .made: return cells[0]
    case .repealed: return cells[1]
    case .inForce: return cells[2]
    }
  }

  /// The cell of decisions of a row of table 2.
  func decision(row: Int) -> Int? { decisions.indices.contains(row) ? decisions[row] : nil }
}

/// A row of table 3 that a sentence speaks of.
enum RowContext: Equatable, Sendable {
  case newlyReceived
  case received
  case done
  /// 办结 followed by 均已: it may mean what came in.
  case allDone
  case handled
  case carriedIn
  case carriedOut
  /// 结转 without saying where to.
  case carriedOn
  case rows(Range<Int>)
}

/// A group of table 4.
enum ReviewGroup: Equatable, Sendable {
  case reviews
  case lawsuits
  case direct
  case later

  /// Its groups of columns (0-based).
  var indices: Range<Int> {
    switch self {
    case .reviews: 0..<1
    case .lawsuits: 1..<3
    case .direct: 1..<2
    case .later: 2..<3
    }
  }
}

/// What became of documents.
enum DocumentAction: Equatable, Sendable {
  case made
  case repealed
  case inForce
}
