internal import ReportForm
internal import ReportModel
import ReportText
import ReportWriter

/// The lines of a table that could stand at the cursor.
struct TableLines {
  let writer: TableWriter
  let cell: RowCell
  let standing: RowsInText
  let place: CompletionPlace

  /// The text between the row before the cursor and the cursor's line, without blanks.
  private let since: [UInt8]

  /// For each group of rows whether its label is written with the next of its rows.
  private let isGroupWritten: [Bool]

  /// What is typed of the cell as far as the cursor, and all of the cell.
  private let typed: (before: TypedText, whole: TypedText)

  /// Makes the lines for a cell.
  ///
  /// - Parameter since: the text between the row before the cursor and the cursor's line, without blanks.
  init(writer: TableWriter, cell: RowCell, standing: RowsInText, since: [UInt8], place: CompletionPlace) {
    self.writer = writer
    self.cell = cell
    self.standing = standing
    self.since = since
    self.place = place
    // A group is written with the first of its rows, unless its label stands there already.
    isGroupWritten = writer.form.groups.map { group in
      !(standing.previousIndex.map(group.rows.contains) ?? false)
        && !since.span.contains(group.label.name, in: 0..<since.count)
    }
    typed = (
      TypedText(place.string(cell.text.lowerBound..<place.offset)), TypedText(place.string(cell.text))
    )
  }

  private var form: TableForm { writer.form }

  // MARK: Rows

  /// The rows that are not in the text, the next one first.
  var rows: [Candidate] {
    let missing = form.rows.indices.filter { !standing.present.contains($0) }
    let previous = standing.previousIndex ?? -1
    let next = missing.first { $0 > previous && $0 < standing.following ?? .max }
    let columns = form.blocks.map(columns(of:))
    let heads = form.blocks.indices.map(missingHeads(ofBlock:))
    return ((next.map { [$0] } ?? []) + missing.filter { $0 != next }).compactMap { index in
      var candidate = candidate(ofRow: index, heads: heads[form.blockOfRow[index]])
      let guidance = Guidance.of(form.rows[index].label.name).map { $0.text + "\n" } ?? ""
      candidate?.documentation = guidance + columns[form.blockOfRow[index]]
      candidate?.isExpected = index == next
      return candidate
    }
  }

  private func candidate(ofRow index: Int, heads: [WrittenText]) -> Candidate? {
    let groups = form.groups.indices.filter { form.groups[$0].rows.contains(index) }
    let label = form.rows[index].label
    let hasLabel = !label.official.isEmpty
    let from = cell.from ?? 0
    guard from == 0 || from < writer.labelColumns(ofRow: index) else { return nil }
    let written = groups.filter { isGroupWritten[$0] }.map { form.groups[$0] }
    var text = WrittenText(cell.lead)
    if cell.hasMore {
      guard hasLabel else { return nil }
      text = WrittenText(writer.style.marks.written(label))
    } else {
      if from == 0 {
        for line in heads {
          text.append(line)
          text.append(writer.rowSeparator)
        }
      }
      text.append(writer.row(index, from: cell.from) { group in written.contains { $0.rows == group.rows } })
    }
    let path = groups.map { form.groups[$0].label.official }
    let labels = hasLabel ? [label] + (cell.hasMore ? [] : written.filter { $0.depth >= from }.map(\.label)) : []
    return Candidate(
      label: hasLabel ? writer.style.marks.written(label) : form.name,
      detail: path.isEmpty ? nil : path.joined(separator: " › "),
      kind: .row, keys: hasLabel ? labels : [Label(form.name)], text: text,
      range: cell.hasMore ? cell.text : cell.range, typed: typed.before, standing: typed.whole)
  }

  private func columns(of block: BlockForm) -> String {
    block.columns.map { ($0.path.dropFirst().map(\.name) + [$0.label.official]).joined(separator: "·") }
      .joined(separator: "、")
  }

  /// The lines above a block that are not in the text, if one of its rows would be the first of it there.
  private func missingHeads(ofBlock block: Int) -> [WrittenText] {
    if let previous = standing.previousIndex, form.blockOfRow[previous] == block { return [] }
    let lines = writer.headLines(ofBlock: block)
    let last = lines.lastIndex { since.span.contains($0.label, in: 0..<since.count) }
    return lines[(last.map { $0 + 1 } ?? 0)...].map(\.text)
  }

  // MARK: Heads

  /// The heads of columns, if the cursor is behind the corner in a line of heads; else nil.
  var columns: [Candidate]? {
    guard let from = cell.from, from > 0, from < .max else { return nil }
    let previous = standing.previousIndex ?? -1
    guard let next = form.rows.indices.first(where: { $0 > previous && !standing.present.contains($0) }) else {
      return nil
    }
    let block = form.blocks[form.blockOfRow[next]]
    let line = place.string(place.line).filter { !$0.isWhitespace }
    let names = [block.corner.name] + block.columns.flatMap { $0.path + [$0.label] }.map(\.name)
    guard names.contains(where: { !$0.isEmpty && line.contains($0) }) else { return nil }
    let first = writer.labelColumns(ofRow: next)
    let absent = block.columns.indices.filter { !line.contains(block.columns[$0].label.name) }
    return absent.map { column in
      let label = block.columns[column].label
      var candidate = Candidate(
        label: label.official, detail: block.columns[column].path.last?.official, kind: .column, keys: [label],
        text: WrittenText(label.official), range: cell.text,
        typed: typed.before, standing: typed.whole)
      candidate.isExpected = column == from - first
      return candidate
    }
  }

  // MARK: Table

  /// The whole table with nothing filled in.
  var wholeTable: Candidate {
    var text = WrittenText()
    text.append(writer.table())
    return Candidate(
      label: form.name + place.say("（空表）", " (blank)"),
      detail: place.say("\(form.rows.count)行", "\(form.rows.count) rows"), kind: .snippet,
      keys: [Label("空白表格"), Label(form.name)], text: text,
      range: place.trimmed(place.line).isEmpty ? place.line : cell.range,
      typed: typed.before, standing: typed.whole)
  }
}
