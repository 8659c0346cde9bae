import ReportForm
@testable import ReportModel
@testable import ReportProse
@testable import ReportReader
import ReportRules
import ReportText

/// Cutters, parser, sentences and rules on any text: every range lies within the text and reads back.
enum ParsingTarget {
  static func run(_ input: FuzzInput) {
    let text = input.rest
    var last = 0
    for placed in ReportDocument(parsing: text).reports {
      require(placed.start >= last || placed.source != nil, "reports overlap")
      last = placed.start + placed.report.text.count
      if placed.source == nil {
        require(last <= text.count && text[placed.start..<last].elementsEqual(placed.report.text), "not the text")
      }
      let range = placed.range
      require(range.lowerBound >= 0 && range.upperBound <= text.count, "report \(range) of \(text.count)")
      check(placed.report)
      for finding in Checker.findings(of: placed.report) { check(finding, in: placed, text) }
    }
  }

  private static func check(_ report: Report) {
    let count = report.text.count
    func check(_ range: Range<Int>, _ what: String) {
      require(range.lowerBound >= 0 && range.upperBound <= count, "\(what) \(range) of \(count)")
    }
    if let title = report.title {
      check(title.range, "title")
      if let agency = title.agency { check(agency, "agency") }
    }
    for heading in report.headings {
      check(heading.line, "heading")
      check(heading.title, "title of heading")
      check(heading.numbering.range, "number of heading")
    }
    for section in report.sections { check(section.body, "section") }
    for extra in report.extraHeadings { check(extra.line, "heading") }
    for table in report.tables {
      check(table.range, "table")
      for label in table.heads.map(\.label) + table.spans + table.rows.compactMap(\.label) {
        check(label.range, "label")
        check(label.name, "name of label")
      }
      for row in table.rows {
        check(row.range, "row")
        for index in row.columns.compactMap({ $0 }) + [row.subtotal].compactMap({ $0 }) {
          require(row.values.indices.contains(index), "column \(index) of \(row.values.count)")
        }
        for value in row.values { readBack(value, report, check) }
        for (value, next) in zip(row.values, row.values.dropFirst()) {
          require(value.outer.lowerBound <= next.outer.lowerBound, "values out of order at \(value.range)")
        }
      }
    }
    require(report.cells.count == report.edition.cells.count, "cells")
    for cell in report.cells.compactMap({ $0 }) { readBack(cell, report, check) }
    for statement in report.statements(year: report.year()) { check(statement.range, "statement") }
  }

  /// A cell must lie in its place and read as its value.
  private static func readBack(_ cell: ValueCell, _ report: Report, _ check: (Range<Int>, String) -> Void) {
    check(cell.range, "cell")
    check(cell.outer, "place of cell")
    require(
      cell.range.isEmpty
        || cell.outer.lowerBound <= cell.range.lowerBound
          && cell.range.upperBound <= cell.outer.upperBound,
      "cell \(cell.range) outside \(cell.outer)")
    let again = FigureReader.read(cell.range, in: report.text.span)
    require(again == cell.value, "\(report.string(cell.range)) reads as \(again), not \(cell.value)")
  }

  private static func check(_ finding: Finding, in placed: PlacedReport, _ text: [UInt8]) {
    let ranges = [finding.range] + finding.related.map(\.range)
    for range in ranges {
      require(
        range.lowerBound >= 0 && range.upperBound <= placed.report.text.count, "\(finding.code) at \(range)")
      let place = placed.documentRange(of: range)
      require(place.lowerBound >= 0 && place.upperBound <= text.count, "\(finding.code) at \(place) of the document")
    }
    require(!finding.range.isEmpty, "\(finding.code) marks nothing")
    require(!finding.message.isEmpty, "\(finding.code) says nothing")
    for fix in finding.fixes {
      var end = 0
      for edit in fix.edits {
        require(edit.range.lowerBound >= end, "\(finding.code): edits out of order")
        end = edit.range.upperBound
        require(end <= placed.report.text.count, "\(finding.code): edit beyond the text")
      }
    }
  }
}
