/// Reads one sentence.
struct SentenceReader {
  /// The words of the edition.
  let lexicon: ProseLexicon

  /// The report year, if known.
  let year: Int?

  /// The name of the organ that reports; empty if it is not known.
  let agency: [UInt8]

  /// The pieces of the sentence.
  private(set) var tokens: ProseTokens

  /// What was said so far.
  var context: ProseContext

  /// What the sentence says.
  var statements: [Statement] = []

  /// How many clauses were read.
  var clauseCount = 0

  /// Subjects that are organs, of which there may be one.
  var organCount = 0

  /// What was known before a bracket, and how many statements there were; nil outside brackets.
  private var outside: (context: ProseContext, count: Int)?

  /// Whether a figure in the bracket was not understood.
  private var isBracketUnclear = false

  /// Makes a reader of the tokens of one sentence.
  init(lexicon: ProseLexicon, year: Int?, agency: [UInt8], tokens: ProseTokens, context: ProseContext) {
    self.lexicon = lexicon
    self.year = year
    self.agency = agency
    self.tokens = tokens
    self.context = context
  }

  /// Whether the clause is in brackets.
  var isInBrackets: Bool { outside != nil }

  /// The row that was spoken of before the bracket; nil outside brackets.
  var rowOutside: RowContext? { outside?.context.topic.row }

  /// Reads the sentence.
  mutating func read(_ text: borrowing Span<UInt8>) {
    joinYears()
    if tokens.isEmpty || tokens[0].kind != .word(.among) { context.topic.isOfPapers = false }
    if context.topic.kind == .none, tokens.contains(where: Self.isSureSign) { context.topic.kind = .applications }
    var start = 0
    var mark = ProseToken.Kind.comma
    for index in 0...tokens.count {
      let kind = index < tokens.count ? tokens[index].kind : .semicolon
      switch kind {
      case .comma, .semicolon, .colon, .open, .close:
        if start < index { clause(start..<index, after: mark, in: text) }
        if kind == .open { openBracket() }
        if kind == .close { closeBracket() }
        if kind == .semicolon {
          context.list.isPart = false
          context.list.restriction = nil
          context.list.isOfCarried = false
          context.list.hasTotal = false
        }
        mark = kind
        start = index + 1
      default: break
      }
    }
    closeBracket(isComplete: false)
    readLists()
    readGrowth(text)
    readFees()
  }

  /// Whether a word shows that the sentence is about applications although it does not name them.
  private static func isSureSign(_ kind: ProseToken.Kind) -> Bool {
    switch kind {
    case .word(.carriedIn), .word(.carriedOut), .word(.newlyReceived): true
    default: false
    }
  }

  /// Takes a year beside 结转 for what it says: last year's are carried in, next year's carried out.
  private mutating func joinYears() {
    guard let year else { return }
    for index in tokens.indices {
      guard case .year(let number) = tokens[index].kind else { continue }
      let named = Int(number)
      if let next = yearBefore(index) {
        // 2021至2023年, 2021年至2023年.
        tokens[next].kind = .word(.filler)
        tokens[index].kind = .word(.otherTime)
        continue
      }
      if index > 1, tokens[index - 1].kind == .pause,
        tokens[index - 2].kind == .word(.otherTime) || tokens[index - 2].isYear
      {
        // 2022、2023年 and 2022年、2023年 are two years at once.
        tokens[index].kind = .word(.otherTime)
        continue
      }
      if named == year - 1, let next = neighbour(of: index, step: 1), isCarried(next) {
        tokens[index].kind = .word(.filler)
        tokens[next].kind = .word(.carriedIn)
      } else if named == year + 1, let last = neighbour(of: index, step: -1), isCarried(last) {
        tokens[index].kind = .word(.filler)
        tokens[last].kind = .word(.carriedOut)
      }
    }
  }

  /// The year, with 年 or without, that a year is joined to by 至 or 到 alone; nil if there is none.
  private func yearBefore(_ index: Int) -> Int? {
    guard index > 1, tokens[index - 1].kind == .word(.filler), tokens[index - 1].range.count == 3,
      tokens[index - 1].end == tokens[index].start, tokens[index - 2].end == tokens[index - 1].start
    else { return nil }
    if case .year = tokens[index - 2].kind { return index - 2 }
    guard let first = tokens.figure(index - 2), first.unit == .other, 1990...2100 ~= first.digits else { return nil }
    return index - 2
  }

  /// Whether a word says that something is carried on, but not to or from when.
  private func isCarried(_ index: Int) -> Bool {
    tokens[index].kind == .word(.carried) || tokens[index].kind == .word(.carriedOn)
  }

  /// The next token in a direction that is no filler.
  func neighbour(of index: Int, step: Int) -> Int? {
    var position = index + step
    while tokens.indices.contains(position), tokens[position].isFiller { position += step }
    return tokens.indices.contains(position) ? position : nil
  }

  /// Begins a bracket; one within another is read as part of it.
  private mutating func openBracket() {
    guard outside == nil else { return }
    outside = (context, statements.count)
    isBracketUnclear = false
  }

  /// Ends a bracket: what it said counts only if every figure in it was understood.
  private mutating func closeBracket(isComplete: Bool = true) {
    guard let before = outside else { return }
    if isBracketUnclear || !isComplete, before.count < statements.count { statements.removeSubrange(before.count...) }
    context = before.context
    outside = nil
  }

  /// Notes that a figure is about nothing known.
  mutating func giveUp() {
    isBracketUnclear = true
    context.list.last = nil
  }

  /// Reads a clause between two marks other than 、.
  private mutating func clause(_ range: Range<Int>, after mark: ProseToken.Kind, in text: borrowing Span<UInt8>) {
    let wasThisYear = context.scope.isThisYear
    clauseCount += 1
    context.scope.isWhole = false
    readMissingFigure(range)
    if let negation = range.first(where: { tokens[$0].kind == .word(.negation) }) {
      if negation > range.lowerBound { pieces(range.lowerBound..<negation, after: mark, in: text) }
      for index in negation..<range.upperBound { note(index, in: range, text) }
      readNegation(negation..<range.upperBound)
    } else {
      pieces(range, after: mark, in: text)
    }
    if range.contains(where: { tokens[$0].kind == .word(.comparison) }) { context.scope.isThisYear = wasThisYear }
  }

  /// Reads a clause piece by piece, cut at 、.
  private mutating func pieces(_ range: Range<Int>, after mark: ProseToken.Kind, in text: borrowing Span<UInt8>) {
    var start = range.lowerBound
    var before = mark
    for index in range.lowerBound...range.upperBound where index == range.upperBound || tokens[index].kind == .pause {
      if start < index { piece(start..<index, after: before, in: text) }
      before = .pause
      start = index + 1
    }
  }

  /// Reads a piece of a clause.
  private mutating func piece(_ range: Range<Int>, after mark: ProseToken.Kind, in text: borrowing Span<UInt8>) {
    var start = range.lowerBound
    var figure: Int?
    var isOfReport = false
    for index in range {
      note(index, in: range, text)
      guard let value = tokens.figure(index) else { continue }
      guard value.isCounting || value.isRough else {
        if value.unit == .percent {
          readShare(index, in: range)
          readDoneRate(index, in: range)
        }
        continue
      }
      if let figure {
        // What stands between two figures belongs to the second.
        read(figure: figure, before: start..<figure, after: figure + 1..<figure + 1, mark: mark, isOfReport: isOfReport)
        if context.scope.isWhole { context.scope.hasWholeFigure = true }
        start = figure + 1
      }
      figure = index
      isOfReport = context.scope.isOfReport
    }
    if let figure {
      read(
        figure: figure, before: start..<figure, after: figure + 1..<range.upperBound, mark: mark,
        isOfReport: isOfReport && context.scope.isOfReport)
      if context.scope.isWhole { context.scope.hasWholeFigure = true }
    } else {
      readWithoutFigure(range, after: mark)
    }
  }

  /// Takes back all figures of the sentence so far.
  mutating func forgetFigures() {
    statements.removeAll {
      if case .figure = $0 { return true }
      return false
    }
    context.list.last = nil
    if var before = outside {
      before.context.list.last = nil
      before.count = min(before.count, statements.count)
      outside = before
    }
  }
}
