/// The pieces of one sentence, in storage that serves for one sentence after the other.
struct ProseTokens: Sendable {
  /// The longest text that is read, in bytes.
  static let longestText = Int(Int32.max)

  /// The pieces, and behind ``count`` of them room for more.
  private var tokens: [ProseToken] = []

  /// How many pieces there are.
  private(set) var count = 0

  /// The numbers of the sentence.
  private var figures: [ProseFigure] = []

  /// Whether a piece can make the sentence say something; most sentences have none.
  private(set) var isTelling = false

  /// Whether a word names what the talk is about.
  private(set) var hasTopic = false

  /// Whether a number is a percentage.
  private(set) var hasPercent = false

  /// The places of the pieces.
  var indices: Range<Int> { 0..<count }

  /// Whether there are none.
  var isEmpty: Bool { count == 0 }

  /// The last piece; nil if there is none.
  @inline(__always) var last: ProseToken? { count > 0 ? tokens[count &- 1] : nil }

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
    indices.contains { isWanted(tokens[$0].kind) }
  }

  /// Forgets all pieces but keeps their room.
  mutating func removeAll() {
    count = 0
    isTelling = false
    hasTopic = false
    hasPercent = false
    if !figures.isEmpty { figures.removeAll(keepingCapacity: true) }
  }

  /// Adds a piece that is neither word nor number.
  @inline(__always)
  mutating func append(_ kind: ProseToken.Kind, _ range: Range<Int>) { append(ProseToken(kind, range)) }

  /// Adds a word.
  @inline(__always)
  mutating func append(word: ProseWord, _ range: Range<Int>) {
    switch word.weight {
    case .none: break
    case .topic: hasTopic = true
    case .telling: isTelling = true
    }
    append(ProseToken(.word(word), range))
  }

  /// Adds a unit without its figure, which says nothing by itself where it may be the end of a noun.
  mutating func appendBareUnit(_ range: Range<Int>, isPieces: Bool) {
    if !isPieces || last.map({ $0.end < range.lowerBound }) ?? true { isTelling = true }
    append(ProseToken(.bareUnit(isPieces: isPieces), range))
  }

  /// Whether the piece at a place is a unit without its figure.
  func isBareUnit(_ index: Int) -> Bool {
    if case .bareUnit = tokens[index].kind { return true }
    return false
  }

  /// Whether the piece at a place is 件 or 份 without its figure.
  func isPieces(_ index: Int) -> Bool { tokens[index].kind == .bareUnit(isPieces: true) }

  /// Adds a number, given by its digits, that ends with its unit at `end`.
  mutating func append(_ figure: ProseFigure, _ digits: Range<Int>, end: Int) {
    // A sentence has far fewer pieces than places can be told apart.
    guard let place = UInt16(exactly: figures.count) else { return }
    if figure.unit.isTelling { isTelling = true }
    if figure.unit == .percent { hasPercent = true }
    append(ProseToken(.figure(place), digits, end: end))
    figures.append(figure)
  }

  /// Adds uncovered text, joined to uncovered text that ends where it begins.
  mutating func appendText(_ range: Range<Int>) {
    append(ProseToken(.text, removeText(endingAt: range.lowerBound)..<range.upperBound))
  }

  /// Takes away the last piece if it is uncovered text that ends at an offset.
  ///
  /// - Returns: where that text begins; the offset if there is none.
  @inline(__always)
  mutating func removeText(endingAt offset: Int) -> Int {
    guard let last, last.kind == .text, last.end == offset else { return offset }
    count &-= 1
    return last.start
  }

  @inline(__always)
  private mutating func append(_ token: ProseToken) {
    if count == tokens.count { grow() }
    tokens[count] = token
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    tokens.append(contentsOf: repeatElement(ProseToken(.text, 0..<0), count: max(64, count)))
  }
}
