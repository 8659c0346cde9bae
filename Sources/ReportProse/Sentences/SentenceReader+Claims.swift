extension SentenceReader {
  /// Reads a piece of a clause that has no figure.
  mutating func readWithoutFigure(_ range: Range<Int>, after mark: ProseToken.Kind) {
    readNothing(range)
    if !readApplicants(range, after: mark) { readOutcome(range) }
    readAllDone(range)
    readAllOfFigure(range)
    for index in range {
      guard case .word(let word) = tokens[index].kind else { continue }
      context.note(word, isOther: isOtherApplication(index, in: range), inClause: clauseCount)
    }
  }

  /// Reads 为自然人申请 after a figure: all of it was theirs.
  private mutating func readApplicants(_ range: Range<Int>, after mark: ProseToken.Kind) -> Bool {
    guard mark == .comma, context.scope.isOfReport, let figure = figureBefore, !figure.isAboutReviews else {
      return false
    }
    var isBeing = false
    var found: Int?
    for index in range {
      switch tokens[index].kind {
      case .word(.being): isBeing = true
      case .word(.applicants):
        guard isBeing, found == nil else { return false }
        found = index
      case .word(.all), .word(.application), .word(.bareApplication), .word(.field): break
      case _ where tokens[index].isFiller: break
      default: return false
      }
    }
    guard let found, case .word(.applicants(let columns)) = tokens[found].kind else { return false }
    switch context.topic.row {
    case .received, .newlyReceived, .done, .handled, .allDone: break
    case .carriedIn, .carriedOut, .carriedOn, .rows: return false
    }
    let cells = lexicon.cells.sums(context.topic.row, columns: columns.range)
    imply(figure.value, found, cells, isAboutReviews: false)
    return true
  }

  /// Reads 均获维持, and 结果维持 after a single case.
  private mutating func readOutcome(_ range: Range<Int>) {
    guard context.scope.isOfReport, context.topic.kind == .reviews, let group = context.topic.group,
      let index = range.first(where: { Self.isOutcome(tokens[$0].kind) }),
      case .word(.outcome(let column)) = tokens[index].kind
    else { return }
    var isAll = false
    var start = index
    for position in range.lowerBound..<index {
      switch tokens[position].kind {
      case .word(.all):
        isAll = true
        start = position
      case .word(.being):
        // 结果为维持 says nothing of how many, 均为维持 does; both are words of being.
        if tokens[position].range.count > 3 {
          isAll = true
          start = position
        }
      case .word(.lawsuit), .word(.review), .word(.field): break
      case _ where tokens[position].isFiller: break
      default: return
      }
    }
    for position in index + 1..<range.upperBound {
      guard tokens[position].isFiller else { return }
    }
    context.topic.hasOutcome = true
    if isAll {
      guard column == 0 else { return }
      let groups: [ReviewGroup] = context.topic.isBothGroups ? [.reviews, .lawsuits] : [group]
      let zeros = groups.flatMap { lexicon.cells.outcome(1, of: $0) + lexicon.cells.outcome(3, of: $0) }
      statements.append(.claim(ClaimStatement(range: bytes(start, index), kind: .allUpheld, zeros: zeros)))
    } else if let figure = lastFigure, figure.value == 1, figure.cells == [lexicon.cells.total(of: group)] {
      imply(1, index, [CellSum(lexicon.cells.outcome(Int(column), of: group))], isAboutReviews: true)
    }
  }

  /// Adds what a word says of a figure before it.
  private mutating func imply(_ value: Int, _ word: Int, _ cells: [CellSum], isAboutReviews: Bool) {
    statements.append(
      .figure(
        FigureStatement(
          range: tokens[word].range, value: value, cells: cells, sort: .implied, isAboutReviews: isAboutReviews)))
  }

  /// The bytes from one piece to another.
  private func bytes(_ first: Int, _ last: Int) -> Range<Int> { tokens[first].start..<tokens[last].end }

  private static func isOutcome(_ kind: ProseToken.Kind) -> Bool {
    if case .word(.outcome) = kind { return true }
    return false
  }

  /// Reads 所有申请均已办结.
  private mutating func readAllDone(_ range: Range<Int>) {
    guard context.scope.isOfReport else { return }
    var stage = 0
    var start = range.lowerBound
    for index in range {
      switch tokens[index].kind {
      case .word(.every), .word(.everyReceived):
        guard stage == 0 else { return }
        stage = 1
        start = index
      case .word(.all):
        // 全部 is "all of them" before the noun and "all were" after it.
        if stage == 0 {
          stage = 1
          start = index
        } else if stage == 2 {
          stage = 3
        }
      case .word(.application): if stage == 1 { stage = 2 }
      case .word(.bareApplication):
        guard !isOtherApplication(index, in: range) else { return }
        if stage == 1 { stage = 2 }
      case .word(.done(isFinal: true)):
        guard stage == 3 else { return }
        let zeros = lexicon.cells.sums(.carriedOut).flatMap(\.added)
        statements.append(.claim(ClaimStatement(range: bytes(start, index), kind: .allDone, zeros: zeros)))
        return
      case .word(.thing), .word(.matter), .word(.negation), .word(.among), .word(.aim): return
      default: break
      }
    }
  }

  /// Reads 均已办结 behind what was received, unless the sentence names what is carried on or left out.
  private mutating func readAllOfFigure(_ range: Range<Int>) {
    guard let value = receivedFigure, let place = allDone(in: range, ofApplications: true) else { return }
    addAllDone(place, of: value)
  }

  /// Reads 收到的13件申请均已办结 behind the figure.
  mutating func readAllDone(ofEvery index: Int, _ after: Range<Int>) {
    guard index > 0, tokens[index - 1].kind == .word(.everyReceived), let value = tokens.figure(index)?.count,
      value > 0, let place = allDone(in: after, ofApplications: false), mayAllBeDone
    else { return }
    addAllDone(place, of: value)
  }

  /// Reads 办结率100% behind what was received.
  mutating func readDoneRate(_ percent: Int, in range: Range<Int>) {
    guard let rate = tokens.figure(percent), rate.digits == 100, rate.fractionDigits == 0, !rate.isRough,
      let value = receivedFigure
    else { return }
    var index = percent - 1
    while range.contains(index), tokens[index].kind == .word(.filler) || tokens[index].kind == .word(.being) {
      index -= 1
    }
    guard index == range.lowerBound, tokens[index].kind == .word(.doneRate) else { return }
    addAllDone(bytes(index, percent), of: value)
  }

  /// Where a piece says that all was done, and nothing else; nil if it does not.
  private func allDone(in range: Range<Int>, ofApplications isNamed: Bool) -> Range<Int>? {
    var isNamed = isNamed
    var start: Int?
    for index in range {
      switch tokens[index].kind {
      case .word(.application): isNamed = true
      case .word(.bareApplication): isNamed = isNamed || context.topic.kind == .applications
      case .word(.all): start = start ?? index
      case .word(.done):
        guard isNamed, let start, !(index + 1..<range.upperBound).contains(where: isUnclear) else { return nil }
        return bytes(start, index)
      case .word(.field), .neutral: break
      case _ where tokens[index].isFiller: break
      default: return nil
      }
    }
    return nil
  }

  /// Whether a piece may make what stands before it mean something else.
  private func isUnclear(_ index: Int) -> Bool {
    tokens[index].kind == .text || tokens[index].kind == .word(.negation)
  }

  /// How much the sentence says was received, directly before this clause and in so many words; nil where it may be that
  /// not all of it was done.
  private var receivedFigure: Int? {
    guard let figure = figureBefore, !context.list.isPart, figure.value > 0,
      figure.cells == lexicon.cells.sums(.received) || figure.cells == lexicon.cells.sums(.newlyReceived), mayAllBeDone
    else { return nil }
    return figure.value
  }

  /// The figure in so many words of the clause before this one.
  private var figureBefore: FigureStatement? {
    guard context.list.lastClause == clauseCount - 1, let figure = lastFigure, figure.sort == .exact,
      figure.parts.isEmpty
    else { return nil }
    return figure
  }

  /// Whether the sentence is about the report's own figures and does not name what is carried on.
  private var mayAllBeDone: Bool {
    context.scope.isOfReport && !isInBrackets
      && !tokens.contains { $0 == .word(.carriedOut) || $0 == .word(.carriedOn) || $0 == .word(.carried) }
  }

  private mutating func addAllDone(_ range: Range<Int>, of value: Int) {
    statements.append(
      .claim(
        ClaimStatement(
          range: range, kind: .allDone, zeros: lexicon.cells.sums(.carriedOut).flatMap(\.added), value: value,
          done: lexicon.cells.sums(.done))))
  }
}
