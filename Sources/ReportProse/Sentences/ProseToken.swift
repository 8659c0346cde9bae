/// A piece of a sentence.
///
/// A few plain bytes, so that making pieces and looking at them costs next to nothing: numbers stand aside, in
/// ``ProseTokens``.
struct ProseToken: Sendable {
  /// What the piece is.
  enum Kind: Equatable, Sendable {
    /// Characters that no word of the lexicon covers.
    case text
    /// A word of the lexicon.
    case word(ProseWord)
    /// A number with what follows it, by its place among the sentence's numbers (0-based).
    case figure(UInt16)
    /// A year with 年.
    case year(UInt16)
    /// A date, a duration, an ordinal or a name in quotation marks: it changes nothing around it.
    case neutral
    /// A unit without its figure.
    case bareUnit(isPieces: Bool)
    /// ，
    case comma
    /// 、
    case pause
    /// ；
    case semicolon
    /// ：
    case colon
    /// （
    case open
    /// ）
    case close
  }

  /// What it is.
  var kind: Kind

  private let first: UInt32
  private let rangeEnd: UInt32
  private let last: UInt32

  /// Makes a piece of some bytes of a text of at most ``ProseTokens/longestText`` bytes.
  ///
  /// - Parameter end: where it ends with its unit; without, where its bytes end.
  @inline(__always)
  init(_ kind: Kind, _ range: Range<Int>, end: Int? = nil) {
    self.kind = kind
    first = UInt32(truncatingIfNeeded: range.lowerBound)
    rangeEnd = UInt32(truncatingIfNeeded: range.upperBound)
    last = UInt32(truncatingIfNeeded: end ?? range.upperBound)
  }

  /// Where it begins.
  @inline(__always) var start: Int { Int(first) }

  /// Its bytes; of a figure the digits alone.
  var range: Range<Int> { Int(first)..<Int(rangeEnd) }

  /// Where it ends with its unit.
  @inline(__always) var end: Int { Int(last) }

  /// Whether it is a word that changes nothing around it.
  var isFiller: Bool {
    if case .word(let word) = kind { return word.isFiller }
    return false
  }

  /// Whether it is a year.
  var isYear: Bool {
    if case .year = kind { return true }
    return false
  }

  /// Whether 申请 directly behind it is an application for something else: 救助申请.
  var makesOther: Bool {
    switch kind {
    case .text, .word(.decision), .word(.decisionMatter), .word(.thing), .word(.matter), .word(.rest): true
    default: false
    }
  }
}
