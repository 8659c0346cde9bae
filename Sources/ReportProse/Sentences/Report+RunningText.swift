public import ReportModel
import ReportText

extension Report {
  /// What the sentences of the report say about its tables, in the order of the text, with ranges of the report.
  ///
  /// - Parameters:
  ///   - ranges: ``proseRanges``, for those who have them.
  ///   - year: the report year; nil if it is not known.
  public func statements(in ranges: [Range<Int>]? = nil, year: Int?) -> [Statement] {
    let reader = ProseReader(edition: edition, year: year, agency: title?.agency.map { string($0) })
    var statements: [Statement] = []
    var tokens = ProseTokens()
    for range in ranges ?? proseRanges {
      for statement in reader.statements(in: text.span.extracting(range), using: &tokens) {
        statements.append(statement.shifted(by: range.lowerBound))
      }
    }
    return statements
  }

  /// What the text outside the tables offers to rules about wording, with ranges of the report.
  ///
  /// - Parameter matcher: the words that the rules look for.
  public func wording(_ matcher: WordMatcher) -> WordingScan {
    let text = text.span
    var scanner = WordingScanner()
    var ranges: [Range<Int>] = []
    Report.append(0..<text.count, around: tableRanges, to: &ranges)
    for range in ranges {
      scanner.scan(text.extracting(range), at: range.lowerBound, for: matcher)
    }
    return scanner.result
  }

  /// The ranges of the text that hold sentences: everything but headings and tables.
  public var proseRanges: [Range<Int>] {
    let tables = tableRanges
    let first = headings.first?.line.lowerBound ?? 0
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(tables.count &+ sections.count &+ 1)
    Report.append(min(title?.range.upperBound ?? 0, first)..<first, around: tables, to: &ranges)
    for section in sections { Report.append(section.body, around: tables, to: &ranges) }
    return ranges
  }

  /// The ranges of the tables in the order of the text.
  private var tableRanges: [Range<Int>] {
    tables.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Adds what of a range none of some holes takes, which are in the order of the text.
  private static func append(_ range: Range<Int>, around holes: [Range<Int>], to parts: inout [Range<Int>]) {
    var start = range.lowerBound
    for hole in holes where hole.upperBound > start && hole.lowerBound < range.upperBound {
      if start < hole.lowerBound { parts.append(start..<hole.lowerBound) }
      start = hole.upperBound
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
  }
}
