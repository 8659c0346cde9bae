import ReportForm
import ReportModel
import ReportText

/// number-format: a number is not written in plain digits.
enum NumberFormatRule: Rule {
  static let info = RuleInfo(
    code: "number-format", severity: .information, chinese: "数字书写不规范", english: "A number is not in plain digits",
    basis: "GB/T 15835—2011 出版物上数字用法")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    let places = context.values { if case .number(let figure) = $0 { !figure.notation.isEmpty } else { false } }
    if places.isEmpty { return }
    let figures = CellFigures(report)
    for place in places {
      guard case .number(let figure) = place.cell.value,
        let writing = NumberWriting(figure, in: place.cell, kind: place.kind(in: context.edition), of: report)
      else { continue }
      // A blank within a figure is one only where the row would have a value too many otherwise.
      if figure.notation.contains(.innerBlanks), place.row.count != .right { continue }
      let name = place.name(in: context)
      let text = report.shown(writing.range)
      findings.add(
        writing.range,
        context.say(
          "应写作 \(writing.plain)，现为“\(text)”：\(name)", "should be written \(writing.plain), not “\(text)”: \(name)"),
        fixes: context.fixes(
          context.say("改为 \(writing.plain)", "Write \(writing.plain)"), .number,
          [TextEdit(range: writing.range, text: writing.plain)],
          isSure: writing.isCertain && isBeyondDoubt(figure, at: place, figures, context)))
    }
  }

  /// Whether a number is surely the one meant: where a sum with it is wrong, a zero before it or a mark in it may be what is
  /// left of other digits.
  private static func isBeyondDoubt(
    _ figure: Figure, at place: PlacedValue, _ figures: CellFigures, _ context: RuleContext
  ) -> Bool {
    guard !figure.notation.isDisjoint(with: [.leadingZeros, .separators, .innerBlanks, .letterO]),
      let reference = place.reference
    else { return true }
    return figures.agrees(at: context.edition.number(of: reference))
  }
}
