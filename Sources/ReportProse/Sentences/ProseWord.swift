/// Rows or columns of the form (0-based), as small as can be: a word holds them.
struct FormRange: Equatable, Sendable {
  private let first: UInt8
  private let end: UInt8

  /// Makes it of a range.
  init(_ range: Range<Int>) {
    first = UInt8(clamping: range.lowerBound)
    end = UInt8(clamping: range.upperBound)
  }

  /// The rows or columns.
  var range: Range<Int> { Int(first)..<Int(end) }
}

/// What a word means to the reader of sentences.
enum ProseWord: Equatable, Sendable {
  // What a sentence is about.

  /// 依申请公开, 信息公开申请.
  case application
  /// 申请 alone, which may be an application for something else.
  case bareApplication
  /// 行政复议.
  case review
  /// 行政诉讼.
  case lawsuit
  /// 复议 and 诉讼 alone, which say of what only behind a negation.
  case shortReview, shortLawsuit
  /// 未经复议直接起诉.
  case directLawsuit
  /// 复议后起诉.
  case laterLawsuit
  /// 规章.
  case regulation
  /// 行政规范性文件.
  case document
  /// 文件 in the place of one of the two.
  case file
  /// 行政许可 and its like: a row of table 2 (0-based).
  case decision(row: UInt8)
  /// 行政许可事项 and its like: decisions, or kinds of them.
  case decisionMatter(row: UInt8)
  /// Something that no cell counts: 建议, 留言, 热线.
  case thing
  /// Something that no cell counts, and of which a report speaks in passing: 流程, 制度, 培训.
  case matter
  /// 公文, 公开属性: what the publicity of papers is told of.
  case paper
  /// 信息 as something that is counted, unless it stands beside an application.
  case information
  /// 政府信息公开 as the field of work.
  case field

  // What was done.

  /// 收到, 受理.
  case received
  /// 量为, which directly behind an application says how many came in.
  case amount
  /// 法院受理: it came in there, not at the organ.
  case admitted
  /// 登记, which directly before applications says how many came in.
  case registered
  /// 新收.
  case newlyReceived
  /// 办结, and whether it means that nothing is left.
  case done(isFinal: Bool)
  /// 办理, 处理.
  case handled
  /// 制发, 印发.
  case made
  /// 废止.
  case repealed
  /// 现行有效.
  case inForce
  /// 公示, 修订: dealt with, not made.
  case published
  /// 公开, 公布: made public, whatever else was done with it.
  case opened
  /// 审理, 应诉: what an authority does for others.
  case judged

  // Rows and columns.

  /// Results of table 3: rows (0-based) whose sum is meant.
  case rows(FormRange)
  /// 上年结转.
  case carriedIn
  /// 结转下年度.
  case carriedOut
  /// 结转 without saying where to: carried in or out.
  case carriedOn
  /// 结转本年度, 正在办理: carried on, but it is not clear when.
  case carried
  /// Columns of table 3 (0-based) whose sum is meant.
  case applicants(FormRange)
  /// 维持, 纠正, 撤回, 尚未审结: the column within a group of table 4 (0-based).
  case outcome(UInt8)

  // How it is said.

  /// 未, 没有, 无.
  case negation
  /// 零申请, 零复议, 零诉讼: nothing of what the word in it means.
  case noApplications, noReviews, noLawsuits
  /// 其中.
  case among
  /// 另, 另外.
  case moreover
  /// 等, 主要, 包括: the list is not whole.
  case open
  /// 涉及: what applications are about follows, in a list that may not be whole.
  case concerning
  /// 均, 都, 全部.
  case all
  /// 所有的: every one.
  case every
  /// 收到的: every one that came in.
  case everyReceived
  /// 其他类: all that is left.
  case rest
  /// 包括: a list follows that may not be whole.
  case including
  /// 办结率, 答复率: a percentage of what came in.
  case doneRate
  /// 为, 均为, 系.
  case being
  /// 网上, 信函, 当面: a way that applications come in.
  case channel
  /// 网站, 公众号: a place of publication.
  case outlet
  /// 县区, 市直部门: others than the organ itself.
  case otherBody
  /// 我局, 本机关: the organ itself.
  case ownBody
  /// 全市: the organ and all that are under it.
  case wholeBody
  /// 局, 办公室: the end of an organ's name.
  case organ
  /// 主办 and 协办, 市本级 and 县区: one half (0 or 1) of a known pair.
  case half(pair: UInt8, side: UInt8)
  /// 占.
  case share
  /// 较, 比, 同比: the year or figure after it is compared with.
  case comparison
  /// 增加, 减少: the figure after it is a difference.
  case difference(isRise: Bool)
  /// 增至, 降到: the figure after it is what the one before it became.
  case becoming
  /// 上年.
  case lastYear
  /// 以前, which directly behind a year means those before it.
  case earlier
  /// 今年, 本年度.
  case thisYear
  /// 下一步, 计划, 上半年, 近三年: not this year as a whole.
  case otherTime
  /// 信息不存在, 不属于政府信息: results that the form has no row for.
  case noRow
  /// 信息处理费.
  case fee
  /// 确保, 力求: what is aimed at.
  case aim
  /// A word that may stand between the others without changing what they mean.
  case filler
}

extension ProseWord {
  /// Whether the word may stand between others without changing what they mean.
  var isFiller: Bool {
    switch self {
    case .filler, .shortReview, .shortLawsuit, .doneRate, .registered, .earlier: true
    default: false
    }
  }

  /// What a word does for its sentence.
  enum Weight {
    /// Nothing by itself.
    case none
    /// It names what the talk is about.
    case topic
    /// It can make a sentence say something that has no figure.
    case telling
  }

  /// What the word does for its sentence.
  var weight: Weight {
    switch self {
    case .application, .bareApplication, .thing, .review, .lawsuit, .document, .regulation: .topic
    case .negation, .noApplications, .noReviews, .noLawsuits, .outcome, .done(isFinal: true): .telling
    default: .none
    }
  }
}
