internal import ReportForm
import ReportModel
public import ReportReader

/// Folds sections, tables and the groups of rows of a table.
public enum FoldingFeature {
  /// The ranges that span more than one line, in the order of the text, outer ones first.
  ///
  /// - Parameter document: the text of the document, UTF-8.
  public static func ranges(document: [UInt8], reports: ReportDocument) -> [FoldingRange] {
    var result: [FoldingRange] = []
    for placed in reports.reports {
      let report = placed.report
      var ranges: [FoldingRange] = report.sections.map { section in
        FoldingRange(
          range: section.heading.line.lowerBound..<max(section.heading.line.upperBound, section.body.upperBound),
          kind: .section)
      }
      for table in report.tables {
        ranges.append(FoldingRange(range: table.range, kind: .table))
        ranges.append(contentsOf: groups(of: table, form: report.edition.table(table.kind)))
      }
      for fold in ranges {
        let range = trimmed(placed.documentRange(of: fold.range).clamped(to: 0..<document.count), in: document)
        guard document[range].contains(where: { $0 == 0x0A || $0 == 0x0D }) else { continue }
        result.append(FoldingRange(range: range, kind: fold.kind))
      }
    }
    return result.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }

  /// The rows of each group, as far as they follow each other in the text.
  private static func groups(of table: Table, form: TableForm) -> [FoldingRange] {
    form.groups.compactMap { group in
      let isInside = { (row: TableRow) in
        if case .form(let index) = row.meaning { return group.rows.contains(index) }
        return false
      }
      guard let first = table.rows.firstIndex(where: isInside) else { return nil }
      let rows = table.rows[first...].prefix(while: isInside)
      guard let end = rows.last?.range.upperBound, end > table.rows[first].range.lowerBound else { return nil }
      return FoldingRange(range: table.rows[first].range.lowerBound..<end, kind: .group)
    }
  }

  /// The range without blanks and line ends after it, so that folding leaves the space before what follows.
  private static func trimmed(_ range: Range<Int>, in document: [UInt8]) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, [0x09, 0x0A, 0x0D, 0x20].contains(document[end &- 1]) { end &-= 1 }
    return range.lowerBound..<end
  }
}
