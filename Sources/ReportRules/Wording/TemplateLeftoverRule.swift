import ReportForm
import ReportModel
import ReportProse
import ReportText

/// Something of a template, or of the program the text was written with, was left in it.
enum TemplateLeftoverRule: Rule {
  static let info = RuleInfo(
    code: "template-leftover", severity: .warning, chinese: "留有模板或文字处理软件的残留：XX、某某、（填写…）、字体字号说明、书签、域代码等",
    english:
      "Something of a template or a word processor was left: XX, 某某, （填写…）, a note of format, a bookmark, a field",
    basis: "公开发布的文本不得留有占位符")

  /// What a placeholder stands before: the name of a place or an organ, a date, a quantity.
  private static let named = Set(
    "年月日号件条个次份人名元万亿项篇期场县市区旗镇乡村省州盟局厅委办处科部街路单机政府站网页股所队中学医".unicodeScalars.map(\.value))

  /// Characters of the multi-character family and common surnames: 李某某, 王XX are people whose names are kept back.
  private static let surnames = Set(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
      .unicodeScalars.map(\.value))

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for crosses in context.wording.crosses { cross(crosses, context, into: &findings) }
    for note in FormatNotes.find(in: context.wording, of: context.report) {
      findings.add(
        note,
        context.say(
          "字体字号的说明没有删去：“\(context.report.shown(note))”", "A note of format was left: \(context.report.shown(note))"))
    }
    for match in context.wording.words(of: .leftovers) {
      switch match.index {
      case 0: bookmark(match, context, into: &findings)
      case 1: someone(match, context, into: &findings)
      case 2: instruction(match, context, into: &findings)
      case 3: leftover(match.range, context, into: &findings)
      case 9, 10: description(match, context, into: &findings)
      case 11: formName(match, context, into: &findings)
      default: residue(match.range, context, into: &findings)
      }
    }
  }

  /// （文字描述）, which stands on the form where prose belongs.
  private static func description(_ match: WordMatch, _ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    let bracket = context.wording.enclosures(around: match.range.upperBound &- 1, [.bracket]).first { _ in true }
    guard let bracket, bracket.open.lowerBound == match.range.lowerBound,
      let after = report.scalar(after: match.range.upperBound), [0xFF09, 0x29, 0xFF0C, 0x2C, 0xFF1A].contains(after)
    else { return }
    leftover(bracket.open.lowerBound..<bracket.close.upperBound, context, into: &findings)
  }

  /// 政府信息公开工作年度报告格式模板, the title of the form.
  private static func formName(_ match: WordMatch, _ context: RuleContext, into findings: inout FindingList) {
    let name = Edition.reportName
    let start = match.range.lowerBound &- name.utf8.count
    guard context.report.stands(name, before: match.range.lowerBound),
      context.report.sectionNumber(at: start) == 0 || context.report.isInHeading(start),
      !context.wording.isEnclosed(start, by: [.quotation, .title])
    else { return }
    leftover(match.range, context, into: &findings)
  }

  /// XX县, 20XX年, 电话：XXXX.
  private static func cross(_ range: Range<Int>, _ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    let bytes = report.text.span
    var start = range.lowerBound
    while start > 0, bytes[start &- 1] >= 0x30, bytes[start &- 1] <= 0x39 { start &-= 1 }
    let before = report.scalar(before: start)
    // Part of a word or an address.
    if start > 0, isWord(bytes[start &- 1]) || range.upperBound < bytes.count && isWord(bytes[range.upperBound]) {
      return
    }
    let after = report.scalar(after: range.upperBound)
    let isYear = start < range.lowerBound
    if isYear {
      guard range.lowerBound &- start <= 3, after == 0x5E74, bytes[start] == 0x31 || bytes[start] == 0x32 else {
        return
      }
    } else {
      let isValue = before == 0xFF1A || before == 0x3A || before == 0x2D
      guard isValue || after.map(named.contains) == true else { return }
      if before.map(surnames.contains) == true, !isValue { return }
    }
    findings.add(
      start..<range.upperBound,
      context.say(
        "占位符“\(report.shown(start..<range.upperBound))”没有替换为实际内容",
        "The placeholder \(report.shown(start..<range.upperBound)) was not replaced"),
      severity: .error)
  }

  /// Whether a byte belongs to an English word, a number of parts or an address.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
      || [0x2E, 0x2F, 0x40, 0x5F, 0x25, 0x3D, 0x26].contains(byte)
  }

  private static func bookmark(_ match: WordMatch, _ context: RuleContext, into findings: inout FindingList) {
    let bytes = context.report.text.span
    var end = match.range.upperBound
    while end < bytes.count, end &- match.range.lowerBound < 80, bytes[end] != 0x5D, bytes[end] != 0x0A { end &+= 1 }
    guard end < bytes.count, bytes[end] == 0x5D else { return }
    let range = match.range.lowerBound..<end &+ 1
    findings.add(
      range,
      context.say(
        "Word 书签的残留“\(context.report.shown(range))”", "The residue of a bookmark: \(context.report.shown(range))"),
      fixes: context.fixes(
        context.say("删除书签残留", "Delete the residue"), .residue, [TextEdit(range: range, replacement: [])]))
  }

  /// 某某 for the name of a place or an organ; not 李某某, whose name is kept back.
  private static func someone(_ match: WordMatch, _ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    let before = report.scalar(before: match.range.lowerBound)
    if before.map(surnames.contains) == true || before == 0x67D0 { return }
    guard let after = report.scalar(after: match.range.upperBound), named.contains(after) else { return }
    if context.wording.isEnclosed(match.range.lowerBound, by: [.quotation, .title]) { return }
    leftover(match.range, context, into: &findings)
  }

  /// （填写…）, an instruction of the template.
  private static func instruction(_ match: WordMatch, _ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    guard
      let bracket = context.wording.enclosures(around: match.range.lowerBound, [.bracket]).first(where: {
        $0.content.count <= 120
      })
    else { return }
    let before = report.string(bracket.content.lowerBound..<match.range.lowerBound)
    guard ["", "请", "此处", "此处请", "请在此处", "注：", "由各单位", "如实"].contains(before.filter { !$0.isWhitespace }) else {
      return
    }
    // 登录平台（填写《申请表》） tells people what to do.
    let content = report.string(match.range.upperBound..<bracket.content.upperBound)
    if content.contains("《") || content.contains("申请") || content.contains("表") { return }
    leftover(bracket.open.lowerBound..<bracket.close.upperBound, context, into: &findings)
  }

  private static func leftover(_ range: Range<Int>, _ context: RuleContext, into findings: inout FindingList) {
    findings.add(
      range,
      context.say("疑为模板残留：“\(context.report.shown(range))”", "Left from a template: \(context.report.shown(range))"))
  }

  private static func residue(_ range: Range<Int>, _ context: RuleContext, into findings: inout FindingList) {
    findings.add(
      range,
      context.say(
        "Word 域代码的残留：“\(context.report.shown(range))”", "The residue of a field: \(context.report.shown(range))"))
  }
}
