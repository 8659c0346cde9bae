internal import ReportModel
import ReportReader

extension ReportDocument {
  /// The report at an offset of the document, in bytes; of two that meet there the second.
  func placed(at offset: Int) -> PlacedReport? {
    reports.last { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
  }
}

extension Range<Int> {
  /// Whether a place is in the range or right after it, where an editor's cursor stands behind a word.
  func touches(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }
}
