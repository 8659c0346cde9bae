/// A report with what is needed to parse it anew after an edit; a class so that a document of many reports is handed on at
/// little cost.
final class ParsedReport: Sendable {
  /// The report.
  let report: Report

  /// What it was parsed by, beside its text; nil where that is not known.
  let outline: ReportOutline?

  /// For each of the outline's headings how the cells under it stand in the text; nil where there are none.
  let layouts: [Layout?]

  /// What its tables were made of; nothing where that is not kept.
  let regions: TableRegions

  /// Keeps a report.
  init(_ report: Report, outline: ReportOutline?, layouts: [Layout?], regions: TableRegions) {
    self.report = report
    self.outline = outline
    self.layouts = layouts
    self.regions = regions
  }
}
