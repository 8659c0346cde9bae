import ReportModel

// Numbers of columns and lines, which tools that write tables add: pandas, statistical forms with a line 栏次.
extension RowAssembler {
  /// The fewest columns that are taken for numbered; rows of three figures, which add up to nothing, may count up.
  private static let fewestNumbered = 4

  /// Uses up the numbers of a line that counts the columns, 0, 1, 2 … or 1, 2, 3 …, and those that count the lines below it.
  ///
  /// In no line of the form do all the figures count up: each ends with their sum.
  ///
  /// - Parameter start: the index of the first token of the line.
  mutating func passNumbers(from start: Int) {
    let line = tokens[start].row
    if let number = nextLine {
      nextLine = tokens[start].column == 0 && count(start) == number ? number &+ 1 : nil
      if nextLine != nil { pass(start) }
      return
    }
    // What stands before them is no label of the form: nothing, or 栏次.
    var first = start
    while first < endOfTokens, tokens[first].row == line, tokens[first].isBlank || tokens[first].isUnknown {
      first &+= 1
    }
    guard first < endOfTokens, tokens[first].row == line, let origin = count(first), origin <= 1 else { return }
    var end = first
    while end < endOfTokens, tokens[end].row == line, let number = count(end), number == origin &+ end &- first {
      end &+= 1
    }
    guard end &- first >= RowAssembler.fewestNumbered else { return }
    // Behind them is the head 总计, or nothing where no row waits for its figures.
    if end == endOfTokens || tokens[end].row != line {
      guard rowLabel == nil, !awaitsReviews else { return }
    } else {
      guard let entry = tokens[end].entry, index.traits[entry].canBeColumn else { return }
    }
    for place in first..<end { pass(place) }
    if first > start, tokens[start].isBlank, origin == 0 { nextLine = 0 }
  }

  /// Uses up a token.
  private mutating func pass(_ place: Int) {
    tokens[place].isConsumed = true
    use(place)
  }

  /// The figure of a token that is a whole number; nil for any other.
  private func count(_ place: Int) -> Int? {
    if case .value(let value) = tokens[place].kind { return value.count }
    return nil
  }
}
