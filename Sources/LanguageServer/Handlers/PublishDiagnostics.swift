import ReportModel
import ReportRules
import ReportText

extension Server {
  /// `textDocument/publishDiagnostics` for every document that is due.
  mutating func publishDiagnostics(now: Int) {
    for uri in publications.takeDue(now: now) { publishDiagnostics(of: uri) }
  }

  /// Publishes the diagnostics of a document with its version: an empty list once it is closed or out of step.
  private mutating func publishDiagnostics(of uri: String) {
    guard let isInStep = documents[uri]?.isInStep else {
      publish([], uri: uri, version: nil)
      return
    }
    guard isInStep, let analysis = documents[uri]?.analysis(settings: settings), let document = documents[uri] else {
      publish([], uri: uri, version: documents[uri]?.version)
      return
    }
    let isReport = !analysis.reports.isEmpty
    guard isReport || document.isShownAsReport else { return }
    documents[uri]?.isShownAsReport = isReport
    let converter = Converter(document.text, encoding)
    publish(diagnostics(of: analysis, uri: uri, converter), uri: uri, version: document.version)
  }

  /// The diagnostics of a document: all, or the gravest and a summary.
  private func diagnostics(of analysis: DocumentAnalysis, uri: String, _ converter: Converter) -> [Diagnostic] {
    let count = analysis.reports.reduce(0) { $0 + $1.findings.count }
    var room = Severity.allCases.map { _ in Int.max }
    if count > maximum {
      // Of the severity at which the limit is reached, the first in the text are taken.
      var rest = maximum
      for severity in Severity.allCases {
        let found = analysis.reports.reduce(0) { $0 + $1.findings.count { $0.severity == severity } }
        room[severity.rawValue - 1] = min(found, rest)
        rest -= min(found, rest)
      }
    }
    var list: [Diagnostic] = []
    list.reserveCapacity(min(count, maximum) + 1)
    for checked in analysis.reports {
      for finding in checked.findings {
        guard room[finding.severity.rawValue - 1] > 0 else { continue }
        room[finding.severity.rawValue - 1] -= 1
        list.append(converter.diagnostic(finding, from: checked.placed.start, uri: uri, client: client))
      }
    }
    if count > maximum, let first = analysis.reports.first {
      list.append(summary(of: count - maximum, at: first.placed.start, converter))
    }
    return list
  }

  /// The diagnostic that stands for those left out.
  private func summary(of count: Int, at offset: Int, _ converter: Converter) -> Diagnostic {
    let line = converter.text.content(ofLine: converter.text.lines.line(at: offset))
    return Diagnostic(
      range: converter.range(line), severity: Severity.information.rawValue, code: "more-findings",
      message: say("另有 \(count) 个问题未列出（上限 \(maximum)）", "\(count) more findings are not listed (limit \(maximum))"))
  }

  /// Sends a list of diagnostics.
  private mutating func publish(_ list: [Diagnostic], uri: String, version: Int?) {
    notify("textDocument/publishDiagnostics") { writer in
      writer.member("uri", uri)
      if let version { writer.member("version", version) }
      writer.key("diagnostics")
      writer.value(list)
    }
  }
}
