import ReportForm
import ReportModel
import ReportText

extension RowAssembler {
  /// Makes one row of those of table 4 where it was cut into tables, one for each group of its columns.
  mutating func joinReviewParts(in bytes: Span<UInt8>) {
    let parts = rows.indices.filter { rows[$0].table == .reviews }
    guard parts.count > 1, let block = index.edition.table(.reviews).blocks.first else { return }
    var groups: [(name: [UInt8], columns: Int)] = []
    for (number, column) in block.columns.enumerated() {
      if number == 0 || column.path != block.columns[number &- 1].path {
        groups.append((Array((column.path.last?.official ?? "").utf8), 0))
      }
      groups[groups.count &- 1].columns &+= 1
    }
    guard parts.count == groups.count else { return }
    var values: [Int] = []
    var start = heads.first { $0.use.table == .reviews }?.token.place.lowerBound ?? 0
    for (number, part) in parts.enumerated() {
      let own = rows[part].cells.filter { !tokens[$0].isBlank }
      guard rows[part].meaning == .form(0), own.count == groups[number].columns else { return }
      // The name of another group above it would tell that they stand in another order.
      let above = start..<max(start, tokens[own[0]].place.lowerBound)
      var named: [Int] = []
      for (group, form) in groups.enumerated() where bytes.firstIndex(of: form.name.span, in: above) != nil {
        named.append(group)
      }
      guard named.isEmpty || named.contains(number) else { return }
      start = tokens[own[own.count &- 1]].place.upperBound
      values += own.map(origin)
    }
    cells = 0..<0
    gather(values, behindCells: true)
    rows[parts[0]].cells = cells
    rows[parts[0]].hasGrid = false
    forgetCells()
    for part in parts.dropFirst().reversed() { rows.remove(at: part) }
  }
}
