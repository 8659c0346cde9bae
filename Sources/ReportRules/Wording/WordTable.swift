import ReportModel
import ReportProse

/// The tables of words that the rules about wording look for.
enum WordTable: Int, CaseIterable {
  case period
  case leftovers
  case honorific
  case outdated
  case slips
  case announcement
  case contact

  /// The words of the table.
  var words: [String] {
    switch self {
    case .period: ["统计期", "统计时限", "统计时段", "统计时间", "统计周期", "统计区间", "统计起止"]
    case .leftovers:
      [
        "[bookmark:", "某某", "填写", "表格如下", "HYPERLINK", "未找到引用源", "未定义书签", "MERGEFORMAT", "Reference source not found",
      ]
    case .honorific: ["习近平"]
    case .outdated: ["公开为原则", "今年以来"]
    case .slips: Slip.all.map(\.wrong)
    case .announcement: ["现公布", "现将", "现向", "现予公布", "特编制", "现发布"]
    case .contact: ["请与", "请联系", "请直接与", "请向"]
    }
  }

  /// The matcher of all tables, so that a text is read once and not once for each.
  static let matcher = WordMatcher(allCases.map(\.words))
}

extension WordingScan {
  /// The words of one table, in the order of the text.
  func words(of table: WordTable) -> some Sequence<WordMatch> {
    words.lazy.filter { $0.group == table.rawValue }
  }
}
