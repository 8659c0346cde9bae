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
  case issued
  case principle
  case ownership
  case until
  case members
  case fonts
  case parts
  case trial

  /// The words of the table.
  var words: [String] {
    switch self {
    case .period: ["统计期", "统计时限", "统计时段", "统计时间", "统计周期", "统计区间", "统计起止"]
    case .leftovers:
      [
        "[bookmark:", "某某", "填写", "表格如下", "HYPERLINK", "未找到引用源", "未定义书签", "MERGEFORMAT", "Reference source not found",
        "（文字描述", "(文字描述", "格式模板",
      ]
    case .honorific: ["习近平"]
    case .outdated: ["公开为原则", "今年以来"]
    case .slips: Slip.all.map(\.wrong)
    case .announcement: ["现公布", "现将", "现向", "现予公布", "特编制", "现发布"]
    case .issued: ["印发的行政复议", "印发的行政诉讼", "印发行政复议", "印发行政诉讼", "印发的复议", "印发的诉讼"]
    case .principle: ["例外"]
    case .ownership: OwnWords.words
    case .until: ["截至", "截止"]
    case .members: ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是"]
    case .fonts: ["黑体", "仿宋", "宋体", "楷体", "小标宋"]
    case .parts: ["总体情况"]
    case .trial: ["格式（试行", "格式(试行", "格式》（试行", "格式》(试行"]
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
