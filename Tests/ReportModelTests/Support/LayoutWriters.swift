import ReportForm
import Testing

/// One way in which drafts write their tables, by name so that a failing test says which.
struct LayoutVariant: CustomTestStringConvertible, Sendable {
  var name: String
  var newline = "\n"
  var write: @Sendable (SampleReport, TableKind) -> String

  var testDescription: String { name }

  /// Every way that must be read.
  static let all = plain + drawn

  /// What programs make of a PDF whose cells nearly touch, where each cell has a line of its own otherwise.
  ///
  /// A text among the figures is not parted from what stands beside it, and its row not read.
  static let besides = LayoutVariant(name: "bare lines, figures beside labels and beside each other") {
    plainLines($0.rows($1, labelColumns: 1).map(touching), "\n")
  }

  /// Tables whose cells a tag, a tab, a pipe, a blank or a line end parts.
  private static let plain: [LayoutVariant] = [
    LayoutVariant(name: "tabs") { tabs($0.rows($1)) },
    LayoutVariant(name: "tabs, two label columns") { sample, kind in
      tabs(
        sample.rows(kind, labelColumns: 2 + (kind == .applications ? 1 : 0)).map {
          ($0.labels.filter { !$0.isEmpty }.suffix(2) + [], $0.values)
        })
    },
    LayoutVariant(name: "tabs, one label column") { tabs($0.rows($1, labelColumns: 1)) },
    LayoutVariant(name: "tabs, trailing blanks") {
      tabs($0.rows($1)).split(separator: "\n").map { $0 + "\t\t" }.joined(separator: "\n")
    },
    LayoutVariant(name: "tabs, CR LF", newline: "\r\n") { tabs($0.rows($1)) },
    LayoutVariant(name: "tabs, CR", newline: "\r") { tabs($0.rows($1)) },
    LayoutVariant(name: "tabs, wide blanks in cells") {
      tabs($0.rows($1).map { ($0.labels.map { "\u{3000}" + $0 + "\u{A0}" }, $0.values.map { "\u{2002}" + $0 + " " }) })
    },
    LayoutVariant(name: "one cell a line") { cellLines($0.rows($1)) },
    LayoutVariant(name: "one cell a line, blank line after each") {
      cellLines($0.rows($1)).replacing("\n", with: "\n\n")
    },
    LayoutVariant(name: "Markdown") { markdown($0.rows($1)) },
    LayoutVariant(name: "Markdown, no alignment row") { markdown($0.rows($1), alignment: nil) },
    LayoutVariant(name: "Markdown, no outer pipes") { sample, kind in
      markdown(sample.rows(kind)).split(separator: "\n").map { $0.dropFirst(2).dropLast(2) }.joined(separator: "\n")
    },
    LayoutVariant(name: "Markdown, bold labels") {
      markdown($0.rows($1).map { ($0.labels.map { $0.isEmpty ? "" : "**\($0)**" }, $0.values) }, alignment: ":--:")
    },
    LayoutVariant(name: "Markdown, wrapped labels around their rows") { fragments($0.rows($1, labelColumns: 1)) },
    LayoutVariant(name: "trailing pipes") { trailingPipes($0.rows($1), keepsSpans: true) },
    LayoutVariant(name: "trailing pipes, spans dropped") { trailingPipes($0.rows($1), keepsSpans: false) },
    LayoutVariant(name: "a pipe after each cell") { pipeLines($0.rows($1), pipe: " |\n") },
    LayoutVariant(name: "a pipe on the next line") { pipeLines($0.rows($1), pipe: "\n|\n") },
    LayoutVariant(name: "bare lines") { plainLines($0.rows($1), "\n") },
    LayoutVariant(name: "bare lines, blank lines between") { plainLines($0.rows($1), "\n\n") },
    LayoutVariant(name: "aligned") { aligned($0.rows($1)) },
    LayoutVariant(name: "aligned, wrapped labels") { aligned($0.rows($1, labelColumns: 1), wrap: 14) },
    LayoutVariant(name: "HTML table in plain text") { html($0, $1) { $0 } },
    LayoutVariant(name: "HTML table with spans and paragraphs", newline: "\r\n") {
      html($0, $1, merges: true) { "<p style=\"text-align:center\">\n  <span>\($0.isEmpty ? "&nbsp;" : $0)</span></p>" }
    },
  ]

  /// A table in HTML; with `merges` a group's label spans its rows and the heads span their columns.
  private static func html(
    _ sample: SampleReport, _ kind: TableKind, merges: Bool = false, cell: (String) -> String
  ) -> String {
    let groups = sample.edition.table(kind).groups
    var text = "<table border=1><tbody>\n"
    for (index, row) in sample.rows(kind).enumerated() {
      text += "<tr>"
      for (column, label) in row.labels.enumerated() {
        let group = groups.first { $0.depth == column && $0.rows.contains(index - 3) }
        guard merges, let group else {
          text += "<td>\(cell(label))</td>"
          continue
        }
        if group.rows.lowerBound == index - 3 { text += "<td rowspan=\"\(group.rows.count)\">\(cell(label))</td>" }
      }
      for value in row.values { text += "<TD>\(cell(value))</TD>" }
      text += "</tr>\n"
    }
    return text + "</tbody></table>"
  }

  private static func tabs(_ rows: [(labels: [String], values: [String])]) -> String {
    rows.map { ($0.labels + $0.values).joined(separator: "\t") }.joined(separator: "\n")
  }

  private static func cellLines(_ rows: [(labels: [String], values: [String])]) -> String {
    rows.map { row in
      (row.labels.enumerated().filter {
        $0.offset == 0 || !$0.element.isEmpty || $0.offset + 1 < row.labels.count && row.labels[0].isEmpty
      }.map(\.element)
        + (row.values.allSatisfy { Int($0) == nil } ? row.values.filter { !$0.isEmpty } : row.values)).map { "\t" + $0 }
        .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private static func markdown(_ rows: [(labels: [String], values: [String])], alignment: String? = "---") -> String {
    let width = rows.map { $0.labels.count + $0.values.count }.max() ?? 0
    var lines = rows.map { row in
      let cells = row.labels + row.values
      return "| " + (cells + Array(repeating: "", count: width - cells.count)).joined(separator: " | ") + " |"
    }
    if let alignment { lines.insert("|" + String(repeating: alignment + "|", count: width), at: 1) }
    return lines.joined(separator: "\n")
  }

  /// Rows without label, with the label in three pieces on the lines around them.
  private static func fragments(_ rows: [(labels: [String], values: [String])]) -> String {
    let width = rows.map { $0.labels.count + $0.values.count }.max() ?? 0
    return rows.map { row in
      let label = Array(row.labels.joined())
      let isLong = label.count > 13 && row.values.contains { !$0.isEmpty && Int($0) != nil }
      let cells = (isLong ? [""] : row.labels) + row.values
      let line = "| " + (cells + Array(repeating: "", count: width - cells.count)).joined(separator: " | ") + " |"
      guard isLong else { return line }
      let third = label.count / 3
      return
        "\(String(label[..<third]))\n\(String(label[third..<(2 * third)]))\n\(line)\n\(String(label[(2 * third)...]))"
    }.joined(separator: "\n")
  }

  private static func trailingPipes(_ rows: [(labels: [String], values: [String])], keepsSpans: Bool) -> String {
    rows.map { row in
      let cells = keepsSpans ? row.labels + row.values : (row.labels + row.values).filter { !$0.isEmpty }
      return cells.map { $0.isEmpty ? "|" : "\($0) | " }.joined()
    }.joined(separator: "\n")
  }

  private static func pipeLines(_ rows: [(labels: [String], values: [String])], pipe: String) -> String {
    rows.map { row in
      let blanks = (row.labels + row.values).filter(\.isEmpty).count
      return (row.labels + row.values).filter { !$0.isEmpty }.map { $0 + pipe }.joined()
        + (blanks > 1 ? String(repeating: "|", count: blanks) + "\n" : "")
    }.joined()
  }

  /// A row with the first figure on the line of its label, and the fourth on that of the third.
  private static func touching(_ row: (labels: [String], values: [String])) -> (labels: [String], values: [String]) {
    var (labels, values) = row
    // Three digits behind a blank may belong to the figure before it.
    if values.count > 3, Int(values[3]) != nil, values[3].count != 3 {
      values[2] += " " + values.remove(at: 3)
    }
    if let label = labels.last, let first = values.first, Int(first) != nil {
      labels[labels.count - 1] = label + " " + values.removeFirst()
    }
    return (labels, values)
  }

  private static func plainLines(_ rows: [(labels: [String], values: [String])], _ separator: String) -> String {
    rows.flatMap { $0.labels + $0.values }.filter { !$0.isEmpty }.joined(separator: separator)
  }

  /// Columns aligned by display width; labels of more than `wrap` characters go over three lines, with the values on
  /// the middle one.
  private static func aligned(_ rows: [(labels: [String], values: [String])], wrap: Int = 99) -> String {
    rows.map { row in
      let values = row.values.filter { !$0.isEmpty }
      let label = row.labels.filter { !$0.isEmpty }.joined(separator: "   ")
      guard label.count > wrap, !values.isEmpty else {
        return ([label] + values).filter { !$0.isEmpty }.joined(separator: "    ")
      }
      let third = (label.count + 2) / 3
      let characters = Array(label)
      let pieces = stride(from: 0, to: characters.count, by: third).map {
        String(characters[$0..<min($0 + third, characters.count)])
      }
      return pieces[0] + "\n" + pieces[1] + "      " + values.joined(separator: "    ") + "\n"
        + pieces.dropFirst(2).joined()
    }.joined(separator: "\n")
  }
}
