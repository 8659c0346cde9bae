import ReportFeatures
import ReportModel
import ReportReader
import ReportRules
import ReportText

/// The tokens of each report of a document, kept so that an edit costs only what it has touched.
struct TokenChunks: Sendable {
  /// The tokens of a report.
  private struct Chunk {
    /// The numbers; the first token counts from the start of the report's first line.
    let tokens: [UInt32]

    /// The line of the last token, counted from the report's first; -1 if there is none.
    let lastLine: Int
  }

  /// The tokens by the reports' serial numbers.
  private var chunks: [Int: Chunk] = [:]

  /// Gives the tokens of all reports in order.
  mutating func tokens(of view: DocumentView) -> [UInt32] {
    guard view.analysis.reports.allSatisfy({ view.startsOwnLine($0) }) else { return TokenChunks.allTokens(of: view) }
    var kept: [Int: Chunk] = [:]
    var tokens: [UInt32] = []
    var line = 0
    for checked in view.analysis.reports {
      let start = view.converter.text.lines.line(at: checked.placed.range.lowerBound)
      let chunk = chunks[checked.serial] ?? TokenChunks.chunk(of: checked, in: view, line: start)
      kept[checked.serial] = chunk
      guard chunk.lastLine >= 0 else { continue }
      let first = tokens.count
      tokens += chunk.tokens
      tokens[first] = UInt32(clamping: Int(tokens[first]) &+ start &- line)
      line = start &+ chunk.lastLine
    }
    chunks = kept
    return tokens
  }

  private static func chunk(
    of checked: DocumentAnalysis.CheckedReport, in view: DocumentView, line: Int
  ) -> Chunk {
    var encoder = TokenEncoder(line: line)
    for token in view.tokens(of: checked) { encoder.add(token, view.converter) }
    return Chunk(tokens: encoder.tokens, lastLine: encoder.tokens.isEmpty ? -1 : encoder.last.line &- line)
  }

  private static func allTokens(of view: DocumentView) -> [UInt32] {
    var encoder = TokenEncoder()
    for checked in view.analysis.reports {
      for token in view.tokens(of: checked) { encoder.add(token, view.converter) }
    }
    return encoder.tokens
  }
}

extension DocumentView {
  /// The tokens of a report.
  func tokens(of checked: DocumentAnalysis.CheckedReport, within range: Range<Int>? = nil) -> [SemanticToken] {
    SemanticTokenFeature.tokens(
      document: text, reports: checked.document,
      findings: checked.findings.map { $0.placed(in: checked.placed) }, range: range, reportYear: reportYear)
  }
}
