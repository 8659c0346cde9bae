extension Report {
  /// What the sentences of the report say about its tables, in the order of the text.
  ///
  /// Read is what stands before the first heading and in the sections, without the tables.
  ///
  /// - Parameter year: the report year.
  package func statements(year: Int?) -> [Statement] {
    let reader = ProseReader(edition: edition, year: year, agency: title?.agency.map { string($0) })
    return proseRanges.flatMap { range in
      reader.statements(in: text.span.extracting(range)).map { $0.shifted(by: range.lowerBound) }
    }
  }
}
