public import ReportRules
import ReportModel
import ReportReader
import ReportText

/// Makes the findings of a document into the list that is published.
public struct DiagnosticList: Sendable {
  /// The document.
  public let uri: String

  /// What the client can show.
  public let client: ClientCapabilities

  /// The most findings that are listed.
  public let maximum: Int

  /// The language of the summary.
  public let language: Language

  /// Makes the list of a document.
  public init(uri: String, client: ClientCapabilities, maximum: Int, language: Language) {
    self.uri = uri
    self.client = client
    self.maximum = maximum
    self.language = language
  }

  /// The diagnostics in the order of the text: all, or the gravest and at the end a summary of the rest.
  public func diagnostics(of analysis: DocumentAnalysis, _ converter: Converter) -> [Diagnostic] {
    let count = analysis.findingCount
    var room = room(for: analysis, count)
    var list: [Diagnostic] = []
    list.reserveCapacity(min(count, maximum) + 1)
    for checked in analysis.reports {
      for finding in checked.findings {
        guard room[finding.severity.rawValue - 1] > 0 else { continue }
        room[finding.severity.rawValue - 1] -= 1
        list.append(
          converter.diagnostic(finding, in: checked, uri: uri, client: client, previous: analysis.previousFile))
      }
    }
    if count > list.count, let first = analysis.reports.first {
      list.append(summary(of: count - list.count, limit: list.count, at: first.placed.range.lowerBound, converter))
    }
    return list
  }

  /// How many findings of each severity are listed, gravest first; of the severity at which the limit is reached,
  /// those are that come first in the text.
  private func room(for analysis: DocumentAnalysis, _ count: Int) -> [Int] {
    guard count > maximum else { return Severity.allCases.map { _ in Int.max } }
    var found = Severity.allCases.map { _ in 0 }
    for checked in analysis.reports {
      for finding in checked.findings { found[finding.severity.rawValue - 1] += 1 }
    }
    var rest = maximum
    return found.map { number in
      let taken = min(number, rest)
      rest -= taken
      return taken
    }
  }

  /// The diagnostic that stands for those left out, on the line where the first report begins.
  private func summary(of count: Int, limit: Int, at offset: Int, _ converter: Converter) -> Diagnostic {
    let line = converter.text.content(ofLine: converter.text.lines.line(at: offset))
    return Diagnostic(
      range: converter.range(line), severity: Severity.information.rawValue, code: "more-findings",
      message: language == .chinese
        ? "另有 \(count) 个问题未列出（上限 \(limit)）" : "\(count) more findings are not listed (limit \(limit))")
  }
}
