internal import ReportForm
internal import ReportModel
import ReportReader
import ReportText
import ReportWriter

/// Proposes the rows of the table in whose section the cursor is, its heads, and the blank table.
struct RowCompletion {
  /// The proposals in the order of the form, what is expected next first.
  private(set) var candidates: [Candidate] = []

  /// Whether a heading could stand at the cursor too.
  private(set) var allowsHeadings = true

  private let place: CompletionPlace
  private let placed: PlacedReport

  /// Looks for what the table lacks.
  init(place: CompletionPlace, placed: PlacedReport) {
    self.place = place
    self.placed = placed
    let report = placed.report
    let local = place.line.shifted(by: -placed.start)
    let section = report.sections.last { $0.heading.line.upperBound < local.lowerBound }
    let isHeading = report.headings.contains { $0.line == local && !local.isEmpty }
    let around = report.tables.first {
      $0.range.lowerBound <= local.upperBound && local.lowerBound <= $0.range.upperBound
    }
    guard !isHeading,
      let kind = around?.kind ?? section.flatMap({ report.edition.sections[$0.number - 1].table })
    else { return }
    let rows = RowsInText(report.table(kind), around: local)
    let sinceEnd = rows.previous?.range.upperBound ?? section?.heading.line.upperBound ?? 0
    var style = TableStyle(of: kind, in: report, near: rows.previousIndex)
    if rows.isEmpty,
      let layout = RowCompletion.layout(of: report.text[min(sinceEnd, local.upperBound)..<local.upperBound])
    {
      var begun = TableStyle(layout, for: report.edition.table(kind), lineEnd: style.lineEnd)
      begun.marks = style.marks
      if layout == style.layout { begun.pipes = style.pipes }
      style = begun
    }
    let cell = RowCell(
      at: place, style: style,
      lastRow: rows.previous.map { row in
        (row.range.upperBound &+ placed.start, row.values.count >= row.columns.count && !row.columns.isEmpty)
      })
    makeRoom(behind: cell, of: kind, in: &style)
    let writer = TableWriter(report.edition.table(kind), style: style)
    let since = report.text[min(sinceEnd, local.lowerBound)..<local.lowerBound].filter { $0 > 0x20 }
    let lines = TableLines(writer: writer, cell: cell, standing: rows, since: since, place: place)
    if let columns = lines.columns {
      candidates = columns
      allowsHeadings = false
      return
    }
    allowsHeadings = cell.from ?? 0 == 0
    let hasTable = report.table(kind).map { !$0.rows.isEmpty || !$0.heads.isEmpty } ?? false
    if !hasTable, allowsHeadings { candidates.append(lines.wholeTable) }
    candidates += lines.rows
    if !hasTable, let first = candidates.indices.first {
      for index in candidates.indices { candidates[index].isExpected = index == first }
    }
  }
}

extension RowCompletion {
  /// Gives rows a cell behind the label of their group, where that stands right before the cursor and the table does not
  /// show yet how it sets such rows.
  private func makeRoom(behind cell: RowCell, of kind: TableKind, in style: inout TableStyle) {
    guard let from = cell.from, from > 0, from < .max, cell.text.lowerBound > place.line.lowerBound else { return }
    let form = placed.report.edition.table(kind)
    let before = place.string(place.line.lowerBound..<cell.text.lowerBound).filter { !$0.isWhitespace && $0 != "|" }
    guard let group = form.groups.last(where: { before.hasSuffix($0.label.name) }) else { return }
    var isSeen = [Bool](repeating: false, count: style.labelColumns.count)
    for row in placed.report.table(kind).map({ Array($0.rows) }) ?? [] {
      if case .form(let index) = row.meaning { isSeen[min(form.groups(ofRow: index).count, isSeen.count - 1)] = true }
    }
    for depth in style.labelColumns.indices where depth > group.depth && !isSeen[depth] {
      style.labelColumns[depth] = max(style.labelColumns[depth], from + depth - group.depth)
    }
  }

  /// The layout that the first lines of a table show before there is a row; nil if they show none.
  private static func layout(of text: ArraySlice<UInt8>) -> Layout? {
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let first = line.first(where: { $0 != 0x20 }) else { continue }
      if first == 0x7C { return .markdown }
      if line.contains(0x09) { return .tabs }
    }
    return nil
  }
}

/// Which rows of a table stand before the cursor's line, after it, and on it.
struct RowsInText {
  /// The rows of the form (0-based) that are in the text, that on the cursor's line left out.
  var present: Set<Int> = []

  /// The row before the cursor's line.
  var previous: TableRow?

  /// The row of the form after the cursor's line, 0-based.
  var following: Int?

  /// Whether there is no row but that on the cursor's line.
  var isEmpty: Bool { present.isEmpty }

  /// The row of the form before the cursor's line, 0-based.
  var previousIndex: Int? {
    if case .form(let index) = previous?.meaning { return index }
    return nil
  }

  /// Sorts the rows of a table by the cursor's line, in bytes of the report.
  init(_ table: Table?, around line: Range<Int>) {
    let isStacked = table?.layout.isStacked ?? false
    for row in table.map({ Array($0.rows) }) ?? [] {
      let end = isStacked ? row.range.upperBound : row.range.lowerBound
      let isHere = row.range.lowerBound <= line.upperBound && end >= line.lowerBound
      guard case .form(let index) = row.meaning, !isHere else { continue }
      present.insert(index)
      if row.range.lowerBound < line.lowerBound {
        previous = row
      } else if following == nil {
        following = index
      }
    }
  }
}
