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
    let reader = ProseReader(edition: report.edition, year: year, agency: key.agency)
    (sentences, statements) = TextReading.sentences(
      of: report, around: holes, by: reader, reusing: known?.reading.key == key ? known : nil)
    (wordings, wording) = TextReading.wordings(of: report, around: holes, by: matcher, reusing: known)
    self.key = key
  }

  /// Reads what the sentences say.
  ///
  /// - Parameters:
  ///   - holes: the ranges of the tables in the order of the text.
  ///   - known: what was read of another state of the report with the same key.
  private static func sentences(
    of report: borrowing Report, around holes: [Range<Int>], by reader: ProseReader,
    reusing known: (reading: TextReading, report: Report)?
  ) -> ([Piece<Int>], [Statement]) {
    let text = report.text.span
    let ranges = report.proseRanges(around: holes)
    let old = known?.report.text ?? []
    let knownPieces = known?.reading.sentences ?? []
    let knownStatements = known?.reading.statements ?? []
    var pieces: [Piece<Int>] = []
    pieces.reserveCapacity(ranges.count)
    var statements: [Statement] = []
    var tokens = ProseTokens()
    for place in ranges.indices {
      let range = ranges[place]
      let bytes = text.extracting(range)
      if let same = same(as: bytes, at: place, of: ranges.count, among: knownPieces, of: old) {
        let first = same > 0 ? knownPieces[same &- 1].end : 0
        let distance = range.lowerBound &- knownPieces[same].range.lowerBound
        for index in first..<knownPieces[same].end { statements.append(knownStatements[index].shifted(by: distance)) }
      } else {
        for statement in reader.statements(in: bytes, using: &tokens) {
          statements.append(statement.shifted(by: range.lowerBound))
        }
      }
      pieces.append(Piece(range: range, end: statements.count))
    }
    return (pieces, statements)
  }

  /// Reads what the wording offers.
  ///
  /// - Parameters:
  ///   - holes: the ranges of the tables in the order of the text.
  ///   - known: what was read of another state of the report.
  private static func wordings(
    of report: borrowing Report, around holes: [Range<Int>], by matcher: WordMatcher,
    reusing known: (reading: TextReading, report: Report)?
  ) -> ([Piece<WordingScan.Counts>], WordingScan) {
    let text = report.text.span
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(holes.count &+ 1)
    Report.append(0..<text.count, around: holes, to: &ranges)
    let old = known?.report.text ?? []
    let knownPieces = known?.reading.wordings ?? []
    let knownWording = known?.reading.wording ?? WordingScan()
    var pieces: [Piece<WordingScan.Counts>] = []
    pieces.reserveCapacity(ranges.count)
    var scanner = WordingScanner()
    for place in ranges.indices {
      let range = ranges[place]
      let bytes = text.extracting(range)
      if let same = same(as: bytes, at: place, of: ranges.count, among: knownPieces, of: old) {
        scanner.take(
          knownWording, from: same > 0 ? knownPieces[same &- 1].end : WordingScan.Counts(), to: knownPieces[same].end,
          shiftedBy: range.lowerBound &- knownPieces[same].range.lowerBound)
      } else {
        scanner.scan(bytes, at: range.lowerBound, for: matcher)
      }
      pieces.append(Piece(range: range, end: scanner.result.counts))
    }
    return (pieces, scanner.result)
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
