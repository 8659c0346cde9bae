import ReportModel
import ReportProse
import ReportText

/// Half-width marks and blanks between Chinese characters, and doubled marks.
enum PunctuationRule: Rule {
  static let info = RuleInfo(
    code: "punctuation", severity: .hint, chinese: "汉字之间用了半角标点或空格，或标点重复",
    english: "Half-width marks or blanks between Chinese characters, or doubled marks", basis: "GB/T 15834—2011《标点符号用法》"
  )

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let hasMarks = context.wording.marks.contains { $0.kind == .halfWidth }
    let separator = hasMarks ? SeparatedText.separator(of: context.report.text.span) : nil
    for (index, place) in context.wording.marks.enumerated() where !context.report.isInHeading(place.range.lowerBound) {
      switch place.kind {
      // Between the cells of a spreadsheet it is no punctuation.
      case .halfWidth where context.report.text[place.range.lowerBound] == separator: continue
      case .halfWidth: halfWidth(place.range, context, into: &findings)
      case .doubled: doubled(place.range, context, into: &findings)
      case .blank: blank(index, context, into: &findings)
      }
    }
    for pair in context.wording.enclosures
    where pair.kind == .bracket && !context.report.isInHeading(pair.open.lowerBound) {
      brackets(pair, context, into: &findings)
    }
  }

  private static func add(
    _ range: Range<Int>, _ right: String, _ chinese: String, _ english: String, _ context: RuleContext,
    into findings: inout FindingList
  ) {
    findings.add(
      range, context.say(chinese, english),
      fixes: context.fixes(
        right.isEmpty ? context.say("删除空格", "Delete the blank") : context.say("改为“\(right)”", "Write \(right)"),
        .punctuation, [TextEdit(range: range, text: right)]))
  }

  // MARK: - Half-width marks

  private static func halfWidth(_ range: Range<Int>, _ context: RuleContext, into findings: inout FindingList) {
    let bytes = context.report.text.span
    let before = Scalars.decode(bytes, at: context.report.offset(before: range.lowerBound)).scalar
    let after = Scalars.decode(bytes, at: range.upperBound).scalar
    guard isChinese(before, closing: true), isChinese(after, closing: false) else { return }
    let right = fullWidth(bytes[range.lowerBound])
    add(
      range, right, "汉字之间应用全角标点“\(right)”", "Chinese characters take the full-width \(right)", context, into: &findings)
  }

  private static func fullWidth(_ byte: UInt8) -> String {
    switch byte {
    case 0x2C: "，"
    case 0x3A: "："
    case 0x3B: "；"
    case 0x28: "（"
    default: "）"
    }
  }

  /// Whether a scalar is a Chinese character, or a mark that closes (opens) a piece of Chinese.
  private static func isChinese(_ scalar: UInt32, closing: Bool) -> Bool {
    if Scalars.isIdeograph(scalar) { return true }
    switch scalar {
    case 0x300B, 0x3009, 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x3011: return closing
    case 0x300A, 0x3008, 0x201C, 0x2018, 0x300C, 0x300E, 0xFF08, 0x3010: return !closing
    default: return false
    }
  }

  /// Half-width brackets around Chinese and next to it.
  private static func brackets(_ pair: Enclosure, _ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    let bytes = report.text.span
    guard pair.open.count == 1 || pair.close.count == 1, hasChinese(pair.content, in: bytes),
      !isNumber(pair, in: report)
    else { return }
    let before =
      pair.open.lowerBound > 0 ? Scalars.decode(bytes, at: report.offset(before: pair.open.lowerBound)).scalar : 0
    let after = pair.close.upperBound < bytes.count ? Scalars.decode(bytes, at: pair.close.upperBound).scalar : 0
    // [目录](目录.md) is a link.
    guard before != UInt32(0x5D), before >= 0x2010 || after >= 0x2010 else { return }
    for mark in [pair.open, pair.close] where mark.count == 1 {
      let right = fullWidth(bytes[mark.lowerBound])
      add(
        mark, right, "汉字之间应用全角括号“\(right)”", "Chinese characters take the full-width \(right)", context, into: &findings
      )
    }
  }

  private static func hasChinese(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if Scalars.isIdeograph(scalar) { return true }
      offset &+= length
    }
    return false
  }

  /// Whether brackets hold the number of a sub-heading, which rules about headings judge.
  private static func isNumber(_ pair: Enclosure, in report: Report) -> Bool {
    guard pair.content.count <= 9 else { return false }
    return report.string(pair.content).allSatisfy { "一二三四五六七八九十".contains($0) || $0.isASCII }
  }

  // MARK: - Doubled marks

  private static func doubled(_ range: Range<Int>, _ context: RuleContext, into findings: inout FindingList) {
    // Three and more may stand for an ellipsis or for something left out.
    guard range.count == 6 else { return }
    let bytes = context.report.text.span
    let first = Scalars.decode(bytes, at: range.lowerBound).scalar
    let second = Scalars.decode(bytes, at: range.lowerBound &+ 3).scalar
    let isClear = first == second || second == 0x3002 && [0xFF0C, 0x3001, 0xFF1B].contains(first)
    guard isClear, let right = Unicode.Scalar(second) else { return }
    add(
      range, String(Character(right)), "标点重复：“\(context.report.shown(range))”",
      "Doubled marks: \(context.report.shown(range))", context,
      into: &findings)
  }

  // MARK: - Blanks

  /// A blank within a sentence; blanks also part names, fields and columns, which only a long paragraph rules out.
  private static func blank(_ index: Int, _ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    let marks = context.wording.marks
    let range = marks[index].range
    let clause = report.clause(around: range.lowerBound)
    func isBlankInClause(_ other: Int) -> Bool {
      marks.indices.contains(other) && marks[other].kind == .blank && clause.contains(marks[other].range.lowerBound)
    }
    // Most often the nearest blank tells, before anything is read.
    guard !isBlankInClause(index - 1), !isBlankInClause(index + 1) else { return }
    // 联系人：张三 电话：… parts fields; a clause between commas is part of a sentence.
    let next = report.scalar(after: clause.upperBound)
    let previous = report.scalar(before: clause.lowerBound)
    let stops: [UInt32?] = [0x3002, 0xFF0C, 0x2C, 0xFF1B]
    // 国务院令 第711号
    if report.stands("第", at: range.upperBound) { return }
    guard clause.count >= 18, stops.contains(next), previous != 0xFF1A, previous != 0x3A else { return }
    guard clause.upperBound &- range.upperBound >= 9, range.lowerBound &- clause.lowerBound >= 6 else { return }
    // The line is longer than its clauses: it is read last.
    let line = report.paragraph(around: range.lowerBound)
    guard line.count >= 90, !report.text[line].contains(0x7C) else { return }
    add(range, "", "汉字之间有多余的空格", "A blank between Chinese characters", context, into: &findings)
  }
}
