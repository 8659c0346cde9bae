import ReportForm

/// One spelling of a label and what it stands for.
struct LabelEntry: Sendable {
  /// What a label of this spelling can be.
  private(set) var uses: [LabelUse] = []

  /// The official name if this spelling is a wrong one.
  var correction: String?

  /// Whether no other edition has the label.
  var isOnlyHere = true

  /// Whether it can be the head of a column.
  private(set) var canBeColumn = false

  /// Whether it can stand in table 4.
  private(set) var isOfReviews = false

  /// The one table that it can stand in; nil if there are several or it may be any.
  private(set) var onlyTable: TableKind?

  /// The rows it can be the label of.
  private(set) var rows: [(table: TableKind, row: Int)] = []

  /// Makes an entry without uses.
  init(correction: String?) {
    self.correction = correction
  }

  /// Adds something that the label can be.
  mutating func add(_ use: LabelUse) {
    guard !uses.contains(use) else { return }
    uses.append(use)
    if case .column = use { canBeColumn = true }
    if case .row(let table, let row) = use { rows.append((table, row)) }
    if use.table == .reviews { isOfReviews = true }
    if uses.count == 1 {
      onlyTable = use.table
    } else if onlyTable != use.table {
      onlyTable = nil
    }
  }
}
