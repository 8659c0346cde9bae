import ReportForm
import Testing

@testable import ReportModel
@testable import ReportProse
@testable import ReportReader

/// The tables of a report, in a compact notation: `一=35 一·商业企业=1 （三）6=2 复议·维持=1 文件·制发=6 许可=12`.
///
/// What is not named is zero or follows from what is: the rest of a row is 自然人's; （七） is the sum of the results,
/// or the results that are not named are 予以公开; 四 is what 一, 二 and （七） leave; a sum of reviews without outcomes
/// is 其他结果; 现行有效 is at least 制发 less 废止.  `？` alone leaves every cell without a value.
struct SampleTables {
  /// For each cell of the edition its count; nil for none.
  private(set) var counts: [Int?]

  /// The fee of table 2 as it is written.
  private(set) var fee = "0"

  /// The report year.
  private(set) var year = 2023

  /// The section the sentence stands in.
  private(set) var section = 1

  /// The organ's name; nil where the report has no title.
  private(set) var agency: String?

  private var given: [String: Int] = [:]
  private let edition = Edition.of2021

  init(_ notation: String) {
    counts = Array(repeating: 0, count: Edition.of2021.cells.count)
    var isKnown = true
    for item in notation.split(separator: " ") {
      let parts = item.split(separator: "=", maxSplits: 1).map(String.init)
      switch parts[0] {
      case "?": isKnown = false
      case "§六": section = 6
      case "年": year = Int(parts[1]) ?? year
      case "题": agency = parts[1]
      case "收费": fee = parts[1]
      default: given[parts[0]] = Int(parts[1])
      }
    }
    guard isKnown else {
      counts = Array(repeating: nil, count: counts.count)
      return
    }
    fillApplications()
    fillReviews()
    fillDisclosure()
    let unused = given.keys.filter { !$0.isEmpty }
    if !unused.isEmpty { Issue.record("unknown cells \(unused) in \(notation)") }
  }

  private mutating func take(_ name: String) -> Int? { given.removeValue(forKey: name) }

  private mutating func set(_ table: TableKind, _ row: Int, _ column: Int, _ value: Int) {
    counts[edition.number(of: CellReference(table, row: row, column: column))] = value
  }

  private mutating func fillApplications() {
    let names = [
      "一", "二", "（一）", "（二）", "（三）1", "（三）2", "（三）3", "（三）4", "（三）5", "（三）6", "（三）7", "（三）8", "（四）1", "（四）2",
      "（四）3", "（五）1", "（五）2", "（五）3", "（五）4", "（五）5", "（六）1", "（六）2", "（六）3", "（七）", "四",
    ]
    let columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
    var totals = [Int?](repeating: nil, count: names.count)
    for (row, name) in names.enumerated() { totals[row] = take(name) }
    for (name, row) in [("（三）", 9), ("（四）", 12), ("（五）", 15), ("（六）", 22)] {
      if let value = take(name) { totals[row] = value }
    }
    let carried = totals[1] ?? 0
    if totals[23] == nil, totals[0] == nil {
      totals[23] = (2..<23).reduce(0) { $0 + (totals[$1] ?? 0) }
    }
    let results = (2..<23).reduce(0) { $0 + (totals[$1] ?? 0) }
    let done: Int
    if let value = totals[23] {
      done = value
    } else if let left = totals[24] {
      done = (totals[0] ?? 0) + carried - left
    } else {
      done = results > 0 ? results : (totals[0] ?? 0) + carried
    }
    totals[23] = done
    totals[0] = totals[0] ?? done + (totals[24] ?? 0) - carried
    totals[24] = totals[24] ?? (totals[0] ?? 0) + carried - done
    totals[2] = (totals[2] ?? 0) + done - results
    // Every column must agree as well: what is not given is in the largest result and in 自然人.
    var parts = names.map { name in columns.map { take(name + "·" + $0) } }
    let largest = (2..<23).max { (totals[$0] ?? 0) < (totals[$1] ?? 0) } ?? 2
    for column in 1..<columns.count {
      let at = { (row: Int) in parts[row][column] ?? 0 }
      let done = parts[23][column] ?? at(0) + at(1) - at(24)
      parts[23][column] = done
      parts[largest][column] = done - (2..<23).reduce(0) { $0 + ($1 == largest ? 0 : at($1)) }
    }
    for row in names.indices {
      let total = totals[row] ?? 0
      let others = parts[row].dropFirst().reduce(0) { $0 + ($1 ?? 0) }
      set(.applications, row, 0, parts[row][0] ?? total - others)
      for column in 1..<columns.count { set(.applications, row, column, parts[row][column] ?? 0) }
      set(.applications, row, 6, total)
    }
  }

  private mutating func fillReviews() {
    for (group, name) in ["复议", "直接", "后起"].enumerated() {
      var sum = 0
      for (outcome, word) in ["维持", "纠正", "其他", "未结"].enumerated() {
        let value = take(name + "·" + word) ?? 0
        set(.reviews, 0, group * 5 + outcome, value)
        sum += value
      }
      let total = take(name) ?? sum
      if total > sum { set(.reviews, 0, group * 5 + 2, total - sum) }
      set(.reviews, 0, group * 5 + 4, total)
    }
  }

  private mutating func fillDisclosure() {
    for (row, name) in ["规章", "文件"].enumerated() {
      let made = take(name + "·制发") ?? 0
      let gone = take(name + "·废止") ?? 0
      set(.disclosure, row, 0, made)
      set(.disclosure, row, 1, gone)
      set(.disclosure, row, 2, take(name + "·有效") ?? max(0, made - gone))
    }
    for (row, name) in ["许可", "处罚", "强制"].enumerated() {
      set(.disclosure, row + 2, 0, take(name) ?? 0)
    }
  }
}

/// The lines of a corpus that are samples, cut at ` | `.
func samples(_ corpus: String) -> [[String]] {
  corpus.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    .map { $0.split(separator: " | ", omittingEmptySubsequences: false).map(String.init) }
}
