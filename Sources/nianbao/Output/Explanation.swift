import ReportRules
import ReportText

/// What a rule means, in words and by an example that is checked on the spot.
struct Explanation: Sendable {
  /// The rule.
  let info: RuleInfo

  /// A text in which it is broken.
  let sample: RuleSample?

  /// The most findings of the example that are shown.
  private static let mostFindings = 2

  /// The explanation for people.
  ///
  /// - Parameter columns: the columns that a line of the example may take.
  func text(in language: Language, columns: Int) -> String {
    let heading = Wording(
      "\(info.code)（默认级别 \(info.severity.name)）", "\(info.code) (\(info.severity.name) by default)")
    let basis = Wording("依据：\(info.basis)", "Basis: \(info.basis)")
    var parts = [heading, Wording(info.chinese + "。", info.english + "."), basis].map { $0.text(in: language) + "\n" }
    if let sample { parts += example(sample, in: language, columns: columns) }
    return parts.joined(separator: "\n")
  }

  /// The example: its findings, and what the fix makes of it.
  private func example(_ sample: RuleSample, in language: Language, columns: Int) -> [String] {
    var settings = Settings()
    settings.language = language
    let findings = sample.findings(settings: settings).filter { $0.code == info.code }
    guard let first = findings.first else { return [] }
    let text = sample.text
    var file = SourceFile(path: Wording("例.md", "example.md").text(in: language), bytes: text)
    let format = TextFormat(language: language, show: .hint, hasColors: false, columns: columns)
    var shown: [UInt8] = []
    for finding in findings.prefix(Explanation.mostFindings) { format.append(finding, in: &file, to: &shown) }
    var example = Wording("例：\n", "Example:\n").text(in: language) + String(decoding: shown, as: UTF8.self)
    if sample.previous != nil {
      example += Wording("    （与上年报告比较）\n", "    (compared with last year's report)\n").text(in: language)
    }
    guard let fix = first.fixes.first else {
      let none = Wording("没有自动修正：须由人核实后改正。\n", "There is no fix: someone has to find out what is right.\n")
      return [example, none.text(in: language)]
    }
    let head =
      fix.isSafe
      ? Wording(
        "修正（此处是安全的，check --fix 会应用）：\(fix.title)\n", "Fix (safe here; check --fix applies it): \(fix.title)\n")
      : Wording(
        "修正（供选择，check --fix 不应用）：\(fix.title)\n", "Fix (offered; check --fix does not apply it): \(fix.title)\n")
    let changes = UnifiedDiff.changedLines(of: text, fix.edits).map { mark, line in
      "    \(mark) \(Explanation.cut(line, to: columns))\n"
    }
    return [example, head.text(in: language) + changes.joined()]
  }

  /// A line that fits.
  private static func cut(_ line: [UInt8], to columns: Int) -> String {
    Excerpt(of: line.span, content: 0..<line.count, marking: 0..<0, columns: max(20, columns - 8)).line
  }
}
