/// What the lines of a text look like, told without the parser: places at which edits are likely to matter.
struct Landmarks {
  /// What a line looks like.
  enum Kind: CaseIterable {
    case title, heading, row, date, blank, words
  }

  /// The kind of each line.
  let kinds: [Kind]

  /// Looks at the lines of a text.
  init(_ text: ReferenceText) {
    kinds = text.lines.map { line in
      let content = text.string(text.content(of: line))
      if content.allSatisfy({ $0 == " " || $0 == "\u{3000}" }) { return .blank }
      if content.contains("\t") || content.contains("|") || content.contains("<td") { return .row }
      if content.count < 60, content.contains("年度报告") { return .title }
      if content.count < 40, Landmarks.titles.contains(where: { content.contains($0) }) { return .heading }
      if content.count < 24, content.contains("年"), content.contains("月") { return .date }
      return .words
    }
  }

  /// What the headings of a report say.
  static let titles = [
    "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
  ]

  /// The lines of a kind; all lines if there is none.
  func lines(_ kind: Kind) -> [Int] {
    let found = kinds.indices.filter { kinds[$0] == kind }
    return found.isEmpty ? Array(kinds.indices) : found
  }

  /// The runs of lines of one kind that stand together, blank ones between them included.
  func runs(_ kind: Kind) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for line in kinds.indices where kinds[line] == kind {
      if let last = runs.last, kinds[last.upperBound..<line].allSatisfy({ $0 == .blank }) {
        runs[runs.count - 1] = last.lowerBound..<line + 1
      } else {
        runs.append(line..<line + 1)
      }
    }
    return runs
  }

  /// The stretches from each line of a kind to before the next, the last to the end.
  func stretches(from kind: Kind) -> [Range<Int>] {
    let starts = kinds.indices.filter { kinds[$0] == kind }
    return zip(starts, starts.dropFirst() + [kinds.count]).map { $0..<$1 }
  }
}
