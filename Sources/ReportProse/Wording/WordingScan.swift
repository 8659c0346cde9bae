import ReportText

/// What stands between two marks that belong together.
public struct Enclosure: Equatable, Sendable {
  /// What kind of marks.
  public enum Kind: Equatable, Sendable {
    /// “” ‘’ 「」 『』 and straight quotes.
    case quotation
    /// 《》 〈〉
    case title
    /// （） and ()
    case bracket
  }

  /// What kind of marks.
  public var kind: Kind

  /// The opening mark.
  public var open: Range<Int>

  /// The closing mark.
  public var close: Range<Int>

  /// What is between the marks.
  public var content: Range<Int> { open.upperBound..<close.lowerBound }
}

/// A year in brackets before a number and 号, as in 〔2021〕30号.
public struct BracketedYear: Equatable, Sendable {
  /// The year with its brackets.
  public var range: Range<Int>

  /// The digits of the year.
  public var digits: Range<Int>

  /// From the opening bracket to 号.
  public var number: Range<Int>

  /// The same in a text that begins `distance` bytes earlier.
  func shifted(by distance: Int) -> BracketedYear {
    BracketedYear(
      range: range.shifted(by: distance), digits: digits.shifted(by: distance), number: number.shifted(by: distance))
  }
}

/// A mark or blank that may be out of place.
public struct MarkPlace: Equatable, Sendable {
  /// What is odd about it.
  public enum Kind: Equatable, Sendable {
    /// A half-width comma, colon or semicolon between two scalars that are not ASCII.
    case halfWidth
    /// Two or more stops without anything between.
    case doubled
    /// One blank between two Chinese characters.
    case blank
  }

  /// What is odd about it.
  public var kind: Kind

  /// The bytes of the marks or of the blank.
  public var range: Range<Int>
}

/// What a report's text outside its tables offers to rules about wording, found in one pass.
public struct WordingScan: Sendable {
  /// The words of the tables that were looked for, in the order of the text.
  public var words: [WordMatch] = []

  /// The dates, months and years, in the order of the text.
  public var dates: [DateMention] = []

  /// Quotations, titles and brackets, in the order of their closing marks.
  public var enclosures: [Enclosure] = []

  /// The years in brackets of document numbers, in the order of the text.
  public var bracketedYears: [BracketedYear] = []

  /// Runs of X or × that stand for something not filled in, in the order of the text.
  public var crosses: [Range<Int>] = []

  /// Marks and blanks that may be out of place, in the order of the text.
  public var marks: [MarkPlace] = []

  /// The furthest that two marks that belong together can be apart, in bytes.
  static let reach = 900

  /// The pairs of marks of some kinds around an offset, the innermost first.
  public func enclosures(around offset: Int, _ kinds: [Enclosure.Kind]) -> some Sequence<Enclosure> {
    // They stand in the order of their closing marks, and none is longer than the reach.
    let first = enclosures.partitioningIndex { $0.close.lowerBound > offset }
    return enclosures[first...].lazy.prefix { $0.close.lowerBound &- offset <= WordingScan.reach }
      .filter { $0.content.contains(offset) && kinds.contains($0.kind) }
  }

  /// The dates that begin in a range.
  public func dates(in range: Range<Int>) -> ArraySlice<DateMention> {
    let first = dates.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return dates[first...].prefix { $0.range.lowerBound < range.upperBound }
  }

  /// Whether an offset is within marks of one of the kinds.
  public func isEnclosed(_ offset: Int, by kinds: [Enclosure.Kind]) -> Bool {
    enclosures(around: offset, kinds).contains { _ in true }
  }
}
