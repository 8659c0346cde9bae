import ReportForm
import ReportModel
import ReportText

/// Finds the one row that a row with too many or too few values can have been meant to be.
///
/// Every way to take out surplus values, or to put in the one missing figure, is tried; a result stays if no relation
/// between cells is broken by it.  Only where a single one stays of all that can be thought of is the mend sure.
struct RowMending {
  /// The most surplus zeros that are taken out.
  private static let mostSurplus = 2

  /// The most rows of a table that is still taken for one of the form: mends are costly.
  private static let mostRows = 200

  /// A mend of a row.
  struct Mend {
    /// What it does, for people.
    var title: String
    /// The edits.
    var edits: [TextEdit]
    /// The cells of the row.
    var cells: [Int]
    /// Whether nothing else is possible.
    var isSure: Bool
  }

  /// The mend; nil if none stands out.
  private(set) var mend: Mend?

  /// Looks for the mend of a row of the form, in a table without a column of subtotals, which would make it uncertain
  /// what the values are.
  init(_ row: TableRow, in table: Table, _ context: RuleContext) {
    guard case .form(let number) = row.meaning, table.rows.count <= RowMending.mostRows else { return }
    // Text among the values makes it uncertain what they are.
    guard !row.values.contains(where: { $0.value == .text }) else { return }
    // So do figures side by side where each cell has a line of its own: 1 0 can be one that was mistyped.
    guard !table.layout.isBare || RowMending.haveOwnLines(row, in: context.report.text) else { return }
    let search = Search(row, number, table, context)
    switch row.count {
    case .tooMany where row.values.count - row.columns.count <= RowMending.mostSurplus: mend = search.withoutSurplus()
    case .tooFew(let missing) where row.values.count == row.columns.count - 1: mend = search.withMissing(missing)
    case .tooMany, .tooFew, .right, .blank: break
    }
  }

  /// Whether a line ends between each two values of a row.
  private static func haveOwnLines(_ row: TableRow, in text: [UInt8]) -> Bool {
    zip(row.values, row.values.dropFirst()).allSatisfy { left, right in
      text[left.range.upperBound..<max(left.range.upperBound, right.range.lowerBound)].contains {
        $0 == 0x0A || $0 == 0x0D
      }
    }
  }
}

private struct Search {
  let row: TableRow
  let table: Table
  let context: RuleContext

  /// The numbers of the row's cells.
  let cells: [Int]

  /// The relations that the row takes part in.
  let identities: [Identity]

  /// The figures of the report, those of the row left out.
  let figures: CellFigures

  init(_ row: TableRow, _ number: Int, _ table: Table, _ context: RuleContext) {
    self.row = row
    self.table = table
    self.context = context
    let edition = context.edition
    cells = row.columns.indices.map { edition.number(of: CellReference(table.kind, row: number, column: $0)) }
    identities = Set(cells.flatMap { edition.identitiesOfCell[$0] }).sorted().map { edition.identities[$0] }
    var figures = CellFigures(context.report)
    for cell in cells { figures.set(nil, at: cell) }
    self.figures = figures
  }

  /// Whether a row of such figures breaks no relation.
  private func isPossible(_ values: [Int?]) -> Bool {
    var figures = figures
    for (cell, value) in zip(cells, values) { figures.set(value, at: cell) }
    return identities.allSatisfy { if case .broken = figures.verdict(on: $0) { false } else { true } }
  }

  /// Whether nothing speaks against a row of such figures: no sentence contradicts it, nor is it odd for the organ.
  private func isSure(_ values: [Int?]) -> Bool {
    if case .form(let number) = row.meaning, context.edition.table(table.kind).rows[number].role == .regulations,
      values.contains(where: { ($0 ?? 0) > 0 }), RegulationCountRule.applies(to: context.report)
    {
      return false
    }
    var figures = figures
    for (cell, value) in zip(cells, values) { figures.set(value, at: cell) }
    return context.agreesWithProse(figures, at: cells)
  }

  /// Whether some sum of the row tells that these figures are the right ones.
  private func isTold(_ values: [Int?]) -> Bool {
    var figures = figures
    for (cell, value) in zip(cells, values) { figures.set(value, at: cell) }
    return identities.contains { $0.kind != .stock && figures.verdict(on: $0) == .holds }
  }

  private func mend(_ title: String, _ edits: [TextEdit], values: [Int?], isSure: Bool) -> RowMending.Mend {
    RowMending.Mend(title: title, edits: edits, cells: cells, isSure: isSure && isTold(values) && self.isSure(values))
  }

  // MARK: - Too many

  /// The mend that takes out surplus zeros, if exactly one result is possible that way; sure if no other value can be the
  /// surplus one either.
  func withoutSurplus() -> RowMending.Mend? {
    let surplus = row.values.count - row.columns.count
    let zeros = row.values.indices.filter { row.values[$0].value.count == 0 }
    let possible = results(removing: surplus, from: zeros)
    guard possible.count == 1, let removed = possible.first else { return nil }
    let isOnly = surplus == 1 && results(removing: surplus, from: Array(row.values.indices)).count == 1
    return mend(
      context.say("删去多余的\(surplus > 1 ? " \(surplus) 个" : "")0", "Take out the surplus 0"), deletions(of: removed),
      values: kept(without: removed), isSure: isOnly)
  }

  /// The figures that stay when some values are taken out.
  private func kept(without removed: [Int]) -> [Int?] {
    row.values.indices.filter { !removed.contains($0) }.map { row.values[$0].value.count }
  }

  /// The ways to take out so many of some values that break no relation, one for each result.
  private func results(removing count: Int, from places: [Int]) -> [[Int]] {
    var results: [[String]: [Int]] = [:]
    for removed in choices(of: count, from: places) {
      let key = row.values.indices.filter { !removed.contains($0) }.map { context.report.string(row.values[$0].range) }
      // Of several zeros in a row it does not matter which goes; one with a value before it goes with its separator.
      if let other = results[key], other.first != 0 { continue }
      results[key] = removed
    }
    return results.values.filter { isPossible(kept(without: $0)) }
  }

  private func choices(of count: Int, from places: [Int]) -> [[Int]] {
    if count == 1 { return places.map { [$0] } }
    return places.indices.flatMap { first in places[(first + 1)...].map { [places[first], $0] } }
  }

  /// The edits that take out values with the separators before them, or after them at the start of the row.
  private func deletions(of removed: [Int]) -> [TextEdit] {
    var edits: [TextEdit] = []
    var index = 0
    while index < removed.count {
      var last = index
      while last + 1 < removed.count, removed[last + 1] == removed[last] + 1 { last += 1 }
      let values = row.values
      if removed[index] > 0 {
        edits.append(
          TextEdit(
            range: values[removed[index] - 1].range.upperBound..<values[removed[last]].range.upperBound, text: ""))
      } else if removed[last] + 1 < values.count {
        edits.append(
          TextEdit(range: values[0].range.lowerBound..<values[removed[last] + 1].range.lowerBound, text: ""))
      }
      index = last + 1
    }
    return edits
  }

  // MARK: - Too few

  /// The mend that puts in the missing figure, if exactly one result is possible.
  ///
  /// Where the grid lacks a cell, the figure may still be missing elsewhere, with all after it one column further left:
  /// then the place is only a guess.
  ///
  /// - Parameter missing: the column without value where the grid tells which.
  func withMissing(_ missing: Int?) -> RowMending.Mend? {
    let counts = row.values.map(\.value.count)
    var results: [(values: [Int?], column: Int, value: Int)] = []
    var isUntold = false
    for column in 0...counts.count {
      var values = counts
      values.insert(nil, at: min(column, counts.count))
      switch forced(column, values) {
      case .any: isUntold = true
      case .none: continue
      case .one(let value):
        values[column] = value
        guard isPossible(values) else { continue }
        if let same = results.firstIndex(where: { $0.values == values }) {
          if column == missing { results[same].column = column }
        } else {
          results.append((values, column, value))
        }
      }
    }
    let chosen = missing.map { column in results.filter { $0.column == column } } ?? results
    guard chosen.count == 1, let result = chosen.first, missing != nil || !isUntold,
      let edit = insertion(of: result.value, at: result.column)
    else { return nil }
    let place = missing.map { column in
      context.name(ofCell: cells[column])
    }
    return mend(
      context.say("\(place.map { $0 + " " } ?? "")补 \(result.value)", "Insert \(result.value)"), [edit],
      values: result.values,
      isSure: results.count == 1 && !isUntold && !canBeJoined(counts) && isUnbroken
        && isConfirmed(result.values, result.column))
  }

  /// Whether a figure put in is not merely the total of a row whose last figure, a 0, can be the total that is yet to be
  /// worked out: then another relation must tell it as well.
  private func isConfirmed(_ values: [Int?], _ column: Int) -> Bool {
    guard values[column] != 0, column > 0, values[column - 1] == 0 else { return true }
    var figures = figures
    for (cell, value) in zip(cells, values) { figures.set(value, at: cell) }
    let own = identities.filter { identity in
      identity.kind != .stock && identity.terms.contains { $0.cell == cells[column] }
    }
    guard own.contains(where: { $0.total == cells[column] && $0.kind != .resultTotal }) else { return true }
    return own.count { figures.verdict(on: $0) == .holds } > 1
  }

  /// Whether two figures of the row can have been written as one: parted, they break no relation.
  private func canBeJoined(_ counts: [Int?]) -> Bool {
    counts.indices.contains { place in
      guard let figure = counts[place], figure >= 10 else { return false }
      var power = 10
      while power <= figure {
        let (left, right) = (figure / power, figure % power)
        var values = counts
        values.replaceSubrange(place...place, with: [left, right])
        if right * 10 >= power || power == 10, isPossible(values) { return true }
        if power > Figure.largest / 10 { break }
        power *= 10
      }
      return false
    }
  }

  /// Whether nothing but one separator stands between two values, and nothing before the first and behind the last: what
  /// stands there, or a blank cell, may be what is missing.
  private var isUnbroken: Bool {
    let values = row.values
    guard let first = values.first?.range.lowerBound, let last = values.last?.range.upperBound else { return false }
    if let label = row.label {
      let name = label.name.upperBound
      // A figure that touches the label.
      if context.report.text[name..<label.range.upperBound].contains(where: { 0x30...0x39 ~= $0 }) { return false }
      if label.range.upperBound <= first, !isGap(label.range.upperBound..<first) { return false }
    }
    for (left, right) in zip(values, values.dropFirst()) {
      let gap = left.range.upperBound..<max(left.range.upperBound, right.range.lowerBound)
      guard isGap(gap), separators(gap) <= 1 else { return false }
    }
    let text = context.report.text
    let end = text[last...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
    guard isGap(last..<end), !text[last..<end].contains(0x09), separators(last..<end) <= 1 else { return false }
    return isLine || isFollowed(from: end)
  }

  /// Whether the row is a line of the text.
  private var isLine: Bool { table.layout.isSeparated }

  /// Whether something that is known comes next: a label, a value or a heading.
  private func isFollowed(from end: Int) -> Bool {
    let text = context.report.text
    var next = end
    while next < text.count, isGap(next..<next + 1) { next += 1 }
    if next == text.count { return true }
    func begins(_ range: Range<Int>) -> Bool { range.contains(next) }
    return context.report.headings.contains { begins($0.line) } || table.spans.contains { begins($0.range) }
      || table.rows.contains { $0.label.map { begins($0.range) } ?? false }
      || table.heads.contains { begins($0.label.range) }
  }

  /// Whether a range has nothing but blanks, line ends and the borders of cells.
  private func isGap(_ range: Range<Int>) -> Bool {
    context.report.text[range].allSatisfy { $0 <= 0x20 || $0 == 0x7C }
  }

  private func separators(_ range: Range<Int>) -> Int {
    context.report.text[range].count { $0 == 0x09 || $0 == 0x7C }
  }

  /// What the relations leave for a cell.
  private enum Forced {
    /// No relation tells.
    case any
    /// Nothing: they differ, or the figure would be below zero.
    case none
    /// One figure.
    case one(Int)
  }

  private func forced(_ column: Int, _ values: [Int?]) -> Forced {
    var figures = figures
    for (cell, value) in zip(cells, values) { figures.set(value, at: cell) }
    let cell = cells[column]
    let told = identities.contains { identity in
      identity.kind != .stock && identity.terms.contains { $0.cell == cell }
        && figures.figure(of: cell, by: identity) != nil
    }
    guard told else { return .any }
    return ForcedFigure(of: cell, in: figures).map { .one($0.value) } ?? .none
  }

  /// The edit that puts a figure before the value that stands at a column now, or after the last one, with the
  /// separator that the row has.
  private func insertion(of value: Int, at column: Int) -> TextEdit? {
    guard let separator = separator(of: row) ?? table.rows.lazy.compactMap(separator).first else { return nil }
    if column < row.values.count {
      let place = row.values[column].range.lowerBound
      return TextEdit(range: place..<place, replacement: Array(String(value).utf8) + separator)
    }
    guard let place = row.values.last?.range.upperBound else { return nil }
    return TextEdit(range: place..<place, replacement: separator + Array(String(value).utf8))
  }

  /// The shortest of what stands between two values of a row; nil in a row with less than two.
  private func separator(of row: TableRow) -> [UInt8]? {
    zip(row.values, row.values.dropFirst()).map { left, right in
      Array(context.report.text[left.outer.upperBound..<max(left.outer.upperBound, right.range.lowerBound)])
    }.filter { !$0.isEmpty }.min { $0.count < $1.count }
  }
}
