import ReportForm
import ReportText

/// What was read in the running text of a report, piece by piece: what its sentences say about the tables, and what its
/// wording offers.
///
/// What a piece gives depends on its own bytes and on ``Key`` alone.  After an edit, pieces that are as they were need
/// not be read anew, wherever they stand now.
package struct TextReading: Sendable {
  /// What is the same for all pieces of a report.
  private struct Key: Equatable {
    var edition: String
    var year: Int?
    var agency: String?
  }

  /// A piece of the text, and where what it gave ends among what all gave; it begins where that of the piece before ends.
  private struct Piece<Place: Sendable>: Sendable {
    var range: Range<Int>
    var end: Place
  }

  private let key: Key
  private let sentences: [Piece<Int>]
  private let wordings: [Piece<WordingScan.Counts>]

  /// What the sentences say about the tables, in the order of the text, with ranges of the report.
  package let statements: [Statement]

  /// What the text outside the tables offers to rules about wording, with ranges of the report.
  package let wording: WordingScan

  /// Reads the running text of a report.
  ///
  /// - Parameters:
  ///   - year: the report year; nil if it is not known.
  ///   - matcher: the words that rules about wording look for, the same at all times.
  ///   - known: what was read of another state of the report; the result is the same without.
  package init(
    _ report: borrowing Report, year: Int?, matcher: WordMatcher,
    reusing known: (reading: TextReading, report: Report)? = nil
  ) {
    var key = Key(edition: report.edition.name, year: year)
    if let agency = report.title?.agency { key.agency = report.string(agency) }
    let holes = report.tableRanges
    let text = report.text.span
    let old = known?.report.text ?? []

    let reader = ProseReader(edition: report.edition, year: year, agency: key.agency)
    let prose = report.proseRanges(around: holes)
    let knownSentences = known.flatMap { $0.reading.key == key ? $0.reading.sentences : nil } ?? []
    let knownStatements = known?.reading.statements ?? []
    var sentences: [Piece<Int>] = []
    var statements: [Statement] = []
    var tokens = ProseTokens()
    sentences.reserveCapacity(prose.count)
    for place in prose.indices {
      let range = prose[place]
      let bytes = text.extracting(range)
      if let same = TextReading.same(as: bytes, at: place, of: prose.count, among: knownSentences, of: old) {
        let first = same > 0 ? knownSentences[same &- 1].end : 0
        let distance = range.lowerBound &- knownSentences[same].range.lowerBound
        for statement in knownStatements[first..<knownSentences[same].end] {
          statements.append(statement.shifted(by: distance))
        }
      } else {
        for statement in reader.statements(in: bytes, using: &tokens) {
          statements.append(statement.shifted(by: range.lowerBound))
        }
      }
      sentences.append(Piece(range: range, end: statements.count))
    }

    var outside: [Range<Int>] = []
    outside.reserveCapacity(holes.count &+ 1)
    Report.append(0..<text.count, around: holes, to: &outside)
    let knownWordings = known?.reading.wordings ?? []
    let knownWording = known?.reading.wording ?? WordingScan()
    var wordings: [Piece<WordingScan.Counts>] = []
    var scanner = WordingScanner()
    wordings.reserveCapacity(outside.count)
    for place in outside.indices {
      let range = outside[place]
      let bytes = text.extracting(range)
      if let same = TextReading.same(as: bytes, at: place, of: outside.count, among: knownWordings, of: old) {
        scanner.take(
          knownWording, from: same > 0 ? knownWordings[same &- 1].end : WordingScan.Counts(),
          to: knownWordings[same].end, shiftedBy: range.lowerBound &- knownWordings[same].range.lowerBound)
      } else {
        scanner.scan(bytes, at: range.lowerBound, for: matcher)
      }
      wordings.append(Piece(range: range, end: scanner.result.counts))
    }

    self.key = key
    self.sentences = sentences
    self.statements = statements
    self.wordings = wordings
    wording = scanner.result
  }

  /// The index of a known piece with the same bytes; nil if there is none where an edit may have left it.
  private static func same<Place>(
    as bytes: Span<UInt8>, at place: Int, of count: Int, among known: [Piece<Place>], of old: [UInt8]
  ) -> Int? {
    if known.isEmpty { return nil }
    // An edit leaves the pieces before it at their places and those after it at theirs counted from the end.
    for index in [place, place &+ known.count &- count] where known.indices.contains(index) {
      if old.span.extracting(known[index].range).hasSameBytes(as: bytes) { return index }
    }
    return nil
  }
}

extension Report {
  /// The ranges of the text that hold sentences: everything but headings and tables.
  var proseRanges: [Range<Int>] { proseRanges(around: tableRanges) }

  /// The ranges of the tables in the order of the text.
  fileprivate var tableRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(tables.count)
    var isAscending = true
    for table in tables {
      if let last = ranges.last, last.lowerBound > table.range.lowerBound { isAscending = false }
      ranges.append(table.range)
    }
    if !isAscending { ranges.sort { $0.lowerBound < $1.lowerBound } }
    return ranges
  }

  /// The ranges of the text that hold sentences.
  ///
  /// - Parameter holes: the ranges of the tables in the order of the text.
  fileprivate func proseRanges(around holes: [Range<Int>]) -> [Range<Int>] {
    let first = headings.first?.line.lowerBound ?? 0
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(sections.count &+ holes.count &+ 1)
    Report.append(min(title?.range.upperBound ?? 0, first)..<first, around: holes, to: &ranges)
    for section in sections { Report.append(section.body, around: holes, to: &ranges) }
    return ranges
  }

  /// Appends what of a range none of some holes, which are in the order of the text, takes.
  fileprivate static func append(_ range: Range<Int>, around holes: [Range<Int>], to ranges: inout [Range<Int>]) {
    var start = range.lowerBound
    for hole in holes where hole.upperBound > start && hole.lowerBound < range.upperBound {
      if start < hole.lowerBound { ranges.append(start..<hole.lowerBound) }
      start = hole.upperBound
    }
    if start < range.upperBound { ranges.append(start..<range.upperBound) }
  }
}
