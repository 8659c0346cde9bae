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

extension TableKind {
  /// The table's name in lists.
  var title: String {
    switch self {
    case .disclosure: "主动公开数据表"
    case .applications: "依申请公开数据表"
    case .reviews: "行政复议、行政诉讼数据表"
    }
  }
}
