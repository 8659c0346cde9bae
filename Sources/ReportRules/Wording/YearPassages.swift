import ReportModel
import ReportProse
import ReportText

/// The line, sentence and clause around one year after the other.
///
/// Each of them is looked through once, however many years it names.
struct YearPassages {
  /// Whether the sentence names another year, too, or the line three or more.
  private(set) var namesOtherYears = false

  /// From the year, or one before it in the same clause, to the comma or the end of the sentence.
  private(set) var clause = 0..<0

  /// Where words stand in the sentence.
  private(set) var wordsOfSentence: [WordExtent] = []

  /// Where words stand in the clause.
  private(set) var wordsOfClause: [WordExtent] = []

  private let report: Report
  private let dates: [DateMention]
  private let matcher: WordMatcher
  private var line = 0..<0
  private var sentence = 0..<0
  private var hasManyYears = false

  /// Makes the passages of a report.
  ///
  /// - Parameters:
  ///   - dates: the dates of its text, in the order of the text.
  ///   - matcher: the words that matter.
  init(of report: Report, dates: [DateMention], matcher: WordMatcher) {
    self.report = report
    self.dates = dates
    self.matcher = matcher
  }

  /// Goes on to a date, given by its index; none is behind it that was gone to before.
  mutating func goOn(to index: Int) {
    let place = dates[index].range
    if !line.contains(place.lowerBound) {
      line = report.paragraph(around: place.lowerBound, reach: .max)
      hasManyYears = hasYears(3, in: line, around: index)
    }
    if !sentence.contains(place.lowerBound) {
      sentence = report.sentence(around: place.lowerBound, reach: .max)
      namesOtherYears = hasManyYears || hasYears(2, in: sentence, around: index)
      wordsOfSentence = namesOtherYears ? [] : matcher.extents(in: sentence, of: report.text.span)
      clause = 0..<0
    }
    if !namesOtherYears, !clause.contains(place.lowerBound) {
      clause = place.upperBound..<max(place.upperBound, clauseEnd(from: place.upperBound))
      wordsOfClause = matcher.extents(in: clause, of: report.text.span)
    }
  }

  /// Whether the dates in a range, one of which is given by its index, name so many years.
  private func hasYears(_ count: Int, in range: Range<Int>, around index: Int) -> Bool {
    var years: Set<Int> = []
    for date in dates[..<index].reversed().prefix(while: { range.contains($0.range.lowerBound) }) {
      if let year = date.year, years.insert(year.value).inserted, years.count == count { return true }
    }
    for date in dates[index...].prefix(while: { range.contains($0.range.lowerBound) }) {
      if let year = date.year, years.insert(year.value).inserted, years.count == count { return true }
    }
    return false
  }

  /// Where the clause ends that goes on at an offset.
  private func clauseEnd(from start: Int) -> Int {
    let bytes = report.text.span
    var offset = start
    while offset < sentence.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if YearPassages.isComma(scalar) { return offset }
      offset &+= length
    }
    return sentence.upperBound
  }

  /// Whether a scalar is a comma or colon.
  static func isComma(_ scalar: UInt32) -> Bool {
    scalar == 0xFF0C || scalar == 0x2C || scalar == 0xFF1A || scalar == 0x3A
  }
}
