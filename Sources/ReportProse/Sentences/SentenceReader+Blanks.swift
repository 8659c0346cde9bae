extension SentenceReader {
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
