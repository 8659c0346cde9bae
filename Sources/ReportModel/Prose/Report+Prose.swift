extension Report {
  /// What the sentences of the report say about its tables, in the order of the text.
  ///
  /// Read is what stands before the first heading and in the sections, without the tables.
  ///
  /// - Parameter year: the report year.
  package func statements(year: Int?) -> [Statement] {
    let reader = ProseReader(edition: edition, year: year, agency: title?.agency.map { string($0) })
    return proseRanges.flatMap { reader.statements(in: text, $0) }
  }

  /// The ranges of the text that hold sentences: everything but headings and tables.
  private var proseRanges: [Range<Int>] {
    let first = headings.first?.line.lowerBound ?? 0
    let preface = min(title?.range.upperBound ?? 0, first)..<first
    let holes = tables.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    var ranges: [Range<Int>] = []
    for body in [preface] + sections.map(\.body) {
      var start = body.lowerBound
      for hole in holes where hole.upperBound > start && hole.lowerBound < body.upperBound {
        if start < hole.lowerBound { ranges.append(start..<hole.lowerBound) }
        start = hole.upperBound
      }
      if start < body.upperBound { ranges.append(start..<body.upperBound) }
    }
    return ranges
  }
}
