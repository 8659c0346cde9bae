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
      if kind == .word(.open) || kind == .word(.concerning) || kind == .word(.among) || kind == .word(.including) {
        return nil
      }
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
  func total(before among: Int) -> (figure: FigureText, unit: Int)? {
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
      case .word(.difference), .word(.comparison), .word(.becoming): return true
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
  func unitClass(_ index: Int) -> Int {
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
      .negation, .carried, .carriedOn,
      .difference, .comparison, .becoming:
      true
    default: false
    }
  }
}
