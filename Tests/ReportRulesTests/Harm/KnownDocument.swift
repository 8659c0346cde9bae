import ReportForm
import ReportModel
import TestSupport

/// A damaged report of which it is known where every figure stands and what it should be.
struct KnownDocument {
  /// A cell as it was written.
  struct Cell {
    /// Which it is.
    var reference: CellReference
    /// Its bytes in the text.
    var range: Range<Int>
    /// What was written there.
    var written: String
    /// The right figure.
    var right: Int

    /// Whether a person enters it: it follows from no others.
    var isPart: Bool {
      switch reference.table {
      case .disclosure: true
      case .applications: reference.column != 6 && reference.row != 23
      default: reference.column % 5 != 4
      }
    }

    /// Whether nothing was entered in it.
    var isOpen: Bool { ["", "/", "—", "无"].contains(written) }
  }

  /// The text, UTF-8.
  private(set) var text: [UInt8] = []

  /// The cells that stand in it.
  private(set) var cells: [Cell] = []

  /// The rows with a surplus 0.
  private(set) var surplus: Set<Row> = []

  /// Whether a figure is that of a cell of a row that is blank or does not stand in it; totals follow from what does.
  func lacks(_ figure: String, in row: Row) -> Bool {
    right.contains { reference, right in
      guard reference.table == row.table, reference.row == row.row else { return false }
      guard let cell = cells.first(where: { $0.reference == reference }) else {
        let cell = Cell(reference: reference, range: 0..<0, written: "", right: right)
        return !cell.isPart || String(right) == figure
      }
      return cell.isOpen && String(right) == figure
    }
  }

  /// What was done to it.
  private(set) var damages: [String] = []

  /// A row of the form.
  struct Row: Hashable {
    var table: TableKind
    var row: Int
  }

  private let edition = Edition.of2021
  private var right: [CellReference: Int]
  private var written: [Int: String] = [:]
  private var dice: Dice
  private var draft = ""

  /// The scalar that stands for a cell while the text is being made.
  private static func token(_ cell: Int) -> Unicode.Scalar { Unicode.Scalar(0xE000 + UInt32(cell)) ?? "?" }

  /// The scalar that stands for a surplus 0.
  private static let zero: Unicode.Scalar = "\u{F000}"

  /// Makes a report with random figures, and so many slips.
  ///
  /// - Parameter layout: how its tables are written.
  init(_ layout: Layout, seed: Int, slips: Int) {
    dice = Dice(seed &* 8 &+ slips)
    right = SpoiltFigureTests.figures(&dice)
    for (row, columns) in edition.table(.disclosure).rows.indices.map({
      ($0, edition.table(.disclosure).columns(ofRow: $0))
    }) {
      for column in columns.indices {
        right[CellReference(.disclosure, row: row, column: column)] =
          Int.random(in: 0...1, using: &dice) == 0
          ? 0 : Int.random(in: 0...1500, using: &dice)
      }
    }
    var tokens: [CellReference: String] = [:]
    for (reference, value) in right {
      let cell = edition.number(of: reference)
      written[cell] = String(value)
      tokens[reference] = String(KnownDocument.token(cell))
    }
    let sample = SampleReport(
      layout: layout == .html ? .tabs : layout, headingMarks: layout == .markdown ? "## " : "", figures: tokens)
    draft = sample.text
    if layout == .html { draft = KnownDocument.page(sample) }
    for _ in 0..<slips { slip() }
    finish()
  }

  /// The report as a page.
  private static func page(_ sample: SampleReport) -> String {
    var page = sample.text.split(separator: "\n").map { line in
      line.contains("\t") || line.unicodeScalars.contains { $0.value >= 0xE000 && $0.value < 0xF800 }
        ? String(line) : "<p>\(line)</p>"
    }
    for index in page.indices where !page[index].hasPrefix("<p>") {
      let cells = page[index].split(separator: "\t", omittingEmptySubsequences: false)
      page[index] = "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    var lines: [String] = []
    for line in page {
      let isRow = line.hasPrefix("<tr>")
      let wasRow = lines.last?.hasPrefix("<tr>") ?? false
      if isRow != wasRow { lines.append(isRow ? "<table>" : "</table>") }
      lines.append(line)
    }
    return "<html><body>\n" + lines.drop { $0 == "</table>" }.joined(separator: "\n") + "\n</body></html>\n"
  }

  // MARK: - Slips

  private static let labels: [(String, String)] = [
    ("行政规范性文件", "规范性文件"), ("社会公益组织", "公益组织"), ("其他法律行政法规禁止公开", "其他法律法规禁止公开"), ("已获取信息", "已获取信息3"),
    ("不计其他情形）", "不计其他情形）[1]"), ("商业企业", "商业企"), ("属于国家秘密", "属于国家机密"), ("现有信息需要", "现有\n信息需要"), ("行政强制", "行政强致"),
    ("（五）不予处理", "(五)不予处理"), ("重复申请", "重复申请2023"), ("结果维持", "结果\n维持"), ("科研机构", "科研机构 5"),
  ]

  private static let prose: [(String, String)] = [
    ("2023年政府信息公开工作年度报告", "2023政府信息公开工作年度报告"), ("2023年1月1日", "2022年1月1日"), ("及时发布信息", "及时发布,更新信息12条,解读3件"),
    ("一、总体情况", "（一）总体情况"), ("二、主动公开", "主动公开"), ("其他需要报告的事项", "其他报告事项"), ("总体情况", "2023年政务公开总体情况"),
    ("健全审核制度", "落实国办公开办函(2021)30号要求"), ("维护好专栏", "维护好专栏[bookmark: _GoBack]"), ("开展业务培训", "开展业务培训，，共5次"),
    ("主要问题及改进情况", "主要问题和改进措施（含2项）"),
  ]

  private mutating func slip() {
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: replace(in: KnownDocument.labels)
    case 1, 2: replace(in: KnownDocument.prose)
    case 3, 4, 5: rewrite()
    case 6, 7: misfigure()
    case 8: drop()
    case 9: add()
    case 10: lines()
    default: empty()
    }
  }

  private mutating func replace(in words: [(String, String)]) {
    let (old, new) = words[Int.random(in: 0..<words.count, using: &dice)]
    let changed = draft.replacingFirst(old, with: new)
    if changed.hasPrefix(String.notFound) { return }
    draft = changed
    damages.append("\(old) → \(new)")
  }

  private mutating func anyCell() -> Int { Int.random(in: 0..<edition.cells.count, using: &dice) }

  /// Another notation, a placeholder, or what is no number.
  private mutating func rewrite() {
    let cell = anyCell()
    guard let value = right[edition.cells[cell]] else { return }
    let wide = String(value).map {
      String(UnicodeScalar(UInt32($0.unicodeScalars.first?.value ?? 0x30) + 0xFEE0) ?? "０")
    }
    let ways = [
      "", "/", "—", "无", wide.joined(), "\(value)件", "0\(value)", "\(value).0", "#REF!", "约\(value)", "零", "\(value)。",
      "\(value),2", "\(value) 0", "\(value)（其中网上办理1件）", "1 204", "1,204", "O",
    ]
    written[cell] = ways[Int.random(in: 0..<ways.count, using: &dice)]
    damages.append("\(edition.name(of: edition.cells[cell])): \(value) → \(written[cell] ?? "")")
  }

  /// A wrong figure, or a total that was not worked out yet.
  private mutating func misfigure() {
    let cell = anyCell()
    guard let value = right[edition.cells[cell]] else { return }
    let ways = [0, value + Int.random(in: 1...5, using: &dice), value * 10, value + 100]
    written[cell] = String(ways[Int.random(in: 0..<ways.count, using: &dice)])
    damages.append("\(edition.name(of: edition.cells[cell])): \(value) → \(written[cell] ?? "")")
  }

  /// All figures of a row blank, or all totals of the table 0.
  private mutating func empty() {
    let row = Int.random(in: 0..<25, using: &dice)
    let isBlank = Bool.random(using: &dice)
    for (reference, _) in right where reference.table == .applications {
      if isBlank ? reference.row == row : reference.row == 23 || reference.column == 6 {
        written[edition.number(of: reference)] = isBlank ? "" : "0"
      }
    }
    damages.append(isBlank ? "row \(row) blank" : "totals 0")
  }

  /// The bytes between a cell and the next one of its row, in the draft; nil where they are not next to each other.
  private func gap(after cell: Int) -> Range<String.Index>? {
    guard edition.cells.indices.contains(cell + 1), edition.cells[cell].row == edition.cells[cell + 1].row,
      edition.cells[cell].table == edition.cells[cell + 1].table,
      let left = draft.unicodeScalars.firstIndex(of: KnownDocument.token(cell)),
      let right = draft.unicodeScalars.firstIndex(of: KnownDocument.token(cell + 1)), left < right
    else { return nil }
    let start = draft.unicodeScalars.index(after: left)
    return draft.unicodeScalars.distance(from: start, to: right) < 20 ? start..<right : nil
  }

  /// A figure is missing, with the separator before it.
  private mutating func drop() {
    let cell = anyCell()
    guard let gap = gap(after: cell) else { return }
    let reference = edition.cells[cell + 1]
    draft.unicodeScalars.removeSubrange(gap.lowerBound..<draft.unicodeScalars.index(after: gap.upperBound))
    damages.append("\(edition.name(of: reference)) dropped")
  }

  /// A 0 too many.
  private mutating func add() {
    let cell = anyCell()
    guard let gap = gap(after: cell) else { return }
    let reference = edition.cells[cell]
    surplus.insert(Row(table: reference.table, row: reference.row))
    let separator = String(draft[gap])
    draft.unicodeScalars.insert(contentsOf: (separator + String(KnownDocument.zero)).unicodeScalars, at: gap.lowerBound)
    damages.append("a 0 after \(edition.name(of: reference))")
  }

  /// Two lines change places, or one stands twice or not at all.
  private mutating func lines() {
    var lines = draft.split(separator: "\n", omittingEmptySubsequences: false)
    let line = Int.random(in: 0..<lines.count - 1, using: &dice)
    switch Int.random(in: 0..<3, using: &dice) {
    case 0:
      // Of two figures that change places nobody can tell.
      if KnownDocument.isCell(lines[line]), KnownDocument.isCell(lines[line + 1]) { return }
      lines.swapAt(line, line + 1)
    case 1: lines.insert(lines[line], at: line)
    default: lines.remove(at: line)
    }
    draft = lines.joined(separator: "\n")
    damages.append("line \(line + 1)")
  }

  /// Whether a line is one cell of figures.
  private static func isCell(_ line: Substring) -> Bool {
    line.unicodeScalars.count < 5 && line.unicodeScalars.contains { 0xE000..<0xF800 ~= $0.value }
  }

  // MARK: - The text

  private mutating func finish() {
    for scalar in draft.unicodeScalars {
      if scalar == KnownDocument.zero {
        text.append(0x30)
        continue
      }
      let number = Int(scalar.value) - 0xE000
      guard edition.cells.indices.contains(number) else {
        text += Array(String(scalar).utf8)
        continue
      }
      let figure = written[number] ?? ""
      let start = text.count
      text += Array(figure.utf8)
      let reference = edition.cells[number]
      cells.append(Cell(reference: reference, range: start..<text.count, written: figure, right: right[reference] ?? 0))
    }
  }
}
