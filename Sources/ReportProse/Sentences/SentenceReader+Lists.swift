extension SentenceReader {
  /// Reads every list after 其中.
  mutating func readLists() {
    for index in tokens.indices {
      switch tokens[index].kind {
      case .word(.among):
        if let list = list(after: index) { statements.append(.list(list)) }
        readShares(after: index)
      case .word(.including):
        if let list = list(after: index) { statements.append(.list(list)) }
      default: break
      }
    }
    context.list.total = soleTotal
  }

  /// The list after 其中; nil if it is none that could be checked.
  private func list(after among: Int) -> ListStatement? {
    guard let total = total(before: among) ?? (among == 0 ? context.list.total : nil) else { return nil }
    var parts: [FigureText] = []
    var kinds: [PartKind] = []
    var start = among + 1
    var depth = 0
    for index in among + 1...tokens.count {
      let kind = index < tokens.count ? tokens[index].kind : .semicolon
      if kind == .word(.open) || kind == .word(.among) || kind == .word(.including) { return nil }
      if kind == .open {
        depth += 1
      } else if kind == .close {
        depth -= 1
      }
      let isEnd = kind == .semicolon || kind == .word(.moreover) || depth < 0
      guard isEnd || depth == 0 && (kind == .comma || kind == .pause || kind == .colon) else { continue }
      if kind == .pause, isName(start..<index) { continue }
      // 动态类60条：要闻40条、其他20条: a part is itself divided.
      if kind == .colon, !parts.isEmpty || (start..<index).contains(where: { tokens.figure($0) != nil }) { return nil }
      switch part(start..<index, like: total.unit) {
      case .part(let figure, let kind):
        guard parts.count < 32 else { return nil }
        parts.append(figure)
        kinds.append(kind)
      case .empty: break
      case .unclear: return nil
      case .end: return finished(total.figure, parts, kinds)
      }
      if isEnd { break }
      start = index + 1
    }
    return finished(total.figure, parts, kinds)
  }

  /// The list, if its parts are of one kind.
  private func finished(_ total: FigureText, _ parts: [FigureText], _ kinds: [PartKind]) -> ListStatement? {
    guard let first = kinds.first, kinds.allSatisfy({ $0.group == first.group }), first.group != .elsewhere else {
      return nil
    }
    let isClosed = parts.count > 1 && kinds.last?.isRest == true
    return ListStatement(total: total, parts: parts, isKnownPair: PartKind.isPair(kinds), isClosed: isClosed)
  }

  /// The figure that a list divides.
  private func total(before among: Int) -> (figure: FigureText, unit: Int)? {
    var index = among - 1
    var isBehindBracket = false
    while index >= 0 {
      switch tokens[index].kind {
      case .figure:
        guard let figure = tokens.figure(index), figure.unit != .percent else { break }
        guard !isBehindBracket, let count = figure.pieces, !isDifference(index) else { return nil }
        // 建议21件、提案34件，其中: the list may divide both.
        guard !isJoined(index) else { return nil }
        return (FigureText(range: tokens[index].range, value: count), unitClass(index))
      case .close: isBehindBracket = true
      case .open: isBehindBracket = false
      case .semicolon, .word(.among): return nil
      default: break
      }
      index -= 1
    }
    return nil
  }

  /// Whether another figure stands before a figure with only 、 between their words.
  private func isJoined(_ index: Int) -> Bool {
    var hasPause = false
    var position = index - 1
    while position >= 0 {
      switch tokens[position].kind {
      case .pause: hasPause = true
      case .figure: return hasPause && tokens.figure(position)?.count != nil
      case .comma, .semicolon, .colon, .open, .close: return false
      default: break
      }
      position -= 1
    }
    return false
  }

  /// Whether a figure is said to be more or less than another.
  private func isDifference(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0 {
      switch tokens[position].kind {
      case .word(.difference), .word(.comparison): return true
      case .comma, .pause, .semicolon, .colon, .figure: return false
      default: position -= 1
      }
    }
    return false
  }

  /// The only figure of the sentence, which the next may divide; nil if there are several.
  private var soleTotal: (figure: FigureText, unit: Int)? {
    var found: Int?
    for index in tokens.indices {
      guard let figure = tokens.figure(index), figure.isCounting || figure.unit == .copy || figure.isRough else {
        continue
      }
      guard found == nil, figure.pieces != nil, !isDifference(index) else { return nil }
      found = index
    }
    return found.flatMap { index in
      tokens.figure(index)?.pieces.map {
        (FigureText(range: tokens[index].range, value: $0), unitClass(index))
      }
    }
  }

  /// Whether a piece before 、 is only the beginning of a part's name: 政策、文件类41条.
  private func isName(_ range: Range<Int>) -> Bool {
    !range.isEmpty
      && range.allSatisfy { index in
        if case .word(let word) = tokens[index].kind { return !Self.endsList(word) }
        return tokens.figure(index) == nil && tokens[index].kind != .open && tokens[index].kind != .close
      }
  }

  /// A number for the unit of a figure: 0 for 件 and the like, 2 for copies, 1 for any other, 3 if the token is no figure.
  private func unitClass(_ index: Int) -> Int {
    tokens.figure(index).map { $0.unit == .piece ? 0 : $0.unit == .copy ? 2 : 1 } ?? 3
  }

  private enum Part {
    case part(FigureText, PartKind)
    case empty
    case unclear
    case end
  }

  /// Reads one part of a list.
  private func part(_ range: Range<Int>, like unit: Int) -> Part {
    var figure: FigureText?
    var kind = PartKind.plain
    var depth = 0
    var hasPercent = false
    for index in range {
      switch tokens[index].kind {
      case .open: depth += 1
      case .close: depth -= 1
      case _ where depth > 0: break
      case .figure:
        guard let value = tokens.figure(index) else { break }
        if value.unit == .percent {
          hasPercent = true
          break
        }
        guard value.isCounting || value.unit == .copy || value.isRough else { break }
        guard figure == nil, let count = value.pieces, unitClass(index) == unit else { return .unclear }
        figure = FigureText(range: tokens[index].range, value: count)
      case .word(let word):
        if Self.endsList(word) { return .end }
        kind = kind.with(word)
      default: break
      }
    }
    if let figure { return .part(figure, kind) }
    return hasPercent || range.isEmpty ? .empty : .end
  }

  /// Whether a word is a verb, so that what it is about is no part of the list.
  private static func endsList(_ word: ProseWord) -> Bool {
    switch word {
    case .received, .everyReceived, .newlyReceived, .done, .handled, .made, .repealed, .published, .opened, .judged,
      .negation, .carried,
      .difference, .comparison:
      true
    default: false
    }
  }

  /// Reads a percentage after a figure.
  mutating func readShare(_ index: Int, in range: Range<Int>) {
    guard let figure = tokens.figure(index), !figure.isRough, figure.fractionDigits <= 6,
      let last = context.list.last, context.list.lastClause >= clauseCount - 1, context.scope.isOfReport,
      case .figure(let subject) = statements[last], !subject.isAboutReviews, subject.sort == .exact,
      subject.parts.isEmpty
    else { return }
    let cells = lexicon.cells
    guard subject.cells.allSatisfy({ $0.added.allSatisfy { cells.isApplications($0) } }) else { return }
    guard let position = shareWord(before: index, in: range) else { return }
    if position > range.lowerBound {
      switch tokens[position - 1].kind {
      case .figure, .comma, .pause: break
      case _ where tokens[position - 1].isFiller: break
      default: return
      }
    }
    statements.append(
      .share(
        ShareStatement(
          range: tokens[index].range.lowerBound..<tokens[index].end, digits: figure.digits,
          fractionDigits: figure.fractionDigits, value: subject.value, cells: subject.cells, wholes: cells.wholes,
          statedWhole: context.list.whole)))
  }

  /// The word of a share before a percentage; the percentage itself where it stands alone in brackets behind a figure.
  private func shareWord(before index: Int, in range: Range<Int>) -> Int? {
    if range == index..<index + 1, index > 1, tokens[index - 1].kind == .open, index + 1 < tokens.count,
      tokens[index + 1].kind == .close
    {
      return tokens.figure(index - 2) == nil ? nil : index
    }
    var position = index - 1
    while position >= range.lowerBound, tokens[position].isFiller { position -= 1 }
    return position >= range.lowerBound && tokens[position].kind == .word(.share) ? position : nil
  }

  /// Reads the shares of a list whose total and parts are all in the sentence, whatever they count.
  mutating func readShares(after among: Int) {
    guard let total = total(before: among), total.figure.value > 0 else { return }
    var part: (figure: FigureText, place: Int)?
    for index in among + 1..<tokens.count {
      switch tokens[index].kind {
      case .word(.among), .word(.including), .word(.comparison), .word(.difference), .word(.moreover): return
      case .figure: break
      default: continue
      }
      guard let figure = tokens.figure(index) else { continue }
      guard figure.unit == .percent else {
        part = nil
        if let value = figure.pieces, unitClass(index) == total.unit {
          part = (FigureText(range: tokens[index].range, value: value), index)
        }
        continue
      }
      let range = tokens[index].range.lowerBound..<tokens[index].end
      guard let subject = part, !figure.isRough, figure.fractionDigits <= 6, subject.figure.value <= total.figure.value,
        isShare(index, of: subject.place), !statements.contains(where: { $0.range == range })
      else { continue }
      statements.append(
        .share(
          ShareStatement(
            range: range, digits: figure.digits, fractionDigits: figure.fractionDigits, value: subject.figure.value,
            cells: [], wholes: [], statedWhole: total.figure.value)))
    }
  }

  /// Whether nothing but a word of a share, or a bracket, stands between a figure and a percentage.
  private func isShare(_ percent: Int, of figure: Int) -> Bool {
    var hasWord = false
    for index in figure + 1..<percent {
      switch tokens[index].kind {
      case .word(.share): hasWord = true
      case .open: hasWord = percent + 1 < tokens.count && tokens[percent + 1].kind == .close
      case .comma, .pause: break
      case _ where tokens[index].isFiller: break
      default: return false
      }
    }
    return hasWord
  }

  /// Reads a unit whose figure is missing.
  mutating func readMissingFigure(_ range: Range<Int>) {
    guard let unit = range.first(where: { tokens.isBareUnit($0) }) else { return }
    // 办理人大建议件、政协提案12件: behind a word that may end with the unit only a figure for its like shows the blank.
    if unit > range.lowerBound, tokens[unit - 1].end == tokens[unit].start, !hasSureNoun(unit - 1),
      !isFilledIn(after: unit, in: range)
    {
      return
    }
    for index in range.lowerBound..<unit {
      switch tokens[index].kind {
      case .figure: return
      case .word(.received), .word(.newlyReceived), .word(.done), .word(.handled), .word(.made), .word(.repealed),
        .word(.inForce), .word(.published), .word(.opened), .word(.thing), .word(.matter), .word(.carriedIn),
        .word(.carriedOut),
        .word(.decision):
        statements.append(.missingFigure(tokens[index].range.lowerBound..<tokens[unit].end))
        return
      default: break
      }
    }
  }

  /// Whether a word before a unit without figure is one that the unit cannot belong to: 信息条.
  private func hasSureNoun(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .text: false
    case .word(.thing): !tokens.isPieces(index + 1)
    default: true
    }
  }

  /// Whether 、 and a noun with its figure follow a unit without one.
  private func isFilledIn(after unit: Int, in range: Range<Int>) -> Bool {
    guard unit + 3 < range.upperBound, tokens[unit + 1].kind == .pause else { return false }
    for index in unit + 2..<range.upperBound {
      if let figure = tokens.figure(index) {
        return figure.pieces != nil && index > unit + 2 && !tokens[index - 1].isFiller
      }
      if tokens[index].kind == .pause { return false }
    }
    return false
  }

  /// Reads an amount that was charged for information.
  mutating func readFees() {
    guard context.scope.isThisYear, tokens.contains(where: { $0 == .word(.fee) }),
      !tokens.contains(where: { $0 == .word(.negation) })
    else { return }
    let amounts = tokens.indices.filter {
      guard let figure = tokens.figure($0) else { return false }
      return (figure.unit == .yuan || figure.unit == .tenThousandYuan) && !figure.isRough
    }
    guard amounts.count == 1, let figure = tokens.figure(amounts[0]), figure.fractionDigits <= 6 else {
      return
    }
    statements.append(
      .fee(
        FeeStatement(
          range: tokens[amounts[0]].range.lowerBound..<tokens[amounts[0]].end, digits: figure.digits,
          fractionDigits: figure.fractionDigits + (figure.unit == .yuan ? 4 : 0))))
  }
}

/// What a part of a list is about.
private struct PartKind {
  enum Group: Equatable {
    case plain
    case applicants
    case results
    case carried
    case halves(Int)
    /// Ways and places, which may count a thing twice.
    case elsewhere
  }

  var group = Group.plain
  var columns = 0..<0
  var side = 0
  /// Whether it is what is left: 其他类12条.
  var isRest = false

  static let plain = PartKind()

  /// The kind with one more of its words.
  func with(_ word: ProseWord) -> PartKind {
    var kind = self
    switch word {
    case .applicants(let columns):
      kind.group = .applicants
      kind.columns = columns.range
    case .rows, .outcome: kind.group = .results
    case .carriedIn, .carriedOut: kind.group = .carried
    case .half(let pair, let side):
      kind.group = .halves(Int(pair))
      kind.side = Int(side)
    case .channel, .outlet: kind.group = .elsewhere
    case .rest: kind.isRest = true
    default: break
    }
    return kind
  }

  /// Whether two parts are both halves of something known.
  static func isPair(_ kinds: [PartKind]) -> Bool {
    guard kinds.count == 2 else { return false }
    switch kinds[0].group {
    case .applicants:
      return kinds.contains { $0.columns == 0..<1 } && kinds.contains { $0.columns.count > 1 }
    case .halves: return kinds[0].side != kinds[1].side
    case .plain, .results, .carried, .elsewhere: return false
    }
  }
}
