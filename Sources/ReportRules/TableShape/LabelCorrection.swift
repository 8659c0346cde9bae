import ReportForm
import ReportModel
import ReportText

/// What the rules about labels of rows and of columns share.
enum LabelCorrection {
  /// Reports a wrong spelling, with the official name as a safe fix, or as an offer where number and place alone tell it;
  /// number and note stay as they are.
  static func report(
    _ label: LabelCell, _ official: String, _ context: RuleContext, into findings: inout FindingList
  ) {
    let contrast = SpellingContrast(official, context.report.shown(label.name))
    let fixes = context.fixes(
      context.say("改为“\(official)”", "Change to “\(official)”"), .label,
      [TextEdit(range: label.name, text: official)], isSure: !label.isGuessed)
    findings.add(
      label.name,
      context.say(
        "应为“\(contrast.official)”，现为“\(contrast.found)”", "should be “\(contrast.official)”, is “\(contrast.found)”"),
      fixes: isReplaceable(label, context) ? fixes : [])
  }

  /// Reports wrong spellings, more than a few of the same as one finding with one fix.
  static func reportFolded(
    _ labels: [(label: LabelCell, official: String)], _ context: RuleContext, into findings: inout FindingList
  ) {
    var left = labels
    while let first = left.first {
      let same = left.count > CellFold.few ? left.filter { $0.official == first.official } : []
      guard same.count > CellFold.few, same.allSatisfy({ isReplaceable($0.label, context) }) else {
        report(first.label, first.official, context, into: &findings)
        left.removeFirst()
        continue
      }
      let text = context.report.shown(first.label.name)
      let edits = same.map { TextEdit(range: $0.label.name, text: first.official) }
      findings.add(
        first.label.name,
        context.say(
          "应为“\(first.official)”，现为“\(text)”等 \(same.count) 处",
          "should be “\(first.official)”, is “\(text)” or the like at \(same.count) places"),
        related: same.dropFirst().map { RelatedPlace(range: $0.label.name, message: first.official) },
        fixes: context.fixes(
          context.say("全部改为“\(first.official)”", "Change all to “\(first.official)”"), .label,
          edits.sorted { $0.range.lowerBound < $1.range.lowerBound }, isSure: !same.contains { $0.label.isGuessed }))
      left.removeAll { $0.official == first.official }
    }
  }

  /// Whether the name of a label may be replaced: no mark in it goes with one outside, and none is that of a footnote.
  private static func isReplaceable(_ label: LabelCell, _ context: RuleContext) -> Bool {
    guard context.report.isPlain(label.name) else { return false }
    let name = context.report.string(label.name).unicodeScalars
    // A letter or 注 at the end of a name of the form stands for a footnote.
    if let last = name.last, last == "注" || last.isASCII && last.properties.isAlphabetic { return false }
    return !name.contains { $0.properties.generalCategory == .otherNumber || $0 == "[" || $0 == "]" || $0 == "※" }
  }

  /// Whether an official name is that of a row or of a group of rows, and not that of a column.
  static func isRowLabel(_ official: String, in kind: TableKind, _ context: RuleContext) -> Bool {
    let form = context.edition.table(kind)
    return form.groups.contains { $0.label.name == official } || form.rows.contains { $0.label.name == official }
  }
}
