import ReportForm
import ReportModel
import ReportText
import ReportWriter

/// Puts figures into cells that have none.
struct CellFilling {
  /// The most rows of a table in which subtotals are looked for.
  private static let mostRows = 200

  private let context: RuleContext
  private let figures: CellFigures

  /// Makes ready to fill cells of a report.
  init(_ context: RuleContext) {
    self.context = context
    figures = CellFigures(context.report)
  }

  /// What a cell should be, in a few words, and the fix: the figure that the other cells force, else 0 as an offer.
  func advice(for place: PlacedValue, in table: Table) -> (words: String, fixes: [Fix]) {
    guard let reference = place.reference else { return (context.say("应填数字", "a number belongs here"), []) }
    let cell = context.edition.number(of: reference)
    if let forced = ForcedFigure(of: cell, in: figures) {
      var filled = figures
      filled.set(forced.value, at: cell)
      let fixes = context.fixes(
        context.say("\(place.name(in: context)) 填 \(forced.value)", "\(place.name(in: context)) → \(forced.value)"),
        .figures([CellChange(cell: cell, value: forced.value)]),
        [CellEdit.setting(forced.value, in: place.cell, of: table, in: context.report)],
        isSure: agreesWithSubtotals(forced.value, at: reference, in: table)
          && context.agreesWithProse(filled, at: [cell]) && isCellOfRow(place, in: table))
      let reason = forced.reason(context)
      return (
        context.say("应为 \(forced.value)（\(reason)）", "should be \(forced.value) (\(reason))"), fixes
      )
    }
    let fixes = context.fixes(
      context.say("\(place.name(in: context)) 填 0", "\(place.name(in: context)) → 0"), .content,
      [CellEdit.setting(0, in: place.cell, of: table, in: context.report)])
    return (context.say("应填数字，没有的填 0", "a number belongs here, 0 if there is none"), fixes)
  }

  /// Whether the figure of a cell follows from the others.
  func isForced(_ place: PlacedValue) -> Bool {
    guard let reference = place.reference else { return false }
    return ForcedFigure(of: context.edition.number(of: reference), in: figures) != nil
  }

  /// The fix that fills several cells: each with the figure that the others force, else with 0 as an offer.
  func fixes(filling places: [PlacedValue], in table: Table) -> [Fix] {
    var filled = figures
    var changes: [CellChange] = []
    var isForced = true
    var values: [Int] = []
    for place in places {
      let cell = place.reference.map { context.edition.number(of: $0) }
      let forced = cell.flatMap { ForcedFigure(of: $0, in: figures) }
      values.append(forced?.value ?? 0)
      if let cell {
        changes.append(CellChange(cell: cell, value: forced?.value ?? 0))
        filled.set(forced?.value ?? 0, at: cell)
      }
      guard let forced, let reference = place.reference else {
        isForced = false
        continue
      }
      isForced =
        isForced && agreesWithSubtotals(forced.value, at: reference, in: table) && isCellOfRow(place, in: table)
    }
    let cells = changes.map(\.cell)
    isForced = isForced && cells.allSatisfy { filled.agrees(at: $0) } && context.agreesWithProse(filled, at: cells)
    let title =
      values.contains { $0 != 0 }
      ? context.say("按勾稽关系填 \(places.count) 格", "Fill in \(places.count) cells by the sums")
      : context.say("\(places.count) 格全部填 0", "Fill \(places.count) cells with 0")
    let edits = zip(places, values).map { CellEdit.setting($1, in: $0.cell, of: table, in: context.report) }
    return context.fixes(title, isForced ? .figures(changes) : .content, edits, isSure: isForced)
  }

  /// Whether a blank cell is surely one of figures: where a row is a line, another one with all its figures has as many
  /// cells, so that none is missing and the blank one is not part of the label.
  private func isCellOfRow(_ place: PlacedValue, in table: Table) -> Bool {
    guard place.cell.value == .blank, !table.layout.isStacked else { return true }
    let own = separators(in: place.row)
    return table.rows.contains { row in
      row.count == .right && !row.values.contains { $0.value == .blank } && separators(in: row) == own
        && row.columns.count == place.row.columns.count
    } || table.rows.count == 1
  }

  /// How many borders of cells the line of a row has.
  private func separators(in row: TableRow) -> Int {
    guard let place = row.values.first?.outer.lowerBound ?? row.label?.range.lowerBound else { return 0 }
    return context.report.text[context.report.text.line(around: place)].count { $0 == 0x09 || $0 == 0x7C }
  }

  /// The fix that fills a wholly blank row: with what the other rows force, else with zeros as an offer.
  func fixes(forBlank row: TableRow, in table: Table) -> [Fix] {
    guard !row.values.isEmpty, row.columns.count == row.values.count else { return [] }
    if let changes = forced(row, in: table) {
      let edits = zip(row.values, changes).map { CellEdit.setting($1.value, in: $0, of: table, in: context.report) }
      let list = changes.map { String($0.value) }.joined(separator: " ")
      return context.fixes(context.say("填入 \(list)", "Fill in \(list)"), .figures(changes), edits)
    }
    return zeros(row.values, in: table)
  }

  /// The fix that fills blank cells with zeros, as an offer.
  func zeros(_ cells: some Collection<ValueCell>, in table: Table) -> [Fix] {
    context.fixes(
      context.say("全部填 0", "Fill in zeros"), .content,
      cells.map { CellEdit.setting(0, in: $0, of: table, in: context.report) })
  }

  /// The figures of a blank row, if every one of them is forced and all together agree with every relation.
  private func forced(_ row: TableRow, in table: Table) -> [CellChange]? {
    guard case .form(let number) = row.meaning, row.subtotal == nil else { return nil }
    var filled = figures
    var changes: [CellChange] = []
    for column in row.columns.indices {
      let reference = CellReference(table.kind, row: number, column: column)
      let cell = context.edition.number(of: reference)
      guard let forced = ForcedFigure(of: cell, in: figures),
        agreesWithSubtotals(forced.value, at: reference, in: table)
      else { return nil }
      changes.append(CellChange(cell: cell, value: forced.value))
      filled.set(forced.value, at: cell)
    }
    let cells = changes.map(\.cell)
    return cells.allSatisfy { filled.agrees(at: $0) } && context.agreesWithProse(filled, at: cells) ? changes : nil
  }

  /// Whether no subtotal that a draft has added would be wrong with a new figure in one of its parts.
  private func agreesWithSubtotals(_ value: Int, at reference: CellReference, in table: Table) -> Bool {
    // So many rows are no table of the form; to look at all of them for each blank cell would take too long.
    guard table.rows.count <= CellFilling.mostRows else { return false }
    let form = context.edition.table(reference.table)
    var filled = figures
    filled.set(value, at: context.edition.number(of: reference))
    func sum(_ cells: [CellReference]) -> Int? {
      let values = cells.compactMap { filled.values[context.edition.number(of: $0)] }
      return values.count == cells.count ? values.reduce(0, +) : nil
    }
    for row in table.rows {
      switch row.meaning {
      case .subtotal(let group) where form.groups[group].rows.contains(reference.row):
        guard row.columns.indices.contains(reference.column), let index = row.columns[reference.column],
          let now = row.values[index].value.count
        else { continue }
        let parts = form.groups[group].rows.map { CellReference(reference.table, row: $0, column: reference.column) }
        if let sum = sum(parts), sum != now { return false }
      case .form(reference.row):
        let columns = form.columns(ofRow: reference.row)
        guard let subtotal = row.subtotal, columns[reference.column].path.count > 1,
          let now = row.values[subtotal].value.count
        else { continue }
        let parts = columns.indices.filter { columns[$0].path.count > 1 }.map {
          CellReference(reference.table, row: reference.row, column: $0)
        }
        if let sum = sum(parts), sum != now { return false }
      case .form, .subtotal, .unknown: continue
      }
    }
    return true
  }
}
