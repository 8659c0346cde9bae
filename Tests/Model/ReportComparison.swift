import LanguageServer
import ReportForm
import ReportModel
import ReportProse
import ReportReader
import ReportRules
import ReportText

/// Holds an edited document against one that is opened with the same text.
enum ReportComparison {
  /// Fails unless an edited document is what opening its text gives.
  ///
  /// - Parameter thorough: whether every value within the reports is looked at, known by name or not.
  static func check(
    _ document: inout OpenDocument, _ reference: ReferenceText, _ basis: CheckBasis, thorough: Bool
  ) throws(Difference) {
    try Difference.check(document.text.bytes, reference.bytes, "text")
    let lines = document.text.lines
    try Difference.check(lines, LineIndex(reference.bytes.span), "lines")
    try Difference.check((0..<lines.lineCount).map(lines.range(ofLine:)), reference.lines, "lines")
    let known = document.analysis()
    let fresh = DocumentAnalysis(of: reference.bytes, basis: basis)
    try Difference.check(known.reports.map(\.placed.range), fresh.reports.map(\.placed.range), "places of reports")
    for (known, fresh) in zip(known.reports, fresh.reports) {
      try check(known.placed.report, fresh.placed.report)
      try Difference.check(known.findings, fresh.findings, "findings")
      if thorough { try checkAll(known.placed.report, fresh.placed.report) }
    }
    let whole = 0..<reference.bytes.count
    try Difference.check(known.findings(touching: whole), fresh.findings(touching: whole), "findings of the document")
    try Difference.check(known.findingCount, fresh.findingCount, "number of findings")
    guard thorough else { return }
    var opened = OpenDocument(uri: "u", languageID: "", version: 1, text: reference.string(whole))
    opened.check(by: basis)
    try Difference.check(document.fixAll(), opened.fixAll(), "safe fixes")
  }

  /// Compares the parts of reports.
  private static func check(_ known: Report, _ fresh: Report) throws(Difference) {
    try Difference.check(known.text, fresh.text, "text of a report")
    try Difference.check(known.edition.name, fresh.edition.name, "edition")
    try Difference.check(known.title, fresh.title, "title")
    try Difference.check(known.years, fresh.years, "years")
    try Difference.check(known.headings, fresh.headings, "headings")
    try Difference.check(known.sections, fresh.sections, "sections")
    try Difference.check(known.extraHeadings, fresh.extraHeadings, "extra headings")
    try Difference.check(known.cells, fresh.cells, "cells")
    try Difference.check(known.tables.map(\.range), fresh.tables.map(\.range), "places of tables")
    for (known, fresh) in zip(known.tables, fresh.tables) {
      try Difference.check(known.kind, fresh.kind, "kind of table")
      try Difference.check(known.layout, fresh.layout, "layout")
      try Difference.check(known.heads, fresh.heads, "heads")
      try Difference.check(known.spans, fresh.spans, "spans")
      try Difference.check(known.rows.map(\.range), fresh.rows.map(\.range), "places of rows")
      try Difference.check(known.rows.map(\.label), fresh.rows.map(\.label), "labels")
      try Difference.check(known.rows.map(\.meaning), fresh.rows.map(\.meaning), "meanings of rows")
      try Difference.check(known.rows.map(\.values), fresh.rows.map(\.values), "values")
      try Difference.check(known.rows.map(\.columns), fresh.rows.map(\.columns), "columns")
      try Difference.check(known.rows.map(\.subtotal), fresh.rows.map(\.subtotal), "subtotals")
      try Difference.check(known.rows.map(\.count), fresh.rows.map(\.count), "counts")
    }
  }

  /// Compares everything that a report holds, by reflection, so that nothing that is added to it is forgotten; and what
  /// its sentences say.
  private static func checkAll(_ known: Report, _ fresh: Report) throws(Difference) {
    for (left, right) in zip(Mirror(reflecting: known).children, Mirror(reflecting: fresh).children) {
      // These two are compared already, and are long.
      guard let name = left.label, name != "text", name != "edition" else { continue }
      try Difference.check(String(describing: left.value), String(describing: right.value), name)
    }
    let (left, right) = (known.statements(year: known.year()), fresh.statements(year: fresh.year()))
    try Difference.check(left.map { String(describing: $0) }, right.map { String(describing: $0) }, "statements")
  }
}
