package import ReportForm

extension TableStyle {
  /// The style in which a document would write a table of a kind: that of the table if it is there, else that of its
  /// other tables, else Markdown if its headings are Markdown, else tabs.
  package init(of kind: TableKind, in report: Report) {
    let form = report.edition.table(kind)
    let lineEnd = report.text.lineEnd
    if let table = report.table(kind) {
      self.init(table.layout, for: form, lineEnd: lineEnd)
      adopt(table, in: report, form: form)
      return
    }
    // The longest table shows most of the habits; the reviews have neither labels nor numbers.
    if let other = report.tables.max(by: { $0.rows.count < $1.rows.count }) {
      self.init(other.layout, for: form, lineEnd: lineEnd)
      var theirs = TableStyle(other.layout, for: report.edition.table(other.kind), lineEnd: lineEnd)
      theirs.adopt(other, in: report, form: report.edition.table(other.kind))
      marks = theirs.marks
      pipes = theirs.pipes
      if theirs.width == nil { width = nil }
      return
    }
    self.init(HeadingStyle(of: report).isMarkdown ? .markdown : .tabs, for: form, lineEnd: lineEnd)
  }

  /// Takes over what the rows of a table show.
  private mutating func adopt(_ table: Table, in report: Report, form: TableForm) {
    adoptMarks(table, in: report)
    subtotalColumn = table.rows.compactMap(\.subtotal).first
    switch layout {
    case .tabs: adoptCells(table, in: report, form: form, separator: 0x09)
    case .markdown, .trailingPipes:
      adoptPipes(table, in: report)
      adoptCells(table, in: report, form: form, separator: 0x7C)
    case .cellLines, .pipeLines, .plainLines, .aligned, .html: break
    }
  }

  /// Takes over the marks that most numbers have.
  private mutating func adoptMarks(_ table: Table, in report: Report) {
    var items = Tally<String>()
    var brackets = Tally<[String]>()
    for label in table.rows.compactMap(\.label) + table.spans where label.range.lowerBound < label.name.lowerBound {
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

  /// Takes over how pipes are set, from the first row that has one.
  private mutating func adoptPipes(_ table: Table, in report: Report) {
    for row in table.rows {
      guard let place = row.values.first?.range.lowerBound else { continue }
      let line = report.text[report.text.line(around: place)]
      let text = line.filter { $0 != 0x20 && $0 != 0x09 }
      guard let pipe = line.firstIndex(of: 0x7C) else { continue }
      pipes.leads = text.first == 0x7C
      pipes.trails = text.last == 0x7C
      pipes.isPadded =
        pipes.leads ? line.dropFirst(pipe &+ 1 &- line.startIndex).first == 0x20 : line[..<pipe].last == 0x20
      return
    }
  }

  /// Takes over how many cells a row has, and how many of them before its first figure.
  private mutating func adoptCells(_ table: Table, in report: Report, form: TableForm, separator: UInt8) {
    var widths = Tally<Int>()
    var before = [Tally<Int>](repeating: Tally(), count: labelColumns.count)
    let extra = separator == 0x7C ? (pipes.leads ? 1 : 0) : 0
    for row in table.rows {
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
      let seen = before[depth].most ?? before.lazy.compactMap(\.most).max() ?? labelColumns[depth]
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
