import ReportForm
import ReportModel
import ReportProse
import ReportText

/// Finds days that close an account and cannot close this year's: 截至2022年12月31日，全年主动公开信息412条, in the report for
/// 2023.
enum UntilDate {
  /// What makes another day right in the sentence: last year's accounts, comparisons, what is not of this year alone.
  private static let lawful = [
    "上年", "上一年", "去年", "往年", "前年", "同期", "同比", "相比", "较", "比", "增长", "增加", "减少", "结转", "年报", "年度报告", "以来", "决算", "预算",
    "修订", "清理",
    "有效", "印发", "整改", "问题", "考核", "评估", "当时", "此前", "之前", "申报", "报名", "任期", "到期", "过渡期", "届满", "十三五", "十四五", "投诉期",
    "征求", "征集", "异议",
  ]

  /// What is counted.
  private static let units = ["条", "件", "篇", "次", "个", "人", "份", "期", "万", "余", "场", "项", "宗"]

  /// The dates behind 截至 or 截止 that do not fit the report year and whose sentence goes on with figures of its own.
  static func find(_ year: Int, in wording: WordingScan, of report: Report) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for match in wording.words(of: .until) {
      var start = report.startOfText(at: match.range.upperBound)
      if let word = ["到", "于", "目前", "至"].first(where: { report.stands($0, at: start) }) { start &+= word.utf8.count }
      start = report.startOfText(at: start)
      guard let date = wording.dates(in: start..<start &+ 1).first else { continue }
      guard let section = report.sectionForm(at: start), section.role == .overview || section.table == .disclosure,
        isWrong(date, year), !report.stands("前", at: date.range.upperBound),
        !wording.isEnclosed(start, by: [.quotation, .title, .bracket])
      else { continue }
      let sentence = report.sentence(around: start)
      let rest = date.range.upperBound..<max(date.range.upperBound, sentence.upperBound)
      // A sentence with another year in it tells of both.
      let others = wording.dates(in: sentence).contains { $0 != date && $0.year != nil }
      guard !others, !report.contains(any: lawful, in: sentence), hasFigure(rest, in: report) else { continue }
      found.append(date.range)
    }
    return found
  }

  /// Whether a date is of January of the report year, or the end of the year before or after.
  private static func isWrong(_ date: DateMention, _ year: Int) -> Bool {
    guard let its = date.year?.value, let month = date.month?.value, date.day != nil else { return false }
    return its == year && month == 1 || its == year - 1 && month == 12 || its == year + 1 && month == 12
  }

  /// Whether a number with a unit stands in a range.
  private static func hasFigure(_ range: Range<Int>, in report: Report) -> Bool {
    let bytes = report.text.span
    var offset = range.lowerBound
    while offset < range.upperBound {
      let isDigit = bytes[offset] >= 0x30 && bytes[offset] <= 0x39
      offset &+= 1
      guard isDigit else { continue }
      while offset < range.upperBound, bytes[offset] >= 0x30 && bytes[offset] <= 0x39 || bytes[offset] == 0x2E {
        offset &+= 1
      }
      let after = report.startOfText(at: offset)
      if units.contains(where: { report.stands($0, at: after) }) { return true }
    }
    return false
  }
}
