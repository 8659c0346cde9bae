import ReportForm
import ReportModel
import ReportProse
import ReportText

/// A sentence about this year's work names the year before or after: a trace of last year's report.
///
/// Most other years in a report are lawful, so the rule speaks only where a sentence or clause begins with the year,
/// goes on with what such reports say of their own year, and has no word that makes another year right.
enum StrayYearRule: Rule {
  static let info = RuleInfo(
    code: "stray-year", severity: .warning, chinese: "叙述本年度工作的句子写成了上一年或下一年",
    english: "A sentence about this year's work names the year before or after",
    basis: "年度报告内容应为报告年度的情况")

  /// The words that tell.
  private enum Words: Int, CaseIterable {
    /// What such reports say of their own year.
    case ownWork
    /// What makes another year right anywhere in the sentence.
    case lawful
    /// What makes it right in the clause that names it.
    case lawfulNearby
    /// What makes it right in that clause or before: accounts carried over from the year before.
    case carriedOver
    /// What makes the next year right.
    case plans
    /// What announces the report itself.
    case announcements
    /// What the report is about.
    case subject
    /// What it is called.
    case report

    /// The words.
    var words: [String] {
      switch self {
      case .ownWork:
        [
          "主动公开", "公开信息", "公开政府信息", "公开政务信息", "收到", "新收", "受理", "办结", "答复", "未收取", "没有收取", "未发生", "没有发生", "发布信息",
          "发布各类", "共发布", "行政复议", "行政诉讼", "信息公开工作", "政务公开工作", "贯彻落实", "取得了", "取得一定", "取得较",
        ]
      case .lawful:
        [
          "较", "比", "同期", "增长", "去年", "往年", "历年", "决算", "预算", "三公", "以来", "整改", "年度报告", "年报",
          "累计", "第三方", "反馈", "今年", "本年",
        ]
      case .lawfulNearby:
        [
          "修订", "印发", "制定", "出台", "颁布", "施行", "实施", "要点", "考核", "考评", "测评", "评估", "评议", "绩效", "计划", "规划", "方案", "目录",
          "清单", "会议", "大会", "论坛", "博览会", "活动", "行动", "专项", "工程", "项目", "获评", "评为", "荣获", "问题", "存在的",
        ]
      case .carriedOver: ["上年", "上一年", "前一年", "结转", "遗留"]
      case .plans: ["将", "拟", "计划", "打算", "下一步", "明年", "今后", "继续", "力争", "着力", "重点", "目标", "安排"]
      case .announcements: ["现将", "现公布", "现向", "现发布", "现予公布", "特编制", "编制"]
      case .subject: ["信息公开", "政务公开"]
      case .report: ["报告", "年报"]
      }
    }

    /// The finder of all words.
    static let matcher = WordMatcher(allCases.map(\.words))
  }

  /// What follows a year that only says when something began or ended.
  private static let moments: Set<Character> = [
    "底", "末", "初", "版", "级", "届", "前", "后", "起", "以", "至", "的", "、", "和", "及", "与", "—", "-", "－", "～", "~",
  ]

  /// The most bytes of a clause before a year that begins it.
  private static let longestLead = 200

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard let year = context.year else { return }
    var passages = YearPassages(of: context.report, dates: context.wording.dates, matcher: Words.matcher)
    for (index, date) in context.wording.dates.enumerated() {
      guard let mention = date.year, mention.value == year - 1 || mention.value == year + 1 else { continue }
      // The tables of applications and reviews carry figures from year to year.
      let section = context.report.sectionForm(at: date.range.lowerBound)
      guard section?.table == nil || section?.table == .disclosure, section?.role != .problems || mention.value < year,
        isWholeYear(index, context),
        !context.wording.isEnclosed(date.range.lowerBound, by: [.quotation, .title, .bracket]),
        !context.report.isInHeading(date.range.lowerBound), isStray(index, year, context, &passages)
      else { continue }
      let end = date.isYearOnly ? date.range.upperBound : mention.digits.upperBound + "年".utf8.count
      findings.add(
        mention.digits.lowerBound..<max(end, mention.digits.upperBound),
        context.say(
          "本报告为\(year)年度，此句写作\(mention.value)年", "The report is about \(year), this sentence says \(mention.value)"))
    }
  }

  /// Whether a date names a year alone, or its first of January before the 31st of December.
  private static func isWholeYear(_ index: Int, _ context: RuleContext) -> Bool {
    let dates = context.wording.dates
    let date = dates[index]
    if date.isYearOnly { return true }
    guard date.month?.value == 1, date.day?.value == 1, index + 1 < dates.count else { return false }
    let next = dates[index + 1]
    return next.month?.value == 12 && next.day?.value == 31
      && (next.year == nil || next.year?.value == date.year?.value)
      && next.range.lowerBound - date.range.upperBound <= 30
  }

  private static func isStray(_ index: Int, _ year: Int, _ context: RuleContext, _ passages: inout YearPassages) -> Bool
  {
    let report = context.report
    let date = context.wording.dates[index]
    passages.goOn(to: index)
    guard !passages.namesOtherYears else { return false }
    let (start, end) = (date.range.lowerBound, date.range.upperBound)
    let (sentence, clause) = (passages.wordsOfSentence, passages.wordsOfClause)
    func isBefore(_ words: Words) -> Bool { sentence[words.rawValue].hasWord(before: start) }
    func isBehind(_ words: Words) -> Bool { sentence[words.rawValue].hasWord(behind: end) }
    func isNear(_ words: Words) -> Bool { clause[words.rawValue].hasWord(behind: end) }
    // 现将2022年度政府信息公开工作情况报告如下 announces the report.
    let announces = isBefore(.announcements) && isBehind(.subject) && isBehind(.report)
    let isLead = isLead(start, report)
    guard isLead || announces else { return false }
    if date.isYearOnly, end < passages.clause.upperBound, let next = report.scalar(after: end),
      Unicode.Scalar(next).map({ moments.contains(Character($0)) }) == true
    {
      return false
    }
    if isNear(.lawfulNearby) || isNear(.carriedOver) || isBefore(.carriedOver) { return false }
    if announces { return true }
    if isBefore(.lawful) || isBehind(.lawful) { return false }
    if date.year?.value == year + 1, isBefore(.plans) || isBehind(.plans) { return false }
    return isLead && isBehind(.ownWork)
  }

  /// Whether nothing stands before an offset in its clause but a number, or the name of the organ.
  private static func isLead(_ end: Int, _ report: Report) -> Bool {
    let bytes = report.text.span
    var start = end
    while start > 0 {
      let place = report.offset(before: start)
      let scalar = Scalars.decode(bytes, at: place).scalar
      // [bookmark: _GoBack] has a colon.
      if YearPassages.isComma(scalar), !report.stands("[bookmark", before: place) { break }
      if Report.endsSentence(scalar) { break }
      start = place
      guard end &- start <= longestLead else { return false }
    }
    var text = report.string(start..<end).filter { !$0.isWhitespace && $0 != "*" && $0 != "#" }
    // The residue of a bookmark is no text.
    if text.hasPrefix("[bookmark"), let close = text.firstIndex(of: "]") {
      text = String(text[text.index(after: close)...])
    }
    if let close = text.lastIndex(where: { $0 == "）" || $0 == ")" }), text.hasPrefix("（") || text.hasPrefix("(") {
      text = String(text[text.index(after: close)...])
    }
    guard let last = text.last else { return true }
    return text.count <= 20 && "局厅委府办会镇乡县市区院室处心街道".contains(last)
  }
}
