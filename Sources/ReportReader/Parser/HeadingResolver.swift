import ReportModel
import ReportText

/// Decides which of the lines that could head a section do.
///
/// Sub-headings can have the same titles and numbers as sections; what tells them apart is the style in which most
/// sections are numbered, and the order.
struct HeadingResolver {
  /// The accepted headings in the order of the text.
  private(set) var headings: [HeadingCandidate] = []

  /// The lines numbered as sections that are none of the form, without their line ends.
  private(set) var extras: [Range<Int>] = []

  /// Decides among the lines of one report.
  ///
  /// - Parameters:
  ///   - candidates: those that could head a section, in the order of the text.
  ///   - numbered: the others that are numbered as headings.
  init(_ candidates: ArraySlice<HeadingCandidate>, _ numbered: ArraySlice<NumberedLine>) {
    guard candidates.contains(where: \.isPartial) else {
      resolve(candidates, [], numbered)
      return
    }
    resolve(candidates.filter { !$0.isPartial }[...], candidates.filter(\.isPartial), numbered)
  }

  /// Decides among lines with titles and others, of which a number and a part of the title are right.
  private mutating func resolve(
    _ candidates: ArraySlice<HeadingCandidate>, _ partial: [HeadingCandidate], _ numbered: ArraySlice<NumberedLine>
  ) {
    guard let style = HeadingResolver.dominantStyle(candidates) else { return }
    headings.reserveCapacity(candidates.count)
    for candidate in candidates
    where candidate.numbering.style == style && (!candidate.isInline || candidate.numbering.value == candidate.section)
    { headings.append(candidate) }
    addMissing(candidates.filter { $0.numbering.style != style && !$0.isInline })
    addMissing(partial.filter { $0.numbering.style == style && !$0.isInline })
    dropTableOfContents()
    // A line that heads no section after all is numbered as one.
    let others = partial.filter { line in !headings.contains { $0.lineIndex == line.lineIndex } }.map(\.numbered)
    addExtras(others.isEmpty ? numbered : (numbered + others).sorted { $0.lineIndex < $1.lineIndex }[...], style)
  }

  /// The style in which most sections are numbered; right numbers count double.
  private static func dominantStyle(_ candidates: ArraySlice<HeadingCandidate>) -> NumberingStyle? {
    let styles: [NumberingStyle] = [.chinese, .bracketed, .arabic, .none]
    var best: (style: NumberingStyle, score: Int)?
    for style in styles {
      // A bit for each section that is numbered so, and for each that is numbered right.
      var named = 0
      var right = 0
      for candidate in candidates where candidate.numbering.style == style {
        named |= 1 << candidate.section
        if candidate.numbering.value == candidate.section { right |= 1 << candidate.section }
      }
      let score = named.nonzeroBitCount &+ right.nonzeroBitCount
      if score > best?.score ?? 0 { best = (style, score) }
    }
    return best?.style
  }

  /// Accepts headings whose section is missing and that stand between their neighbours.
  private mutating func addMissing(_ candidates: [HeadingCandidate]) {
    if candidates.isEmpty { return }
    // For each section the lines of its headings, from the first to the last.
    var places = [ClosedRange<Int>?](repeating: nil, count: HeadingReader.mostSections &+ 1)
    for heading in headings {
      let first = places[heading.section]?.lowerBound ?? heading.lineIndex
      places[heading.section] = first...max(first, heading.lineIndex)
    }
    for candidate in candidates where places[candidate.section] == nil {
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
    guard headings.count > 3 else { return }
    var last = [Int](repeating: -1, count: HeadingReader.mostSections &+ 1)
    for place in headings.indices { last[headings[place].section] = place }
    var kept = 0
    var start = 0
    while start < headings.count {
      var end = start &+ 1
      while end < headings.count, headings[end].lineIndex &- headings[end &- 1].lineIndex <= 2,
        headings[end].section > headings[end &- 1].section
      { end &+= 1 }
      let comeAgain = headings[start..<end].allSatisfy { last[$0.section] >= end }
      if end &- start < 3 || !comeAgain {
        for place in start..<end {
          headings[kept] = headings[place]
          kept &+= 1
        }
      }
      start = end
    }
    headings.removeLast(headings.count &- kept)
  }

  /// Adds the numbered lines that are not part of a run of sub-headings, whose numbers begin at 1.
  private mutating func addExtras(_ numbered: ArraySlice<NumberedLine>, _ style: NumberingStyle) {
    var section = -1
    var run: [NumberedLine] = []
    for line in numbered where line.style == style {
      while section &+ 1 < headings.count, headings[section &+ 1].lineIndex < line.lineIndex {
        closeRun(&run, under: section)
        section &+= 1
      }
      run.append(line)
    }
    closeRun(&run, under: section)
  }

  /// Adds the lines of a run under a heading, unless they are sub-headings.
  private mutating func closeRun(_ run: inout [NumberedLine], under section: Int) {
    if section >= 0, zip(run, 1...).contains(where: { $0.value != $1 }) {
      for line in run { extras.append(line.line) }
    }
    run.removeAll(keepingCapacity: true)
  }
}
