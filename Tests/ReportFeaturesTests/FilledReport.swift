import ReportForm
import ReportModel
import ReportWriter

/// A whole report in which every sum holds.
enum FilledReport {
  /// Table 3 by row and column; all other figures of it are 0.
  private static let applications: [Int: [Int: Int]] = [
    0: [0: 30, 1: 5, 6: 35], 1: [0: 1, 6: 1], 2: [0: 20, 1: 3, 6: 23], 4: [0: 4, 6: 4], 12: [0: 5, 6: 5],
    23: [0: 29, 1: 3, 6: 32], 24: [0: 2, 1: 2, 6: 4],
  ]

  /// The figure of a cell.
  static func figure(_ cell: CellReference) -> String {
    switch cell.table {
    case .disclosure:
      switch cell.row {
      case 1: return ["6", "1", "20"][cell.column]
      case 2: return "7"
      case 3: return "8"
      case 5: return "1.5"
      default: return "0"
      }
    case .applications: return String(applications[cell.row]?[cell.column] ?? 0)
    default: return String([0: 1, 1: 1, 4: 2, 5: 1, 9: 1][cell.column] ?? 0)
    }
  }

  /// The report in a layout, with sentences in the place of its aspects.
  static func text(
    _ layout: Layout, prose: String = "2024年，我局依法公开政府信息。", year: Int = 2024,
    figure: (CellReference) -> String = FilledReport.figure
  ) -> String {
    let headings =
      layout == .markdown ? HeadingStyle(prefix: "## ") : HeadingStyle()
    var isFirst = true
    let text = ReportSkeleton(.of2021, layout: layout, headings: headings).whole().plain(figure) { field in
      switch field.name {
      case "机关": return "某县财政局"
      case "年份": return String(year)
      default:
        defer { isFirst = false }
        return isFirst ? prose : "略。"
      }
    }
    guard layout == .html else { return text }
    // All of a page is HTML, its paragraphs too.
    let lines = text.split(separator: "\n").map { $0.hasPrefix("<") ? String($0) : "<p>\($0)</p>" }
    return "<html><body>\n" + lines.joined(separator: "\n") + "\n</body></html>\n"
  }
}
