import ReportModel
import ReportProse
import ReportText

/// Finds what a report says of its own publication: 本年度报告于2024年1月20日公布.
enum PublicationClaim {
  /// What it is called.
  private static let names = ["年度报告", "年报"]

  /// What is done to it.
  private static let acts = ["公布", "公开", "发布", "上传", "挂网", "公示", "刊登"]

  /// The days of the year before a given one on which the report is said to have become public.
  static func dates(before next: Int, in wording: WordingScan, of report: Report) -> [DateMention] {
    wording.dates.filter { date in
      guard date.year?.value == next - 1, date.month != nil, date.day != nil else { return false }
      let (start, end) = (date.range.lowerBound, date.range.upperBound)
      // 于2024年1月20日; not the first day of the 统计期限 nor the last.
      guard ["于", "在"].contains(where: { report.stands($0, before: report.endOfText(before: start)) }),
        !["至", "起", "到", "止", "截", "-", "—", "～"].contains(where: { report.stands($0, at: report.startOfText(at: end)) }
        )
      else { return false }
      let sentence = report.sentence(around: start)
      let clause = report.clause(around: end)
      return report.contains(any: acts, in: end..<max(end, clause.upperBound))
        && isOwn(sentence, before: next, wording, report)
    }
  }

  /// Whether every report that a sentence names is that of the year before a given one.
  private static func isOwn(_ sentence: Range<Int>, before next: Int, _ wording: WordingScan, _ report: Report) -> Bool
  {
    var isNamed = false
    for name in names {
      var start = sentence.lowerBound
      while let place = report.firstRange(of: name, in: start..<sentence.upperBound) {
        start = place.upperBound
        // What stands between the year and the name.
        let front = max(sentence.lowerBound, place.lowerBound &- 75)..<place.lowerBound
        if report.contains(any: ["上年", "上一年", "去年", "往年", "历年", "各年"], in: front) { return false }
        let year = wording.dates(in: front).last { $0.isYearOnly && $0.range.upperBound <= front.upperBound }
        if let value = year?.year?.value {
          guard value == next - 1 else { return false }
          isNamed = true
        } else if report.stands("本", before: place.lowerBound) {
          isNamed = true
        }
      }
    }
    return isNamed
  }
}
