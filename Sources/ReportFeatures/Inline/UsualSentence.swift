internal import ReportForm
internal import ReportModel
import ReportProse

/// The sentences that most reports have, with the figures of this one.
struct UsualSentence {
  /// A clause of the sentence about applications: its words and the cell whose figure follows them.
  private struct Clause {
    var words: String
    var cell: Int
  }

  private let report: Report
  private let clauses: [Clause]

  /// The results that the sentence names one by one: their names and the cells that they add up.
  private let results: [(name: String, cells: [Int])]

  /// Makes the sentences of a report.
  init(_ report: Report) {
    self.report = report
    let form = report.edition.table(.applications)
    let total = form.columns(ofRow: 0).count - 1
    let cell = { (row: Int) in report.edition.number(of: CellReference(.applications, row: row, column: total)) }
    let words: [(RowRole, String)] = [
      (.received, "收到政府信息公开申请"), (.carriedIn, "上年结转"), (.resultTotal, "办结"), (.carriedOut, "结转下年度继续办理"),
    ]
    clauses = words.compactMap { role, words in
      form.rows.firstIndex { $0.role == role }.map { Clause(words: words, cell: cell($0)) }
    }
    var results: [(name: String, cells: [Int])] = []
    for (row, entry) in form.rows.enumerated() where entry.role == .result {
      if let group = form.groups(ofRow: row).last, group.depth > 0 {
        if group.rows.lowerBound == row { results.append((group.label.name, group.rows.map(cell))) }
      } else {
        results.append((entry.label.name, [cell(row)]))
      }
    }
    self.results = results
  }

  /// Whether a cell is the total of 一.
  func isReceived(_ cell: Int) -> Bool { clauses.first?.cell == cell }

  /// The whole sentence about applications; nil if the table does not say how many there were.
  var applications: String? {
    guard let first = clauses.first, let received = report.count(first.cell) else { return nil }
    let start = received == 0 ? "全年未收到政府信息公开申请" : "全年" + first.words + "\(received)件"
    return start + clauses(from: 1) + "。"
  }

  /// What follows the figure of a clause, without the full stop; nil if the sum is not that of a clause.
  func rest(after sum: CellSum) -> String? {
    guard sum.removed.isEmpty, sum.added.count == 1,
      let index = clauses.firstIndex(where: { $0.cell == sum.added[0] })
    else { return nil }
    return details(of: index) + clauses(from: index + 1)
  }

  /// The clauses from one on, those without figure or with zero left out.
  private func clauses(from start: Int) -> String {
    clauses.indices.dropFirst(start).map { index in
      guard let count = report.count(clauses[index].cell), count > 0 else { return "" }
      return "，" + clauses[index].words + "\(count)件" + details(of: index)
    }.joined()
  }

  /// The results behind the number of all that was settled; nothing if one of them is not known.
  private func details(of index: Int) -> String {
    guard clauses[index].words == "办结", let settled = report.count(clauses[index].cell), settled > 0 else { return "" }
    var parts: [String] = []
    var sum = 0
    for result in results {
      guard let count = CellSum(result.cells).value(in: report) else { return "" }
      sum += count
      if count > 0 { parts.append("\(result.name)\(count)件") }
    }
    guard sum == settled, !parts.isEmpty else { return "" }
    return "，其中" + parts.joined(separator: "、")
  }

  /// The sentence about reviews and lawsuits; nil if table 4 does not say how many there were.
  var reviews: String? {
    let totals = report.edition.identities.filter { $0.kind == .reviewTotal }.map { report.count($0.total) }
    guard totals.count == 3, let reviews = totals[0], let direct = totals[1], let later = totals[2] else { return nil }
    if reviews == 0, direct == 0, later == 0 { return "全年未发生因政府信息公开引起的行政复议、行政诉讼。" }
    return "因政府信息公开被申请行政复议\(reviews)件，被提起行政诉讼\(direct + later)件。"
  }
}
