extension SentenceReader {
  /// Reads every list after 其中.
  mutating func readLists() {
    for index in tokens.indices where tokens[index].kind == .word(.among) {
      if let list = list(after: index) { statements.append(.list(list)) }
    }
  }

  /// The list after 其中; nil if it is none that could be checked.
  private func list(after among: Int) -> ListStatement? {
    guard let total = total(before: among) else { return nil }
    var parts: [FigureText] = []
    var kinds: [PartKind] = []
    var start = among + 1
    var depth = 0
    for index in among + 1...tokens.count {
      let kind = index < tokens.count ? tokens[index].kind : .semicolon
      if kind == .word(.open) || kind == .word(.among) { return nil }
      if kind == .open {
        depth += 1
      } else if kind == .close {
        depth -= 1
      }
      let isEnd = kind == .semicolon || kind == .word(.moreover) || depth < 0
      guard isEnd || depth == 0 && (kind == .comma || kind == .pause || kind == .colon) else { continue }
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
    return ListStatement(total: total, parts: parts, isKnownPair: PartKind.isPair(kinds))
  }

  /// The figure that a list divides.
  private func total(before among: Int) -> (figure: FigureText, unit: Int)? {
    var index = among - 1
    var isBehindBracket = false
    while index >= 0 {
      switch tokens[index].kind {
      case .figure:
        guard let figure = tokens.figure(index), figure.unit != .percent else { break }
        guard !isBehindBracket, let count = figure.count, !isDifference(index) else { return nil }
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

  /// A number for the unit of a figure: 0 for 件 and the like, 1 for any other, 2 if the token is no figure.
  private func unitClass(_ index: Int) -> Int {
    tokens.figure(index).map { $0.unit == .piece ? 0 : 1 } ?? 2
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
        guard value.isCounting || value.isRough else { break }
        guard figure == nil, let count = value.count, unitClass(index) == unit else { return .unclear }
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
    case .received, .newlyReceived, .done, .handled, .made, .repealed, .published, .judged, .negation, .carried,
      .difference, .comparison:
      true
    default: false
    }
  }

  /// Reads a percentage after a figure.
  mutating func readShare(_ index: Int, in range: Range<Int>) {
    guard let figure = tokens.figure(index), !figure.isRough, figure.fractionDigits <= 6,
      let last = context.last, context.lastClause >= clauseCount - 1, context.isThisYear, context.isOwn,
      case .figure(let subject) = statements[last], !subject.isAboutReviews, subject.sort == .exact,
      subject.parts.isEmpty
    else { return }
    let cells = lexicon.cells
    guard subject.cells.allSatisfy({ $0.added.allSatisfy { cells.isApplications($0) } }) else { return }
    var position = index - 1
    while position >= range.lowerBound, tokens[position].kind == .word(.filler) { position -= 1 }
    guard position >= range.lowerBound, tokens[position].kind == .word(.share) else { return }
    if position > range.lowerBound {
      switch tokens[position - 1].kind {
      case .figure, .word(.filler), .comma, .pause: break
      default: return
      }
    }
    statements.append(
      .share(
        ShareStatement(
          range: tokens[index].range.lowerBound..<tokens[index].end, digits: figure.digits,
          fractionDigits: figure.fractionDigits, value: subject.value, cells: subject.cells, wholes: cells.wholes,
          statedWhole: context.whole)))
  }

  /// Reads a unit whose figure is missing.
  mutating func readMissingFigure(_ range: Range<Int>) {
    guard let unit = range.first(where: { tokens[$0].kind == .bareUnit }) else { return }
    for index in range.lowerBound..<unit {
      switch tokens[index].kind {
      case .figure: return
      case .word(.received), .word(.newlyReceived), .word(.done), .word(.handled), .word(.made), .word(.repealed),
        .word(.inForce), .word(.published), .word(.thing), .word(.matter), .word(.carriedIn), .word(.carriedOut),
        .word(.decision):
        statements.append(.missingFigure(tokens[index].range.lowerBound..<tokens[unit].end))
        return
      default: break
      }
    }
  }

  /// Reads an amount that was charged for information.
  mutating func readFees() {
    guard context.isThisYear, tokens.contains(where: { $0 == .word(.fee) }),
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
