import ReportForm

extension LayoutVariant {
  /// Tables that are drawn with rules, or whose cells are held by commas and quotes.
  static let drawn: [LayoutVariant] = [
    LayoutVariant(name: "grid") { grid(cells($0.rows($1))) },
    LayoutVariant(name: "grid, a line under the heads only") { grid(cells($0.rows($1)), isRuled: { $0 == 1 }) },
    LayoutVariant(name: "grid, cells over several lines") { grid(cells($0.rows($1)), wrap: 6) },
    LayoutVariant(name: "box", newline: "\r\n") {
      grid(cells($0.rows($1)), corners: ["┌┬┐", "├┼┤", "└┴┘"], lines: ("─", "│"))
    },
    LayoutVariant(name: "box, cells over several lines") {
      grid(cells($0.rows($1)), corners: ["┏┳┓", "┣╋┫", "┗┻┛"], lines: ("━", "┃"), wrap: 9)
    },
    LayoutVariant(name: "double box") { grid(cells($0.rows($1)), corners: ["╔╦╗", "╠╬╣", "╚╩╝"], lines: ("═", "║")) },
    LayoutVariant(name: "simple table") { ruled(cells($0.rows($1))) },
    LayoutVariant(name: "simple table of reStructuredText") { ruled(cells($0.rows($1)), dash: "=") },
    LayoutVariant(name: "multiline table") { ruled(cells($0.rows($1, labelColumns: 1)), between: [""], wrap: 9) },
    LayoutVariant(name: "commas") { separated(cells($0.rows($1)), write: quotedIfNeeded) },
    LayoutVariant(name: "commas, ragged rows", newline: "\r\n") { sample, kind in
      separated(cells(sample.rows(kind)).map { $0.reversed().drop(while: \.isEmpty).reversed() }, write: quotedIfNeeded)
    },
    LayoutVariant(name: "commas, all in quotes") { separated(cells($0.rows($1)), write: quoted) },
    LayoutVariant(name: "tabs, all in quotes") { separated(cells($0.rows($1)), by: "\t", write: quoted) },
    LayoutVariant(name: "tabs, cells with line ends in quotes") {
      separated(cells($0.rows($1)), by: "\t") {
        $0.count > 6 ? quoted(String($0.prefix(3)) + "\n" + $0.dropFirst(3)) : $0
      }
    },
  ]

  /// The cells of rows, as many in each.
  private static func cells(_ rows: [(labels: [String], values: [String])]) -> [[String]] {
    let rows = rows.map { $0.labels + $0.values }
    let width = rows.map(\.count).max() ?? 0
    return rows.map { $0 + Array(repeating: "", count: width - $0.count) }
  }

  private static func quoted(_ cell: String) -> String {
    "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private static func quotedIfNeeded(_ cell: String) -> String { cell.contains(",") ? quoted(cell) : cell }

  private static func separated(
    _ rows: [[String]], by separator: String = ",", write: (String) -> String
  ) -> String {
    rows.map { $0.map(write).joined(separator: separator) }.joined(separator: "\n")
  }

  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
  }

  private static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: columns - width(text))
  }

  /// The lines of cells, none longer than so many characters.
  private static func lines(_ cells: [String], wrap: Int) -> [[String]] {
    let pieces = cells.map { cell in
      let characters = Array(cell)
      return stride(from: 0, to: max(1, characters.count), by: wrap).map {
        String(characters[$0..<min($0 + wrap, characters.count)])
      }
    }
    return (0..<(pieces.map(\.count).max() ?? 0)).map { line in
      pieces.map { line < $0.count ? $0[line] : "" }
    }
  }

  private static func widths(_ rows: [[[String]]]) -> [Int] {
    (rows.first?.first?.indices ?? 0..<0).map { column in
      max(2, rows.joined().map { width($0[column]) }.max() ?? 0)
    }
  }

  private static func grid(
    _ rows: [[String]], corners: [String] = ["+++", "+++", "+++"],
    lines marks: (across: String, down: String) = ("-", "|"),
    wrap: Int = 99, isRuled: (Int) -> Bool = { _ in true }
  ) -> String {
    let rows = rows.map { lines($0, wrap: wrap) }
    let widths = widths(rows)
    func rule(_ corners: String) -> String {
      let corners = corners.map(String.init)
      return corners[0] + widths.map { String(repeating: marks.across, count: $0 + 2) }.joined(separator: corners[1])
        + corners[2]
    }
    var text = [rule(corners[0])]
    for (index, row) in rows.enumerated() {
      if index > 0, isRuled(index) { text.append(rule(corners[1])) }
      for line in row {
        text.append(
          marks.down + zip(line, widths).map { " " + padded($0, to: $1) + " " }.joined(separator: marks.down)
            + marks.down)
      }
    }
    return (text + [rule(corners[2])]).joined(separator: "\n")
  }

  private static func ruled(
    _ rows: [[String]], dash: String = "-", between: [String] = [], wrap: Int = 99
  ) -> String {
    let rows = rows.map { lines($0, wrap: wrap) }
    let widths = widths(rows)
    let rule = "  " + widths.map { String(repeating: dash, count: $0) }.joined(separator: " ")
    let text = rows.flatMap { row in
      row.map { line in "  " + zip(line, widths).map { padded($0, to: $1) }.joined(separator: " ") } + between
    }
    return ([rule] + text + [rule]).joined(separator: "\n")
  }
}
