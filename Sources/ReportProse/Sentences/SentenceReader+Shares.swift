extension SentenceReader {
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
      case .word(.among), .word(.including), .word(.comparison), .word(.difference), .word(.becoming), .word(.moreover):
        return
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
}
