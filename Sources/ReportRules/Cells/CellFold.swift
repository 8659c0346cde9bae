import ReportForm
import ReportModel

/// Cells without number that are one finding: all of a row, all of a column, many with the same fix, or a single one.
struct CellFold {
  /// What the cells are.
  enum Kind: Equatable {
    /// A row, all of it.
    case row
    /// A column of the form (0-based) in a block, all of it but for rows that are folded themselves.
    case column(block: Int, column: Int)
    /// More than a few that are filled in the same way.
    case many
    /// One cell.
    case single
  }

  /// What the cells are.
  var kind: Kind

  /// The cells, in the order of the text; at least one.
  var places: [PlacedValue]

  /// So many cells with the same fix are reported one by one.
  static let few = 5

  /// A column of fewer rows is not told as one.
  private static let shortestColumn = 3

  /// Folds the cells of a table for which a condition holds.
  ///
  /// - Parameters:
  ///   - isForced: whether the figure of a cell follows from the others; such cells are filled in another way than the rest.
  static func folds(
    of places: [PlacedValue], in table: Table, _ edition: Edition, isForced: (PlacedValue) -> Bool
  ) -> [CellFold] {
    if places.count < shortestColumn { return places.map { CellFold(kind: .single, places: [$0]) } }
    var folds: [CellFold] = []
    var left = foldRows(places, into: &folds)
    foldColumns(&left, of: table, edition, into: &folds)
    var forced: [PlacedValue] = []
    var others: [PlacedValue] = []
    for place in left {
      if isForced(place) { forced.append(place) } else { others.append(place) }
    }
    for group in [forced, others] {
      if group.count > few {
        folds.append(CellFold(kind: .many, places: group))
      } else {
        for place in group { folds.append(CellFold(kind: .single, places: [place])) }
      }
    }
    return folds.sorted { $0.places[0].cell.outer.lowerBound < $1.places[0].cell.outer.lowerBound }
  }

  /// Folds the rows that have no other cells; gives back the cells of the other rows.
  private static func foldRows(_ places: [PlacedValue], into folds: inout [CellFold]) -> [PlacedValue] {
    var left: [PlacedValue] = []
    var start = 0
    while start < places.count {
      var end = start + 1
      while end < places.count, places[end].row.range == places[start].row.range { end += 1 }
      let row = Array(places[start..<end])
      if row.count > 1, row.count == row[0].row.values.count {
        folds.append(CellFold(kind: .row, places: row))
      } else {
        left += row
      }
      start = end
    }
    return left
  }

  /// Folds the columns that have no other cells in the rows of their block, and takes their cells away.
  private static func foldColumns(
    _ places: inout [PlacedValue], of table: Table, _ edition: Edition, into folds: inout [CellFold]
  ) {
    let form = edition.table(table.kind)
    let folded = Set(folds.flatMap { $0.places.compactMap(\.formRow) })
    for (block, blockForm) in form.blocks.enumerated() where blockForm.rows.count >= shortestColumn {
      let rows = table.rows.count { row in
        guard case .form(let number) = row.meaning else { return false }
        return blockForm.rows.contains(number) && !folded.contains(number)
      }
      guard rows >= shortestColumn else { continue }
      for column in blockForm.columns.indices {
        let own = places.filter { $0.formRow.map(blockForm.rows.contains) == true && $0.column == column }
        guard own.count == rows else { continue }
        folds.append(CellFold(kind: .column(block: block, column: column), places: own))
        places.removeAll { $0.formRow.map(blockForm.rows.contains) == true && $0.column == column }
      }
    }
  }

  /// What the cells are called together; nil for a single one.
  func name(in context: RuleContext) -> String? {
    let first = places[0]
    switch kind {
    case .row:
      return context.say(
        "“\(context.name(of: first.row, in: first.table))”整行",
        "the row “\(context.name(of: first.row, in: first.table))”")
    case .column(let block, let column):
      let label = context.edition.table(first.table).blocks[block].columns[column].label.name
      return context.say("“\(label)”整列", "the column “\(label)”")
    case .many:
      return context.say(
        "\(first.name(in: context)) 等 \(places.count) 格", "\(first.name(in: context)) and \(places.count - 1) more")
    case .single: return nil
    }
  }
}
