internal import ReportForm
internal import ReportModel

extension Report {
  /// What stands in a cell, on one line; a mark for a blank one.
  func shown(_ cell: ValueCell?) -> String {
    guard let cell else { return "□" }
    switch cell.value {
    case .blank: return "□"
    case .number(let figure): return figure.plain
    case .placeholder, .tooLarge, .text:
      return string(cell.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}

extension TableForm {
  /// The table's name in lists.
  var name: String { title + "数据表" }
}
