import ReportText

/// Decides which of the lines that could head a section do.
///
/// Sub-headings can have the same titles and numbers as sections; what tells them apart is the style in which most
/// sections are numbered, and the order.
struct HeadingResolver {
  /// The accepted headings in the order of the text.
  private(set) var headings: [HeadingCandidate] = []

  /// The lines numbered as sections that are none of the six.
  private(set) var extras: [HeadingCandidate] = []

  /// Decides among the candidates of one report.
  init(_ candidates: [HeadingCandidate]) {
    let named = candidates.filter { $0.section > 0 }
    guard let style = HeadingResolver.dominantStyle(named) else { return }
    headings = named.filter { $0.numbering.style == style && (!$0.isInline || $0.numbering.value == $0.section) }
    addOthers(named.filter { $0.numbering.style != style && !$0.isInline })
    dropTableOfContents()
    extras = HeadingResolver.extras(
      candidates.filter { $0.section == 0 && $0.isShort && $0.numbering.style == style }, among: headings)
  }

  /// The style in which most sections are numbered; right numbers count double.
  private static func dominantStyle(_ candidates: [HeadingCandidate]) -> NumberingStyle? {
    let styles: [NumberingStyle] = [.chinese, .bracketed, .arabic, .none]
    var best: (style: NumberingStyle, score: Int)?
    for style in styles {
      var scores = [Int](repeating: 0, count: 7)
      for candidate in candidates where candidate.numbering.style == style {
        let score = candidate.numbering.value == candidate.section ? 2 : 1
        scores[candidate.section] = max(scores[candidate.section], score)
      }
      let score = scores.reduce(0, +)
      if score > best?.score ?? 0 { best = (style, score) }
    }
    return best?.style
  }

  /// Accepts a heading of another style where its section is missing and it stands between its neighbours.
  private mutating func addOthers(_ others: [HeadingCandidate]) {
    // For each section the lines of its headings, from the first to the last.
    var places = [ClosedRange<Int>?](repeating: nil, count: 7)
    for heading in headings {
      let first = places[heading.section]?.lowerBound ?? heading.lineIndex
      places[heading.section] = first...max(first, heading.lineIndex)
    }
    for candidate in others where places[candidate.section] == nil {
      let line = candidate.lineIndex
      let isBetween = places.indices.allSatisfy { section in
        guard let place = places[section] else { return true }
        return section < candidate.section ? place.upperBound < line : place.lowerBound > line
      }
      guard isBetween else { continue }
      headings.insert(candidate, at: headings.firstIndex { $0.lineIndex > line } ?? headings.count)
      places[candidate.section] = line...line
    }
  }

  /// Leaves out headings that follow one another without text between and come again later: a table of contents.
  private mutating func dropTableOfContents() {
    var last = [Int](repeating: -1, count: 7)
    for (place, heading) in headings.enumerated() { last[heading.section] = place }
    var kept: [HeadingCandidate] = []
    var start = 0
    while start < headings.count {
      var end = start &+ 1
      while end < headings.count, headings[end].lineIndex &- headings[end &- 1].lineIndex <= 2,
        headings[end].section > headings[end &- 1].section
      { end &+= 1 }
      let comesAgain = headings[start..<end].allSatisfy { last[$0.section] >= end }
      if end &- start < 3 || !comesAgain { kept.append(contentsOf: headings[start..<end]) }
      start = end
    }
    headings = kept
  }

  /// The lines that are neither a section nor part of a run of sub-headings, whose numbers begin at 1.
  private static func extras(_ candidates: [HeadingCandidate], among headings: [HeadingCandidate]) -> [HeadingCandidate]
  {
    var extras: [HeadingCandidate] = []
    var index = 0
    var section = -1
    while index < candidates.count {
      while section &+ 1 < headings.count, headings[section &+ 1].lineIndex < candidates[index].lineIndex {
        section &+= 1
      }
      let next = section &+ 1 < headings.count ? headings[section &+ 1].lineIndex : Int.max
      var end = index &+ 1
      while end < candidates.count, candidates[end].lineIndex < next { end &+= 1 }
      let run = candidates[index..<end]
      let isRun = zip(run, 1...).allSatisfy { $0.numbering.value == $1 }
      if !isRun, section >= 0 { extras.append(contentsOf: run) }
      index = end
    }
    return extras
  }
}
