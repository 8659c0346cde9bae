import ReportForm
import ReportText

/// What was read in the running text of a report, piece by piece: what its sentences say about the tables, and what its
/// wording offers.
///
/// What a piece gives depends on its own bytes and on ``Key`` alone, and counts from its first byte.  After an edit, pieces that are
/// as they were need not be read anew, wherever they stand now.
package struct TextReading: Sendable {
  /// What is the same for all pieces of a report.
  private struct Key: Equatable {
    var edition: String
    var year: Int?
    var agency: String?
  }

  /// A piece of the text and what it gave.
  private struct Piece<Content: Sendable>: Sendable {
    var range: Range<Int>
    var content: Content
  }

  private let key: Key
  private let sentences: [Piece<[Statement]>]
  private let wordings: [Piece<WordingScan>]

  /// Reads the running text of a report.
  ///
  /// - Parameters:
  ///   - year: the report year; nil if it is not known.
  ///   - matcher: the words that rules about wording look for, the same at all times.
  ///   - known: what was read of another state of the report; the result is the same without.
  package init(
    _ report: Report, year: Int?, matcher: WordMatcher, reusing known: (reading: TextReading, report: Report)? = nil
  ) {
    key = Key(edition: report.edition.name, year: year, agency: report.title?.agency.map { report.string($0) })
    let old = known?.report.text ?? []
    let reader = ProseReader(edition: report.edition, year: year, agency: key.agency)
    sentences = TextReading.pieces(
      report.proseRanges, of: report.text, reusing: known?.reading.key == key ? known?.reading.sentences ?? [] : [],
      of: old
    ) { reader.statements(in: report.text.span.extracting($0)) }
    wordings = TextReading.pieces(
      report.rangesOutsideTables, of: report.text, reusing: known?.reading.wordings ?? [], of: old
    ) { WordingScanner.scan(report.text.span.extracting($0), for: matcher) }
  }

  /// What the sentences say about the tables, in the order of the text, with ranges of the report.
  package var statements: [Statement] {
    var all: [Statement] = []
    for piece in sentences {
      for statement in piece.content { all.append(statement.shifted(by: piece.range.lowerBound)) }
    }
    return all
  }

  /// What the text outside the tables offers to rules about wording, with ranges of the report.
  package var wording: WordingScan {
    var all = WordingScan()
    for piece in wordings { all.append(piece.content, shiftedBy: piece.range.lowerBound) }
    return all
  }

  /// The pieces of a text: those of an old one where their bytes are the same, else read.
  private static func pieces<Content>(
    _ ranges: [Range<Int>], of text: [UInt8], reusing known: [Piece<Content>], of old: [UInt8],
    _ read: (Range<Int>) -> Content
  ) -> [Piece<Content>] {
    // An edit leaves the pieces before it at their places and those after it at theirs counted from the end.
    let shift = known.count &- ranges.count
    var pieces: [Piece<Content>] = []
    pieces.reserveCapacity(ranges.count)
    for (place, range) in ranges.enumerated() {
      let bytes = text.span.extracting(range)
      let same = [place, place &+ shift].first {
        known.indices.contains($0) && old.span.extracting(known[$0].range).hasSameBytes(as: bytes)
      }
      pieces.append(Piece(range: range, content: same.map { known[$0].content } ?? read(range)))
    }
    return pieces
  }
}

extension Report {
  /// The ranges of the text that hold sentences: everything but headings and tables.
  var proseRanges: [Range<Int>] {
    let first = headings.first?.line.lowerBound ?? 0
    let preface = min(title?.range.upperBound ?? 0, first)..<first
    return ([preface] + sections.map(\.body)).flatMap { withoutTables($0) }
  }

  /// The ranges of the text between the tables, headings and all.
  var rangesOutsideTables: [Range<Int>] { withoutTables(0..<text.count) }

  /// What of a range no table takes.
  private func withoutTables(_ range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    for hole in tables.map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound })
    where hole.upperBound > start && hole.lowerBound < range.upperBound {
      if start < hole.lowerBound { ranges.append(start..<hole.lowerBound) }
      start = hole.upperBound
    }
    if start < range.upperBound { ranges.append(start..<range.upperBound) }
    return ranges
  }
}
