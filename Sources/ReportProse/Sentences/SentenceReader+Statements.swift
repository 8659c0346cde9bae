extension SentenceReader {
  /// What a figure says; nil if that is not clear.
  mutating func statement(
    _ words: FigureWords, value: Int, _ index: Int, mark: ProseToken.Kind, hasTextBefore: Bool
  ) -> FigureStatement? {
    let range = tokens[index].range
    switch words.target {
    case .unclear: return nil
    case .row(let row):
      guard context.topic.kind == .applications || context.topic.kind == .none || words.isApplication else {
        return nil
      }
      return rowStatement(row, words, value: value, range: range)
    case .verbs, nil: return verbStatement(words, value: value, index, mark: mark, hasTextBefore: hasTextBefore)
    case .outcome(let column): return outcomeStatement(column, value: value, range: range)
    case .group(let group):
      // An authority for reviews deals with others' cases as well.
      guard !words.isJudged, words.verbs.isEmpty || words.isField || words.isApplication || value == 0 else {
        return nil
      }
      guard !isInBrackets else { return nil }
      return FigureStatement(
        range: range, value: value, parts: [], cells: [CellSum(lexicon.cells.outcome(4, of: group))],
        sort: context.list.isPart && group != .direct && group != .later ? .atMost : .exact, isAboutReviews: true)
    case .document, .action: return documentStatement(words, value: value, range: range, mark: mark)
    case .decision(let row):
      guard !words.isPublished, !words.isInformation, !words.isApplication, !words.isChannel, !isInBrackets,
        words.action == nil, words.applicants == nil, !isMatter(index),
        !words.isKind || words.verbs.contains(where: { $0 == .handled || $0 == .done }),
        words.verbs.allSatisfy({ $0 != .received && $0 != .newlyReceived }),
        let cell = lexicon.cells.decision(row: row)
      else { return nil }
      return FigureStatement(
        range: range, value: value, parts: [], cells: [CellSum([cell])], sort: context.list.isPart ? .atMost : .exact,
        isAboutReviews: false)
    }
  }

  /// Whether a figure counts 项: kinds of decisions, not decisions.
  private func isMatter(_ index: Int) -> Bool {
    tokens.figure(index)?.unit == .matter
  }

  /// A figure for a row of table 3, for one kind of applicant if one is named.
  private mutating func rowStatement(
    _ row: RowContext, _ words: FigureWords, value: Int, range: Range<Int>
  ) -> FigureStatement? {
    context.topic.row = row
    var cells = lexicon.cells.sums(row, columns: words.applicants)
    if let rows = words.alternative { cells += lexicon.cells.sums(.rows(rows), columns: words.applicants) }
    return FigureStatement(
      range: range, value: value, parts: [], cells: cells, sort: .exact, isAboutReviews: false)
  }

  /// A figure with 收到 or 办结, or with a kind of applicant alone.
  private mutating func verbStatement(
    _ words: FigureWords, value: Int, _ index: Int, mark: ProseToken.Kind, hasTextBefore: Bool
  ) -> FigureStatement? {
    let range = tokens[index].range
    guard words.isApplication || context.topic.kind == .applications, !words.isFile else { return nil }
    var verbs = words.verbs
    if verbs.isEmpty, let columns = words.applicants {
      return FigureStatement(
        range: range, value: value, parts: [], cells: lexicon.cells.sums(context.topic.row, columns: columns),
        sort: .exact,
        isAboutReviews: false)
    }
    // 收到信函申请3件、网上申请36件: what follows 、 without a verb has the verb before it.
    let isInherited = verbs.isEmpty && mark == .pause && (words.isApplication || words.isChannel)
    if isInherited, let last = context.list.last, case .figure(let figure) = statements[last], figure.sort != .implied {
      return FigureStatement(
        range: range, value: value, parts: [], cells: figure.cells, sort: figure.sort, isAboutReviews: false)
    }
    guard !verbs.isEmpty else { return nil }
    guard !isInBrackets || verbs == [.newlyReceived] else { return nil }
    if context.list.isPart, context.list.hasPart, mark == .comma, !hasTextBefore { context.list.isPart = false }
    if verbs.contains(.done), isFollowedByAllDone(index) { verbs.append(.allDone) }
    // 办结56件（含上年结转2件，本年新收54件）: those were not all that came in.
    let isInDone = rowOutside.map { $0 != .received && $0 != .newlyReceived } ?? false
    context.topic.row = verbs[0]
    var cells: [CellSum] = []
    for verb in verbs {
      for sum in lexicon.cells.sums(verb, columns: words.applicants) where !cells.contains(sum) { cells.append(sum) }
    }
    let isPart =
      context.list.isPart || words.isChannel
      || context.list.isRestricted && !verbs.contains { $0 == .received || $0 == .newlyReceived }
      || isInDone || isUnclearlyRestricted(index) || context.scope.isBehindWhole && !isLast(cells)
    if !isPart, verbs.contains(where: { $0 == .received || $0 == .newlyReceived || $0 == .handled }) {
      context.list.hasTotal = true
      context.list.isRestricted = false
    }
    return FigureStatement(
      range: range, value: value, parts: [], cells: cells, sort: isPart ? .atMost : .exact, isAboutReviews: false)
  }

  /// Whether the figure before was of the same cells, so that either may be meant.
  private func isLast(_ cells: [CellSum]) -> Bool {
    guard let last = context.list.last, case .figure(let figure) = statements[last] else { return false }
    return figure.cells == cells
  }

  /// Whether 均已 follows the clause of a figure.
  private func isFollowedByAllDone(_ index: Int) -> Bool {
    var position = index + 1
    while position < tokens.count, position < index + 8 {
      switch tokens[position].kind {
      case .word(.all): return true
      case .semicolon, .figure: return false
      default: position += 1
      }
    }
    return false
  }

  /// Whether unknown words stand between the verb before a figure and what it is about: 收到省政府转来的申请.
  private func isUnclearlyRestricted(_ index: Int) -> Bool {
    var position = index - 1
    var hasText = false
    while position >= 0 {
      switch tokens[position].kind {
      case .text: hasText = true
      case .word(.received), .word(.everyReceived), .word(.newlyReceived), .word(.done), .word(.handled): return hasText
      case .comma, .semicolon, .colon, .pause, .open, .close, .figure: return false
      default: break
      }
      position -= 1
    }
    return false
  }

  /// A figure for an outcome of reviews or lawsuits.
  private mutating func outcomeStatement(_ column: Int, value: Int, range: Range<Int>) -> FigureStatement? {
    guard let group = context.topic.group, context.topic.kind == .reviews else { return nil }
    context.topic.hasOutcome = true
    var cells = [CellSum(lexicon.cells.outcome(column, of: group))]
    if context.topic.isBothGroups {
      cells.append(
        CellSum(lexicon.cells.outcome(column, of: .reviews) + lexicon.cells.outcome(column, of: .lawsuits)))
    }
    return FigureStatement(
      range: range, value: value, parts: [], cells: cells, sort: .exact, isAboutReviews: true)
  }

  /// A figure for documents made, repealed or in force.
  private mutating func documentStatement(
    _ words: FigureWords, value: Int, range: Range<Int>, mark: ProseToken.Kind
  ) -> FigureStatement? {
    // 公布现行有效规范性文件: that they were published says nothing against what else is said of them.
    let isOpened = words.isOpened && !words.isRevised && words.document != nil && words.action != nil
    guard !words.isPublished || isOpened, !words.isInformation, !words.isApplication, !words.isChannel, !words.hasText,
      !isInBrackets, words.verbs.isEmpty
    else { return nil }
    if words.isFile, words.document == nil, words.action == .made { return nil }
    let document = words.document ?? (context.topic.kind == .documents ? context.topic.documents : nil)
    let isList = !context.list.isPart && words.document != nil && (mark == .pause || mark == .comma)
    guard let document, let action = words.action ?? (isList ? context.topic.action : nil),
      let cell = lexicon.cells.stock(document, action)
    else {
      context.topic.documents = words.document ?? context.topic.documents
      if words.document != nil { context.topic.action = nil }
      return nil
    }
    context.topic.documents = document
    context.topic.action = action
    return FigureStatement(
      range: range, value: value, parts: [], cells: [CellSum([cell])], sort: context.list.isPart ? .atMost : .exact,
      isAboutReviews: false)
  }
}
