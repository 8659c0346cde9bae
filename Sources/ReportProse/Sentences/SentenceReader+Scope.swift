import ReportText

extension SentenceReader {
  /// Notes what a token says about time, body and place in a list.
  mutating func note(_ index: Int, in clause: Range<Int>, _ text: borrowing Span<UInt8>) {
    switch tokens[index].kind {
    case .year(let named):
      guard !isCompared(index, in: clause) else { return }
      let isEarlier = clause.contains(index + 1) && tokens[index + 1].kind == .word(.earlier)
      context.scope.isThisYear = Int(named) == year && !isEarlier
    case .word(.lastYear):
      if !isCompared(index, in: clause) { context.scope.isThisYear = false }
    case .word(.thisYear): context.scope.isThisYear = true
    case .word(.otherTime): context.scope.isThisYear = false
    case .word(.otherBody), .word(.half(pair: 1, side: _)):
      // 全市各部门 are all there are.
      if !context.scope.isWhole { context.scope.isOwn = false }
    case .word(.ownBody): context.scope.isOwn = true
    case .word(.wholeBody) where !isGovernment && Self.isPlace(tokens[index].range, in: text):
      // 全县收到146件 is not what a bureau received.
      context.scope.isOwn = false
    case .word(.wholeBody):
      context.scope.isOwn = true
      context.scope.isWhole = true
      context.scope.isBehindWhole = false
    case .word(.organ): noteOrgan(index, in: clause, text)
    case .text:
      // 各村（居）, 各站所: those are not the organ itself, unless they are 全镇各村 or 各级行政机关.
      if !context.scope.isWhole || !isGovernment, isEach(tokens[index].range, in: text) {
        context.scope.isOwn = false
        return
      }
      noteOrgan(index, in: clause, text)
    case .word(.among):
      context.list.isPart = true
      context.list.hasPart = false
    case .word(.moreover): context.list.isPart = false
    case .word(.received), .word(.everyReceived), .word(.newlyReceived), .word(.done), .word(.handled),
      .word(.bareApplication), .word(.carriedIn), .word(.carriedOut):
      context.topic.isOfPapers = false
    default: break
    }
  }

  /// Whether all organs of a place may be under the organ that reports: 全县各学校 are not under a bureau.
  private var isGovernment: Bool {
    agency.isEmpty || Self.governments.contains { agency.suffix($0.count).elementsEqual($0) }
  }

  private static let governments = ["政府", "办公室", "办公厅", "管理委员会", "管委会", "办事处"].map { Array($0.utf8) }

  /// Whether a word such as 全县 or 全局 is of a place, not of an organ.
  private static func isPlace(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    switch Scalars.decode(text, at: range.lowerBound &+ 3).scalar {
    case 0x5E02, 0x53BF, 0x533A, 0x7701, 0x9547, 0x4E61, 0x5DDE, 0x56FD, 0x8857: true  // 市县区省镇乡州国街
    default: false
    }
  }

  /// Whether a text begins with 各 for several bodies, not for all levels of one.
  private func isEach(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    let (scalar, length) = Scalars.decode(text, at: range.lowerBound)
    guard scalar == 0x5404, range.count > length else { return false }
    return Scalars.decode(text, at: range.lowerBound &+ length).scalar != 0x7EA7
  }

  /// Whether a year is only one that is compared with.
  private func isCompared(_ index: Int, in clause: Range<Int>) -> Bool {
    guard let last = neighbour(of: index, step: -1), clause.contains(last) else { return false }
    return tokens[last].kind == .word(.comparison)
  }

  /// Notes an organ that is the subject of a verb: another organ's figures are not the report's.
  private mutating func noteOrgan(_ index: Int, in clause: Range<Int>, _ text: borrowing Span<UInt8>) {
    if tokens[index].kind == .text, !Self.endsLikePlace(tokens[index].range, in: text) { return }
    guard let next = neighbour(of: index, step: 1), clause.contains(next), Self.isVerb(tokens[next].kind) else {
      return
    }
    var first = index
    while first > clause.lowerBound, tokens[first - 1].end == tokens[first].range.lowerBound,
      tokens[first - 1].kind == .text || tokens[first - 1].kind == .word(.organ)
    {
      first -= 1
    }
    guard tokens[index].end - tokens[first].range.lowerBound <= 120 else { return }
    let name = OrganName.plain(Self.bytes(tokens[first].range.lowerBound..<tokens[index].end, in: text))
    if !agency.isEmpty {
      // 全区收到230件，区政府受理62件: the second is a part.
      context.scope.isOwn = OrganName.isShort(name, of: agency)
      context.scope.isBehindWhole = context.scope.hasWholeFigure
      return
    }
    organCount += 1
    if organCount == 2 {
      context.scope.isOwn = false
      forgetFigures()
    }
  }

  /// Whether a word can be what an organ does.
  private static func isVerb(_ kind: ProseToken.Kind) -> Bool {
    switch kind {
    case .word(.received), .word(.everyReceived), .word(.newlyReceived), .word(.done), .word(.handled), .word(.made),
      .word(.negation), .word(.decision), .word(.decisionMatter):
      true
    default: false
    }
  }

  /// Whether uncovered text ends with a kind of place.
  private static func endsLikePlace(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    guard range.count >= 6 else { return false }
    switch Scalars.decode(text, at: range.upperBound - 3) {
    case (0x53BF, 3), (0x5E02, 3), (0x533A, 3): return true  // 县市区
    case (0x9547, 3), (0x4E61, 3), (0x5DDE, 3), (0x65D7, 3): return true  // 镇乡州旗
    default: return false
    }
  }

  private static func bytes(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for index in range.clamped(to: 0..<text.count) { result.append(text[index]) }
    return result
  }
}
