extension SentenceReader {
  /// Reads a piece of a clause that has no figure.
  mutating func readWithoutFigure(_ range: Range<Int>, after mark: ProseToken.Kind) {
    readNothing(range)
    if !readApplicants(range, after: mark) { readOutcome(range) }
    readAllDone(range)
    readAllOfFigure(range)
    noteTopic(range)
  }

  /// Notes what a clause without figure is about.
  private mutating func noteTopic(_ range: Range<Int>) {
    for index in range {
      switch tokens[index].kind {
      case .word(.rows), .word(.applicants), .word(.decision), .word(.decisionMatter):
        context.list.namedClause = clauseCount
      case .word(.application):
        context.topic.settle(on: .applications)
      case .word(.bareApplication):
        if !isOtherApplication(index, in: range), context.topic.kind != .other { context.topic.kind = .applications }
      case .word(.paper): context.topic.isOfPapers = true
      case .word(.thing): context.topic.kind = .other
      case .word(.review):
        context.list.namedClause = clauseCount
        context.topic.name(.reviews)
      case .word(.lawsuit):
        context.list.namedClause = clauseCount
        context.topic.name(.lawsuits)
      case .word(.document), .word(.regulation):
        context.topic.kind = .documents
        context.list.namedClause = clauseCount
        if case .word(let word) = tokens[index].kind { context.topic.documents = word }
        context.topic.action = nil
      default: break
      }
    }
  }

  /// Reads 为自然人申请 after a figure: all of it was theirs.
  private mutating func readApplicants(_ range: Range<Int>, after mark: ProseToken.Kind) -> Bool {
    guard mark == .comma, context.scope.isOfReport, let last = context.list.last,
      context.list.lastClause == clauseCount - 1, case .figure(let figure) = statements[last], figure.sort == .exact,
      figure.parts.isEmpty, !figure.isAboutReviews
    else { return false }
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
    statements.append(
      .figure(
        FigureStatement(
          range: tokens[found].range, value: figure.value,
          cells: lexicon.cells.sums(context.topic.row, columns: columns.range), sort: .implied, isAboutReviews: false)))
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
      statements.append(
        .claim(
          ClaimStatement(
            range: tokens[start].range.lowerBound..<tokens[index].end, kind: .allUpheld, zeros: zeros)))
    } else if let last = context.list.last, case .figure(let figure) = statements[last], figure.value == 1,
      figure.isAboutReviews, figure.cells == [lexicon.cells.total(of: group)]
    {
      statements.append(
        .figure(
          FigureStatement(
            range: tokens[index].range, value: 1,
            cells: [CellSum(lexicon.cells.outcome(Int(column), of: group))], sort: .implied, isAboutReviews: true)))
    }
  }

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
        statements.append(
          .claim(
            ClaimStatement(
              range: tokens[start].range.lowerBound..<tokens[index].end, kind: .allDone,
              zeros: lexicon.cells.sums(.carriedOut).flatMap(\.added))))
        return
      case .word(.thing), .word(.matter), .word(.negation), .word(.among), .word(.aim): return
      default: break
      }
    }
  }

  /// Reads 均已办结 behind what was received, unless the sentence names what is carried on or left out.
  private mutating func readAllOfFigure(_ range: Range<Int>) {
    guard context.scope.isOfReport, !isInBrackets, let figure = receivedFigure else { return }
    var start: Int?
    for index in range {
      switch tokens[index].kind {
      case .word(.all): start = start ?? index
      case .word(.done):
        guard let start else { return }
        for next in index + 1..<range.upperBound
        where tokens[next].kind == .text || tokens[next].kind == .word(.negation) { return }
        addAllDone(tokens[start].range.lowerBound..<tokens[index].end, of: figure.value)
        return
      case .word(.application), .word(.bareApplication), .word(.field), .neutral: break
      case _ where tokens[index].isFiller: break
      default: return
      }
    }
  }

  /// Reads 办结率100% behind what was received.
  mutating func readDoneRate(_ percent: Int, in range: Range<Int>) {
    guard context.scope.isOfReport, !isInBrackets, let figure = receivedFigure,
      let value = tokens.figure(percent), value.digits == 100, value.fractionDigits == 0, !value.isRough
    else { return }
    var index = percent - 1
    while range.contains(index), tokens[index].kind == .word(.filler) || tokens[index].kind == .word(.being) {
      index -= 1
    }
    guard index == range.lowerBound, tokens[index].kind == .word(.doneRate) else { return }
    addAllDone(tokens[index].range.lowerBound..<tokens[percent].end, of: figure.value)
  }

  /// What the sentence says was received, directly before this clause and in so many words; nil where it also names what
  /// is carried on.
  private var receivedFigure: FigureStatement? {
    guard let last = context.list.last, context.list.lastClause == clauseCount - 1, !context.list.isPart,
      case .figure(let figure) = statements[last], figure.sort == .exact, figure.parts.isEmpty, figure.value > 0,
      figure.cells == lexicon.cells.sums(.received) || figure.cells == lexicon.cells.sums(.newlyReceived),
      !isCarryingOn
    else { return nil }
    return figure
  }

  /// Whether the sentence names what is carried on.
  private var isCarryingOn: Bool {
    tokens.contains { $0 == .word(.carriedOut) || $0 == .word(.carriedOn) || $0 == .word(.carried) }
  }

  /// Reads 收到的13件申请均已办结 behind the figure.
  mutating func readAllDone(ofEvery index: Int, _ after: Range<Int>) {
    guard context.scope.isOfReport, !isInBrackets, index > 0, tokens[index - 1].kind == .word(.everyReceived),
      let value = tokens.figure(index)?.count, value > 0, !isCarryingOn
    else { return }
    var isApplication = false
    var start: Int?
    for position in after {
      switch tokens[position].kind {
      case .word(.application): isApplication = true
      case .word(.bareApplication): isApplication = isApplication || context.topic.kind == .applications
      case .word(.all): start = start ?? position
      case .word(.done):
        guard isApplication, let start else { return }
        return addAllDone(tokens[start].range.lowerBound..<tokens[position].end, of: value)
      case .word(.field), .neutral: break
      case _ where tokens[position].isFiller: break
      default: return
      }
    }
  }

  private mutating func addAllDone(_ range: Range<Int>, of value: Int) {
    statements.append(
      .claim(
        ClaimStatement(
          range: range, kind: .allDone, zeros: lexicon.cells.sums(.carriedOut).flatMap(\.added), value: value,
          done: lexicon.cells.sums(.done))))
  }
}
