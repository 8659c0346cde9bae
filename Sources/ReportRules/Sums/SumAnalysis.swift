package import ReportModel

/// What the relations between the cells of a report say.
package struct SumAnalysis: Sendable {
  /// Works out the relations of a report.
  package init(_ report: Report) {}
}
