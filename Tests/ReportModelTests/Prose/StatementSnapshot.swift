import ReportForm

@testable import ReportModel
@testable import ReportProse
@testable import ReportReader

/// Statements in one line each: `一/一+二=35`, with `≤` for a part, `~` for one that only words give, `!` for a negation.
enum StatementSnapshot {
  static func lines(_ sentence: String, year: Int = 2023, agency: String? = nil) -> [String] {
    let bytes = Array(sentence.utf8)
    return ProseReader(edition: .of2021, year: year, agency: agency).statements(in: bytes.span)
      .map { line($0, bytes) }
  }

  static func line(_ statement: Statement, _ bytes: [UInt8]) -> String {
    let text = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    switch statement {
    case .figure(let figure):
      let mark: String
      switch figure.sort {
      case .exact: mark = "="
      case .atMost: mark = "≤"
      case .implied: mark = "~"
      case .none: mark = "!"
      }
      return figure.cells.map(name).joined(separator: "/") + mark + "\(figure.value)"
    case .list(let list):
      return "\(list.total.value): " + list.parts.map { "\($0.value)" }.joined(separator: "+")
        + (list.isKnownPair ? " pair" : "")
    case .share(let share): return "share \(text(share.range)) of \(share.value)"
    case .claim(let claim): return "\(claim.kind)"
    case .missingFigure(let range): return "missing \(text(range))"
    case .growth(let growth):
      return "growth \(text(growth.range)) \(growth.isRise ? "↑" : "↓") \(growth.last)→"
        + growth.now.map { "\($0)" }.joined(separator: "/")
    case .fee(let fee): return "fee \(text(fee.range))"
    }
  }

  private static func name(_ sum: CellSum) -> String {
    let added = sum.added.map(name).joined(separator: "+")
    return sum.removed.isEmpty ? added : added + "-" + sum.removed.map(name).joined(separator: "-")
  }

  /// A cell as the notice numbers it: 一·自然人, （四）1, 复议·维持, 文件·制发.
  private static func name(_ cell: Int) -> String {
    let edition = Edition.of2021
    let place = edition.cells[cell]
    switch place.table {
    case .applications:
      let form = edition.table(.applications)
      let row = form.rows[place.row].label
      let group = form.groups(ofRow: place.row).last { $0.depth > 0 }?.label.number ?? ""
      let number = group + row.number.filter { $0 != "、" && $0 != "." }
      let column = form.columns(ofRow: place.row)[place.column].label.name
      return place.column == 6 ? number : number + "·" + column
    case .reviews:
      return ["复议", "直接", "后起"][place.column / 5] + "·" + ["维持", "纠正", "其他", "未结", "总计"][place.column % 5]
    default:
      let row = ["规章", "文件", "许可", "处罚", "强制", "收费"][place.row]
      return place.row < 2 ? row + "·" + ["制发", "废止", "有效"][place.column] : row
    }
  }
}
