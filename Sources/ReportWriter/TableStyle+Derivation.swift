public import ReportForm
public import ReportModel
import ReportText

extension TableStyle {
  /// The style in which a document would write a table of a kind: that of the table if it is there, else that of its
  /// other tables, else Markdown if its headings are Markdown, else tabs.
  ///
  /// - Parameter row: the row of the form (0-based) that is to be written: its neighbours count most, since a table can
  ///   change its grid at the end of a page.
  public init(of kind: TableKind, in report: Report, near row: Int? = nil) {
    let form = report.edition.table(kind)
    let lineEnd = report.text.lineEnd
    if let table = report.table(kind) {
      self.init(table.layout, for: form, lineEnd: lineEnd)
      subtotalColumn = table.rows.compactMap(\.subtotal).first
      adopt(Array(table.rows), spans: table.spans, in: report, form: form, isWhole: true)
      if let row { adopt(table, near: row, in: report, form: form) }
      return
    }
    // The longest table shows most of the habits; the reviews have neither labels nor numbers.
    if let other = report.tables.max(by: { $0.rows.count < $1.rows.count }) {
      self.init(other.layout, for: form, lineEnd: lineEnd)
      let otherForm = report.edition.table(other.kind)
      var theirs = TableStyle(other.layout, for: otherForm, lineEnd: lineEnd)
      theirs.adopt(Array(other.rows), spans: other.spans, in: report, form: otherForm, isWhole: true)
      marks = theirs.marks
      pipes = theirs.pipes
      if theirs.width == nil { width = nil }
      return
    }
    self.init(HeadingStyle(of: report).isMarkdown ? .markdown : .tabs, for: form, lineEnd: lineEnd)
  }

  /// Takes over what the rows around a row of the form show.
  private mutating func adopt(_ table: Table, near row: Int, in report: Report, form: TableForm) {
    let rows = table.rows.filter { if case .form(let index) = $0.meaning { abs(index - row) <= 4 } else { false } }
    guard rows.count >= 3, let start = rows.map(\.range.lowerBound).min(),
      let end = rows.map(\.range.upperBound).max()
    else { return }
    let spans = table.spans.filter { $0.range.lowerBound >= start && $0.range.upperBound <= end }
    adopt(rows, spans: spans, in: report, form: form, isWhole: false)
  }

  /// Takes over what rows and spanning labels show.
  ///
  /// - Parameter isWhole: whether they are all of the table, so that a depth that none of them has is made up.
  private mutating func adopt(
    _ rows: [TableRow], spans: [LabelCell], in report: Report, form: TableForm, isWhole: Bool
  ) {
    adoptMarks(rows.compactMap(\.label) + spans, in: report)
    guard layout.isGrid, let separator = layout.separator else { return }
    if layout.isPiped, isWhole { adoptPipes(rows, in: report, form: form) }
    adoptCells(rows, in: report, form: form, separator: separator, isWhole: isWhole)
  }

  /// Takes over the marks that most numbers have.
  private mutating func adoptMarks(_ labels: [LabelCell], in report: Report) {
    var items = Tally<String>()
    var brackets = Tally<[String]>()
    for label in labels where label.range.lowerBound < label.name.lowerBound {
      let number = report.string(label.range.lowerBound..<label.name.lowerBound)
      guard let seen = marks.adopting(number.filter { !"\r\n\t".contains($0) }) else { continue }
      if number.first == "（" || number.first == "(" {
        brackets.add([seen.open, seen.close])
      } else {
        items.add(seen.item)
      }
    }
    if let item = items.most { marks.item = item }
    if let bracket = brackets.most {
      marks.open = bracket[0]
      marks.close = bracket[1]
    }
  }

  /// Takes over how pipes are set, from the rows whose label is in the first cell: others begin with a pipe anyway.
  private mutating func adoptPipes(_ rows: [TableRow], in report: Report, form: TableForm) {
    var styles = Tally<PipeStyle>()
    for row in rows {
      guard case .form(let index) = row.meaning, form.groups(ofRow: index).isEmpty,
        let place = row.values.first?.range.lowerBound
      else { continue }
      let line = report.text[report.text.line(around: place)]
      let text = line.filter { $0 != 0x20 && $0 != 0x09 }
      guard let pipe = line.firstIndex(of: 0x7C) else { continue }
      var style = PipeStyle()
      style.leads = text.first == 0x7C
      style.trails = text.last == 0x7C
      let beside = style.leads ? line[(pipe &+ 1)...].first : line[..<pipe].last
      style.isPadded = beside == 0x20
      styles.add(style)
    }
    if let usual = styles.most { pipes = usual }
  }

  /// Takes over how many cells a row has, and how many of them before its first figure.
  private mutating func adoptCells(
    _ rows: [TableRow], in report: Report, form: TableForm, separator: UInt8, isWhole: Bool
  ) {
    var widths = Tally<Int>()
    var before = [Tally<Int>](repeating: Tally(), count: labelColumns.count)
    let extra = separator == 0x7C ? (pipes.leads ? 1 : 0) : 0
    for row in rows {
      guard case .form(let index) = row.meaning, let place = row.values.first?.range.lowerBound else { continue }
      let line = report.text.line(around: place)
      let separators = report.text[line].count { $0 == separator }
      let cells = separators + 1 - extra - (separator == 0x7C && pipes.trails ? 1 : 0)
      widths.add(cells)
      let labels = report.text[line.lowerBound..<place].count { $0 == separator } - extra
      let depth = form.groups(ofRow: index).count
      if depth < before.count, labels >= 0 { before[depth].add(labels) }
    }
    for depth in labelColumns.indices where !form.rows.allSatisfy(\.label.official.isEmpty) {
      // A depth without rows follows the next that has some; no row has room for less than its own label.
      let others = isWhole ? before.lazy.compactMap(\.most).max() : nil
      let seen = before[depth].most ?? others ?? labelColumns[depth]
      labelColumns[depth] = max(1, seen)
    }
    guard let usual = widths.most else { return }
    let needed = form.rows.indices.map { row in
      labelColumns(depth: form.groups(ofRow: row).count) + form.columns(ofRow: row).count
    }
    let hasBlankEnd = usual > (needed.min() ?? 0)
    width = hasBlankEnd ? usual : nil
  }
}

/// Counts how often values come.
private struct Tally<Value: Hashable> {
  private var counts: [(value: Value, count: Int)] = []

  mutating func add(_ value: Value) {
    if let index = counts.firstIndex(where: { $0.value == value }) {
      counts[index].count += 1
    } else {
      counts.append((value, 1))
    }
  }

  /// The most frequent value, the first of several.
  var most: Value? {
    var best: (value: Value, count: Int)?
    for entry in counts where entry.count > best?.count ?? 0 { best = entry }
    return best?.value
  }
}
