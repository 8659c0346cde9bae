import ReportForm
import ReportModel
import ReportText

/// Section 六 does not say whether fees were charged for information.
enum FeeStatementRule: Rule {
  static let info = RuleInfo(
    code: "fee-statement", severity: .information, chinese: "第六部分未说明收取信息处理费的情况",
    english: "Section 六 does not say whether 信息处理费 was charged", basis: "\(RuleInfo.notice)：第六部分应报告收取信息处理费情况，未收取的也应说明")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    // The trial form did not ask for it.
    guard let cell = context.feeCell, let section = context.report.section(.others) else { return }
    let text = context.report.text
    let body = Prose.trimmed(section.body, in: text)
    guard !body.isEmpty, !context.report.contains(any: Prose.words, in: body) else { return }
    let isCharged: Bool
    if case .number(let fee)? = context.report.cells[cell]?.value {
      isCharged = fee.digits > 0
    } else {
      isCharged = false
    }
    // Only what says that there is nothing is as short as this.
    let isNothing = body.count <= 90
    let first = Prose.firstLine(of: body, in: text)
    findings.add(
      first, context.say("第六部分应说明是否收取信息处理费", "section 六 must say whether 信息处理费 was charged"),
      severity: isCharged && isNothing ? .warning : .information,
      fixes: isCharged ? [] : fixes(at: body.upperBound, context))
  }

  private static func fixes(at place: Int, _ context: RuleContext) -> [Fix] {
    let year = context.report.year(setting: context.settings.reportYear).map { "\($0)年" } ?? "本年度"
    let lineEnd = context.report.text.contains(0x0D) ? "\r\n" : "\n"
    return context.fixes(
      context.say("补充未收取信息处理费的说明", "Add that no 信息处理费 was charged"), .content,
      [TextEdit(range: place..<place, text: "\(lineEnd)\(year)，本机关未收取信息处理费。")])
  }
}

/// Bytes of section 六.
private enum Prose {
  /// Words of which one shows that fees are spoken of.
  static let words = ["处理费", "收费", "费用"]

  /// A range without ASCII blanks and U+3000 around it.
  static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = min(range.upperBound, text.count)
    while start < end {
      if text[start] <= 0x20 {
        start += 1
      } else if start + 3 <= end, isWideBlank(start, in: text) {
        start += 3
      } else {
        break
      }
    }
    while end > start {
      if text[end - 1] <= 0x20 {
        end -= 1
      } else if end - 3 >= start, isWideBlank(end - 3, in: text) {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  private static func isWideBlank(_ index: Int, in text: [UInt8]) -> Bool {
    text[index] == 0xE3 && text[index + 1] == 0x80 && text[index + 2] == 0x80
  }

  /// The first line of a range.
  static func firstLine(of range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let end = text[range].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
    return range.lowerBound..<end
  }
}
