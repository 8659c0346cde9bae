internal import ReportForm
import ReportModel
import ReportProse
public import ReportReader
public import ReportRules

/// Tells headings, labels, figures, totals and errors apart for themes.
public enum SemanticTokenFeature {
  /// The stretches with a meaning, ascending and apart from each other.
  ///
  /// - Parameters:
  ///   - document: the text of the document, UTF-8.
  ///   - findings: what was found in the document; figures with errors are told apart.
  ///   - range: the bytes of the document to look at; nil for all.
  ///   - reportYear: the report year that the settings name.
  public static func tokens(
    document: [UInt8], reports: ReportDocument, findings: [Finding], range: Range<Int>? = nil, reportYear: Int? = nil
  ) -> [SemanticToken] {
    let errors = Set(findings.lazy.filter { $0.severity == .error }.map(\.range.lowerBound))
    var tokens: [SemanticToken] = []
    for placed in reports.reports {
      if let range, !placed.range.overlaps(range) { continue }
      append(
        placed, document, errors: errors, within: range, year: placed.report.year(setting: reportYear), to: &tokens)
    }
    return tokens
  }

  /// Appends what one report has.
  private static func append(
    _ placed: PlacedReport, _ document: [UInt8], errors: Set<Int>, within wanted: Range<Int>?, year: Int?,
    to tokens: inout [SemanticToken]
  ) {
    let report = placed.report
    let isTotal = report.edition.isTotal
    var found: [SemanticToken] = []
    found.reserveCapacity(400)
    func add(_ range: Range<Int>, _ kind: SemanticToken.Kind) {
      guard !range.isEmpty else { return }
      let range = placed.documentRange(of: range).clamped(to: 0..<document.count)
      if let wanted, !wanted.overlaps(range) { return }
      found.append(SemanticToken(range: range, kind: kind))
    }
    if let title = report.title { add(title.range, .heading) }
    for heading in report.headings { add(heading.line, .heading) }
    for table in report.tables {
      for head in table.heads { add(head.label.range, .label) }
      for span in table.spans { add(span.range, .label) }
      for row in table.rows {
        if let label = row.label { add(label.range, .label) }
        for (index, value) in row.values.enumerated() {
          let kind = kind(of: value, index, row, table, report, isTotal)
          guard let kind else { continue }
          let isBroken = errors.contains(placed.documentRange(of: value.outer).lowerBound)
          add(value.range, isBroken && kind != .placeholder ? .brokenNumber : kind)
        }
      }
    }
    for case .figure(let statement) in report.statements(year: year)
    where statement.sort == .exact || statement.sort == .atMost {
      let isBroken = errors.contains(placed.documentRange(of: statement.range).lowerBound)
      add(statement.range, isBroken ? .brokenNumber : .proseFigure)
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var end = tokens.last?.range.upperBound ?? 0
    for token in found where token.range.lowerBound >= end {
      appendLines(of: token, document, to: &tokens)
      end = token.range.upperBound
    }
  }

  /// What the figure of a cell means; nil for a blank cell.
  private static func kind(
    of value: ValueCell, _ index: Int, _ row: TableRow, _ table: Table, _ report: Report, _ isTotal: [Bool]
  ) -> SemanticToken.Kind? {
    switch value.value {
    case .blank: return nil
    case .placeholder: return .placeholder
    case .text, .tooLarge: return .brokenNumber
    case .number: break
    }
    guard case .form(let number) = row.meaning else { return row.meaning == .unknown ? .number : .total }
    if index == row.subtotal { return .total }
    guard let column = row.columns.firstIndex(of: index) else { return .number }
    let cell = report.edition.number(of: CellReference(table.kind, row: number, column: column))
    return isTotal[cell] ? .total : .number
  }

  /// Appends the parts of a stretch line by line, without tags of HTML and blanks around them.
  private static func appendLines(of token: SemanticToken, _ document: [UInt8], to tokens: inout [SemanticToken]) {
    var start = token.range.lowerBound
    var last = start
    var isInTag = false
    func close() {
      if last > start { tokens.append(SemanticToken(range: start..<last, kind: token.kind)) }
    }
    for offset in token.range {
      let byte = document[offset]
      if byte == 0x0A || byte == 0x0D || byte == 0x3C || isInTag {
        if !isInTag { close() }
        isInTag = byte == 0x3C || isInTag && byte != 0x3E
        start = offset &+ 1
        last = start
      } else if byte == 0x20 || byte == 0x09 {
        if last == start {
          start = offset &+ 1
          last = start
        }
      } else {
        last = offset &+ 1
      }
    }
    if !isInTag { close() }
  }
}
