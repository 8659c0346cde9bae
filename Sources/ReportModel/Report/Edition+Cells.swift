public import ReportForm

extension Edition {
  /// For each cell the first value that stands for it in some tables; nil where there is none.
  public func values(in tables: [Table]) -> [ValueCell?] {
    var values = [ValueCell?](repeating: nil, count: cells.count)
    for table in tables {
      for place in table.rows.indices {
        guard case .form(let row) = table.rows[place].meaning else { continue }
        table.rows[place].fill(&values, from: number(of: CellReference(table.kind, row: row, column: 0)))
      }
    }
    return values
  }
}
