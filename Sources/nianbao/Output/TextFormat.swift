import ReportRules
import ReportText

/// Findings for people: the place, the message, and the line with the place marked under it.
struct TextFormat: OutputFormat {
  /// The language of the closing count.
  let language: Language

  /// The least grave severity that is shown.
  let show: Severity

  /// Whether colours may be used.
  let hasColors: Bool

  /// The columns that a line of the report may take.
  let columns: Int

  /// Whether counts and notes are left out.
  var isQuiet = false

  /// The blanks before a line of the report.
  private static let indent = "    "

  var opening: String { "" }

  var separator: String { "" }

  var showsFixes: Bool { false }

  var namesChanges: Bool { !isQuiet }

  func append(_ finding: Finding, in file: inout SourceFile, to output: inout [UInt8]) {
    let place = file.place(of: finding.range.lowerBound)
    var content = file.text.content(ofLine: place.line - 1)
    if place.line == 1 { content = min(content.lowerBound + file.markLength, content.upperBound)..<content.upperBound }
    let excerpt = Excerpt(
      of: file.text.bytes.span, content: content, marking: finding.range,
      columns: max(20, columns - TextFormat.indent.count))
    let color = TextFormat.color(of: finding.severity)
    let words = file.places.map { " \($0.name(of: finding.range, in: language))" }
    var text = paint("\(ShownScalar.line(file.path)):\(words ?? "\(place.line):\(place.column)"):", "\u{1B}[1m")
    text += " "
    text += paint("\(finding.severity.name)[\(finding.code)]", color)
    text += " \(ShownScalar.line(finding.message))\n"
    text += "\(TextFormat.indent)\(excerpt.line)\n"
    text += "\(TextFormat.indent)\(String(repeating: " ", count: excerpt.indent))"
    text += paint(String(repeating: "^", count: excerpt.width), color)
    text += "\n"
    output.append(contentsOf: text.utf8)
  }

  func closing(_ summary: CheckSummary) -> String {
    let counts = Severity.allCases.filter { $0 <= show }.map { severity in
      TextFormat.count(summary.count(of: severity), severity).text(in: language)
    }
    let count = summary.reports
    let reports = Bilingual("\(count) 份报告", "\(count) \(count == 1 ? "report" : "reports")").text(in: language)
    let mended = summary.mended.map { Bilingual("已修正 \($0) 处", "\($0) mended").text(in: language) }
    let statistics = summary.statistics?.text(in: language) ?? ""
    if isQuiet { return statistics }
    let hidden = summary.hidden(below: show).map { count, least in
      Bilingual("（另有 \(count) 个未显示，可加 --show \(least.name)）", " (\(count) more not shown; add --show \(least.name))")
    }
    let line = ([reports] + (mended.map { [$0] } ?? []) + counts).joined(separator: language == .chinese ? "，" : ", ")
    return statistics + line + (hidden?.text(in: language) ?? "") + "\n" + summary.coverage.text(in: language)
      + summary.unchecked.text(in: language)
  }

  /// A text in a colour, if colours may be used.
  private func paint(_ text: String, _ color: String) -> String {
    hasColors ? "\(color)\(text)\u{1B}[0m" : text
  }

  /// The number of findings of a severity in words.
  private static func count(_ count: Int, _ severity: Severity) -> Bilingual {
    let plural = count == 1 ? "" : "s"
    return switch severity {
    case .error: Bilingual("\(count) 个错误", "\(count) error\(plural)")
    case .warning: Bilingual("\(count) 个警告", "\(count) warning\(plural)")
    case .information: Bilingual("\(count) 个提示", "\(count) information")
    case .hint: Bilingual("\(count) 个建议", "\(count) hint\(plural)")
    }
  }

  /// The colour of a severity.
  private static func color(of severity: Severity) -> String {
    switch severity {
    case .error: "\u{1B}[1;31m"
    case .warning: "\u{1B}[1;33m"
    case .information: "\u{1B}[1;36m"
    case .hint: "\u{1B}[1;2m"
    }
  }
}
