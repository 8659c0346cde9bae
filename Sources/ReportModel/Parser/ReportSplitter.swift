import ReportText

/// One report among the lines of a document, before it is parsed.
struct ReportOutline: Equatable {
  /// The indices of its lines.
  var lines: Range<Int>

  /// Its title.
  var title: TitleCandidate?

  /// Its section headings in order.
  var headings: [HeadingCandidate]

  /// Lines numbered as sections that are none of the six.
  var extras: [HeadingCandidate]
}

/// Finds where reports begin and end in a document.
struct ReportSplitter {
  private let lines: [Range<Int>]
  private var candidates: [HeadingCandidate] = []
  private var titles: [TitleCandidate] = []

  /// The shortest line that could be a heading or a title, in bytes.
  static let shortest = 6

  /// Looks through the lines of a document.
  init(_ lines: [Range<Int>], in bytes: Span<UInt8>) {
    self.lines = lines
    let headings = HeadingReader.shared
    var labels = LabelReader()
    for index in lines.indices where lines[index].count >= ReportSplitter.shortest {
      if let candidate = headings.read(lines[index], index: index, in: bytes, with: &labels) {
        candidates.append(candidate)
      } else if let title = TitleReader.read(index, of: lines, in: bytes) {
        titles.append(title)
      }
    }
  }

  /// The reports in the order of the text.
  func reports(in bytes: Span<UInt8>) -> [ReportOutline] {
    guard !titles.isEmpty || candidates.contains(where: { $0.section > 0 }) else { return [] }
    var starts = starts()
    starts[0] = 0
    var outlines: [ReportOutline] = []
    for (place, start) in starts.enumerated() {
      let end = place &+ 1 < starts.count ? starts[place &+ 1] : lines.count
      if let outline = outline(start..<end, in: bytes) { outlines.append(outline) }
    }
    return outlines
  }

  /// The indices of the lines at which reports begin.
  private func starts() -> [Int] {
    var starts = [0]
    var last = 0  // the highest section seen in the current report
    var title = 0
    var gap = -1  // the line of the last heading with text between it and the next
    var line: Int?  // the line of the last heading
    for (place, candidate) in candidates.enumerated() where candidate.section > 0 {
      defer { line = candidate.lineIndex }
      while title < titles.count, titles[title].lastLine < candidate.lineIndex {
        // A title begins a report if the sections begin anew after it; else it is a running head.
        if last > 0, candidate.section <= last, candidate.section <= 2, starts.last != titles[title].firstLine {
          starts.append(titles[title].firstLine)
          last = 0
        }
        title &+= 1
      }
      // Headings that follow one another without text between are a table of contents.
      let isContents = gap < starts.last ?? 0
      if candidate.section == 1, last >= 4, !isContents, beginsAnew(after: place) {
        starts.append(candidate.lineIndex)
        last = 0
      }
      last = max(last, candidate.section)
      if let line, candidate.lineIndex &- line > 2 { gap = line }
    }
    while title < titles.count {
      if last >= 5 {
        starts.append(titles[title].firstLine)
        last = 0
      }
      title &+= 1
    }
    return starts
  }

  /// Whether the heading after a second 一 is 二, so that it is no mere duplicate.
  private func beginsAnew(after place: Int) -> Bool {
    let style = candidates[place].numbering.style
    let next = candidates[(place &+ 1)...].first { $0.section > 0 && $0.numbering.style == style }
    return next.map { $0.section == 2 } ?? false
  }

  /// The report on the given lines; nil if they hold none.
  private func outline(_ range: Range<Int>, in bytes: Span<UInt8>) -> ReportOutline? {
    let resolver = HeadingResolver(Array(ReportSplitter.slice(candidates, of: range, by: \.lineIndex)))
    let titles = ReportSplitter.slice(titles, of: range, by: \.lastLine)
    let firstHeading = resolver.headings.first?.lineIndex ?? range.upperBound
    let title = titles.first.flatMap { $0.lastLine < firstHeading ? $0 : nil }
    let sections = Set(resolver.headings.map(\.section)).count
    guard
      sections >= 2 || (title.map { sections == 1 || titles.count == 1 && isAtTop($0, of: range, in: bytes) } ?? false)
    else {
      return nil
    }
    return ReportOutline(lines: range, title: title, headings: resolver.headings, extras: resolver.extras)
  }

  /// What stands on the given lines, of elements in the order of their lines.
  private static func slice<Element>(
    _ elements: [Element], of lines: Range<Int>, by line: (Element) -> Int
  ) -> ArraySlice<Element> {
    let first = firstIndex(in: elements, from: lines.lowerBound, by: line)
    return elements[first..<firstIndex(in: elements, from: lines.upperBound, by: line)]
  }

  /// The index of the first element on the given line or below it, by halving.
  private static func firstIndex<Element>(in elements: [Element], from start: Int, by line: (Element) -> Int) -> Int {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low &+ high) >> 1
      if line(elements[middle]) < start { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// Whether nothing but a few lines stands above a title.
  private func isAtTop(_ title: TitleCandidate, of range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var above = 0
    for index in range.lowerBound..<title.firstLine where !Scalars.trim(lines[index], in: bytes).isEmpty {
      above &+= 1
      if above > 3 { return false }
    }
    return true
  }
}
