import ReportReader

/// What the handler of a request about a document gives back; nothing for a document of which nothing can be said.
enum Answer {
  /// The result, to be written as JSON.
  case result((inout JSONWriter) -> Void)
  /// An array of what is written of each report, kept so that an edit costs only what it has touched; the function
  /// writes the values of a report and returns how many.
  case reports(ReportChunks.Purpose, (DocumentAnalysis.CheckedReport, inout JSONWriter) -> Int)
}

extension Answer {
  /// A result that is an array of what `body` writes of each element.
  static func array<Element>(_ elements: [Element], _ body: @escaping (Element, inout JSONWriter) -> Void) -> Answer {
    .result { $0.array(elements, body) }
  }
}

extension DocumentAnalysis.CheckedReport {
  /// The report alone, as the features take it.
  var document: ReportDocument { ReportDocument(reports: [placed]) }
}
