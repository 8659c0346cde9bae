extension SentenceReader {
  /// Reads changes of which both figures are in the sentence: 60件，较上年的50件增长20%; 从50件增至60件，增长20%.
  mutating func readGrowth(_ text: borrowing Span<UInt8>) {
    for percent in tokens.hasPercent ? tokens.indices : 0..<0 {
      guard let figure = tokens.figure(percent), figure.unit == .percent, !figure.isRough, figure.fractionDigits <= 6,
        let word = place(before: percent), case .word(.difference(let isRise)) = tokens[word].kind
      else { continue }
      guard let change = change(before: word, text) ?? risen(before: word, text) else { continue }
      statements.append(
        .growth(
          GrowthStatement(
            range: tokens[percent].range.lowerBound..<tokens[percent].end, digits: figure.digits,
            fractionDigits: figure.fractionDigits, isRise: isRise, last: change.last, now: change.now)))
    }
  }

  /// The place before a place, over what says nothing.
  private func place(before start: Int) -> Int? {
    var place = start - 1
    while place >= 0, tokens[place].isFiller || tokens[place].kind == .word(.being) { place -= 1 }
    return place >= 0 ? place : nil
  }

  /// The figure compared with, before a word, and those before the comparison: 60件，较上年的50件; 60件（上年50件）.
  private func change(before word: Int, _ text: borrowing Span<UInt8>) -> (last: Int, now: [Int])? {
    var place = word
    while place > 0, isBetween(place - 1) { place -= 1 }
    place -= 1
    guard place > 0, let last = tokens.figure(place)?.pieces, last > 0 else { return nil }
    let compared = place
    var isLast = false
    loop: while place > 0 {
      switch tokens[place - 1].kind {
      case .word(.comparison), .word(.lastYear): isLast = true
      case .year(let named): isLast = isLast || Int(named) + 1 == year
      case .open, .word(.being): break
      case .word(.among): return nil
      case _ where tokens[place - 1].isFiller: break
      default: break loop
      }
      place -= 1
    }
    guard isLast else { return nil }
    var now: [Int] = []
    for index in (0..<place).reversed() where now.count < Self.mostFigures {
      if case .word(.difference) = tokens[index].kind { break }
      if let figure = tokens.figure(index), let count = figure.pieces, isOneUnit(index, compared, text) {
        now.append(count)
      }
    }
    return now.isEmpty ? nil : (last, now)
  }

  /// Whether a piece may stand between the figure compared with and the change: a mark, or 同比.
  private func isBetween(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .close, .comma, .word(.comparison), .word(.being): true
    default: tokens[index].isFiller
    }
  }

  /// The two figures of the clause before a word's: 从50件增至60件，增长.
  private func risen(before word: Int, _ text: borrowing Span<UInt8>) -> (last: Int, now: [Int])? {
    var place = word - 1
    while place > 0, tokens[place].kind == .word(.comparison) || tokens[place].kind == .word(.lastYear) { place -= 1 }
    guard place > 1, tokens[place].kind == .comma, let now = tokens.figure(place - 1)?.pieces else { return nil }
    var isBecoming = false
    for index in (0..<place - 1).reversed() {
      switch tokens[index].kind {
      case .word(.becoming): isBecoming = true
      case .figure:
        guard isBecoming, let last = tokens.figure(index)?.pieces, last > 0, isOneUnit(index, place - 1, text)
        else { return nil }
        return (last, [now])
      case .comma, .pause, .semicolon, .colon: return nil
      default: break
      }
    }
    return nil
  }

  /// Whether two figures have the same unit.
  private func isOneUnit(_ one: Int, _ other: Int, _ text: borrowing Span<UInt8>) -> Bool {
    let (first, second) = (tokens[one], tokens[other])
    let length = first.end - first.range.upperBound
    guard length == second.end - second.range.upperBound else { return false }
    return (0..<length).allSatisfy { text[first.range.upperBound &+ $0] == text[second.range.upperBound &+ $0] }
  }

  /// The most figures that a change may be of.
  private static let mostFigures = 8
}
