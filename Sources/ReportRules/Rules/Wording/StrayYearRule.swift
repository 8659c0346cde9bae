import ReportModel
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

  /// What such reports say of their own year.
  private static let ownWork = [
    "主动公开", "公开信息", "公开政府信息", "公开政务信息", "收到", "新收", "受理", "办结", "答复", "未收取", "没有收取", "未发生", "没有发生", "发布信息", "发布各类",
    "共发布",
    "行政复议", "行政诉讼", "信息公开工作", "政务公开工作", "贯彻落实", "取得了", "取得一定", "取得较",
  ]

  /// What makes another year right anywhere in the sentence.
  private static let lawful = [
    "较", "比", "同期", "增长", "去年", "往年", "历年", "决算", "预算", "三公", "以来", "整改", "年度报告", "年报",
    "累计", "第三方", "反馈", "今年", "本年",
  ]

  /// What makes it right in the clause that names it.
  private static let lawfulNearby = [
    "修订", "印发", "制定", "出台", "颁布", "施行", "实施", "要点", "考核", "考评", "测评", "评估", "评议", "绩效", "计划", "规划", "方案", "目录", "清单",
    "会议", "大会",
    "论坛", "博览会", "活动", "行动", "专项", "工程", "项目", "获评", "评为", "荣获", "问题", "存在的",
  ]

  /// What makes it right in that clause or before: accounts carried over from the year before.
  private static let carriedOver = ["上年", "上一年", "前一年", "结转", "遗留"]

  /// What makes the next year right.
  private static let plans = ["将", "拟", "计划", "打算", "下一步", "明年", "今后", "继续", "力争", "着力", "重点", "目标", "安排"]

  /// What follows a year that only says when something began or ended.
  private static let moments: Set<Character> = [
    "底", "末", "初", "版", "级", "届", "前", "后", "起", "以", "至", "的", "、", "和", "及", "与", "—", "-", "－", "～", "~",
  ]

  /// What announces the report itself.
  private static let announcements = ["现将", "现公布", "现向", "现发布", "现予公布", "特编制", "编制"]

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard let year = context.year else { return }
    for (index, date) in context.wording.dates.enumerated() {
      guard let mention = date.year, mention.value == year - 1 || mention.value == year + 1 else { continue }
      let section = context.report.sectionNumber(at: date.range.lowerBound)
      guard [0, 1, 5, 6].contains(section), section != 5 || mention.value < year, isWholeYear(index, context),
        !context.wording.isEnclosed(date.range.lowerBound, by: [.quotation, .title, .bracket]),
        !context.report.isInHeading(date.range.lowerBound), isStray(date, index, year, context)
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

  private static func isStray(_ date: DateMention, _ index: Int, _ year: Int, _ context: RuleContext) -> Bool {
    let report = context.report
    let sentence = report.sentence(around: date.range.lowerBound)
    guard !namesOtherYears(than: index, in: sentence, context) else { return false }
    let before = min(sentence.lowerBound, date.range.lowerBound)..<date.range.lowerBound
    let after = date.range.upperBound..<max(sentence.upperBound, date.range.upperBound)
    // Few years begin their clause, and fewer announce a report: the others need not be looked into.
    let isLead = isLead(before, report)
    guard isLead || announces(before, after, report) else { return false }
    let near = after.lowerBound..<clauseEnd(of: after, report)
    if date.isYearOnly, let next = report.scalar(after: near.lowerBound), !near.isEmpty,
      Unicode.Scalar(next).map({ moments.contains(Character($0)) }) == true
    {
      return false
    }
    if report.contains(any: lawfulNearby, in: near) { return false }
    if report.contains(any: carriedOver, in: near) || report.contains(any: carriedOver, in: before) { return false }
    if announces(before, after, report) { return true }
    func hasOne(of words: [String]) -> Bool {
      report.contains(any: words, in: before) || report.contains(any: words, in: after)
    }
    if hasOne(of: lawful) || date.year?.value == year + 1 && hasOne(of: plans) { return false }
    return isLead && report.contains(any: ownWork, in: after)
  }

  /// Where the clause ends that a range begins with.
  private static func clauseEnd(of range: Range<Int>, _ report: Report) -> Int {
    let bytes = report.text.span
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if isComma(scalar) { return offset }
      offset &+= length
    }
    return range.upperBound
  }

  /// Whether a scalar is a comma or colon.
  private static func isComma(_ scalar: UInt32) -> Bool { [0xFF0C, 0x2C, 0xFF1A, 0x3A].contains(scalar) }

  /// Whether a sentence announces the report: 现将2022年度政府信息公开工作情况报告如下.
  private static func announces(_ before: Range<Int>, _ after: Range<Int>, _ report: Report) -> Bool {
    report.contains(any: announcements, in: before) && report.contains(any: ["信息公开", "政务公开"], in: after)
      && report.contains(any: ["报告", "年报"], in: after)
  }

  /// Whether nothing stands before the year in its clause but a number, or the name of the organ.
  private static func isLead(_ before: Range<Int>, _ report: Report) -> Bool {
    var start = before.upperBound
    while start > before.lowerBound {
      let place = max(before.lowerBound, report.offset(before: start))
      // [bookmark: _GoBack] has a colon.
      if isComma(Scalars.decode(report.text.span, at: place).scalar), !report.stands("[bookmark", before: place) {
        break
      }
      start = place
    }
    var text = report.string(start..<before.upperBound).filter { !$0.isWhitespace && $0 != "*" && $0 != "#" }
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

  /// Whether the sentence names the report year or any other, or its paragraph goes through several.
  private static func namesOtherYears(than index: Int, in sentence: Range<Int>, _ context: RuleContext) -> Bool {
    let dates = context.wording.dates
    let paragraph = context.report.paragraph(around: dates[index].range.lowerBound)
    var years: Set<Int> = []
    func isOther(_ other: DateMention) -> Bool {
      guard let value = other.year?.value else { return false }
      years.insert(value)
      return value != dates[index].year?.value && sentence.contains(other.range.lowerBound)
    }
    for other in dates[..<index].reversed().prefix(while: { paragraph.contains($0.range.lowerBound) }) {
      if isOther(other) { return true }
    }
    for other in dates[index...].prefix(while: { paragraph.contains($0.range.lowerBound) }) {
      if isOther(other) { return true }
    }
    return years.count >= 3
  }
}
