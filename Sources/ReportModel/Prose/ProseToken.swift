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
    case bareUnit
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

  /// Whether 申请 directly behind it is an application for something else: 救助申请.
  var makesOther: Bool {
    switch kind {
    case .text, .word(.decision), .word(.decisionMatter), .word(.thing), .word(.matter): true
    default: false
    }
  }
}

/// The pieces of one sentence, in storage that serves for one sentence after the other.
struct ProseTokens: Sendable {
  /// The longest text that is read, in bytes.
  static let longestText = Int(Int32.max)

  /// The pieces.
  private(set) var tokens: [ProseToken] = []

  /// The numbers of the sentence.
  private(set) var figures: [ProseFigure] = []

  /// How many pieces there are.
  @inline(__always) var count: Int { tokens.count }

  /// The places of the pieces.
  var indices: Range<Int> { tokens.indices }

  /// Whether there are none.
  var isEmpty: Bool { tokens.isEmpty }

  /// The last piece; nil if there is none.
  @inline(__always) var last: ProseToken? { tokens.last }

  /// The piece at a place.
  @inline(__always)
  subscript(_ index: Int) -> ProseToken {
    get { tokens[index] }
    set { tokens[index] = newValue }
  }

  /// The number that the piece at a place is; nil if it is none.
  func figure(_ index: Int) -> ProseFigure? {
    guard case .figure(let place) = tokens[index].kind else { return nil }
    return figures[Int(place)]
  }

  /// Whether some piece is of a kind.
  func contains(where isWanted: (ProseToken.Kind) -> Bool) -> Bool {
    tokens.contains { isWanted($0.kind) }
  }

  /// Forgets all pieces but keeps their room.
  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    if !figures.isEmpty { figures.removeAll(keepingCapacity: true) }
  }

  /// Adds a piece.
  @inline(__always)
  mutating func append(_ kind: ProseToken.Kind, _ range: Range<Int>) { tokens.append(ProseToken(kind, range)) }

  /// Adds a number, given by its digits, that ends with its unit at `end`.
  mutating func append(_ figure: ProseFigure, _ digits: Range<Int>, end: Int) {
    // A sentence has far fewer pieces than places can be told apart.
    guard let place = UInt16(exactly: figures.count) else { return }
    tokens.append(ProseToken(.figure(place), digits, end: end))
    figures.append(figure)
  }

  /// Adds uncovered text, joined to uncovered text that ends where it begins.
  @inline(__always)
  mutating func appendText(_ range: Range<Int>) {
    if let last = tokens.last, last.kind == .text, last.end == range.lowerBound {
      tokens[tokens.count &- 1] = ProseToken(.text, last.start..<range.upperBound)
    } else {
      append(.text, range)
    }
  }
}
