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
    let heading = Bilingual(
      "\(info.code)（默认级别 \(info.severity.name)）", "\(info.code) (\(info.severity.name) by default)")
    let basis = Bilingual("依据：\(info.basis)", "Basis: \(info.basis)")
    var parts = [heading, Bilingual(info.chinese + "。", info.english + "."), basis].map { $0.text(in: language) + "\n" }
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
    var file = SourceFile(path: Bilingual("例.md", "example.md").text(in: language), bytes: text)
    let format = TextFormat(language: language, show: .hint, hasColors: false, columns: columns)
    var shown: [UInt8] = []
    for finding in findings.prefix(Explanation.mostFindings) { format.append(finding, in: &file, to: &shown) }
    var example = Bilingual("例：\n", "Example:\n").text(in: language) + String(decoding: shown, as: UTF8.self)
    if sample.previous != nil {
      example += Bilingual("    （与上年报告比较）\n", "    (compared with last year's report)\n").text(in: language)
    }
    guard let fix = first.fixes.first else {
      let none = Bilingual("没有自动修正：须由人核实后改正。\n", "There is no fix: someone has to find out what is right.\n")
      return [example, none.text(in: language)]
    }
    let head =
      fix.isSafe
      ? Bilingual(
        "修正（此处是安全的，check --fix 会应用）：\(fix.title)\n", "Fix (safe here; check --fix applies it): \(fix.title)\n")
      : Bilingual(
        "修正（供选择，check --fix 不应用）：\(fix.title)\n", "Fix (offered; check --fix does not apply it): \(fix.title)\n")
    let lines = UnifiedDiff.changedLines(of: text, fix.edits)
    // Long lines are cut to the place where the first of them differs from its successor.
    let firsts = ["-", "+"].map { mark in lines.first { $0.mark == mark }?.line ?? [] }
    let place = zip(firsts[0], firsts[1]).prefix { $0 == $1 }.count
    let changes = lines.map { mark, line in "    \(mark) \(Explanation.cut(line, around: place, to: columns))\n" }
    return [example, head.text(in: language) + changes.joined()]
  }

  /// A line, or as much of it around a byte as fits.
  private static func cut(_ line: [UInt8], around place: Int, to columns: Int) -> String {
    var start = min(place, line.count)
    while start > 0, start < line.count, line[start] & 0xC0 == 0x80 { start -= 1 }
    return Excerpt(of: line.span, content: 0..<line.count, marking: start..<start, columns: max(20, columns - 8)).line
  }
}
