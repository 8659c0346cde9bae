import ReportModel
import ReportText

/// One report among the lines of a document, before it is parsed.
struct ReportOutline: Equatable {
  /// The indices of its lines.
  var lines: Range<Int>

  /// Its title.
  var title: TitleCandidate?

  /// Its section headings in order.
  var headings: [HeadingCandidate]

  /// Lines numbered as sections that are none of the six, without their line ends.
  var extras: [Range<Int>]
}

/// Finds where reports begin and end in a document.
struct ReportSplitter {
  private let lineCount: Int

  /// How many sections a report has, whatever its edition.
  private let sectionCount: Int
  private var candidates: [HeadingCandidate] = []
  private var others: [NumberedLine] = []
  private var titles: [TitleCandidate] = []

  /// The shortest line that could be a heading or a title, in bytes.
  static let shortest = 6

  /// Looks through the lines of a document.
  init(_ lines: TextLines, headings: HeadingReader, in bytes: Span<UInt8>) {
    lineCount = lines.count
    sectionCount = headings.sectionCount
    var labels = LabelReader()
    let records = lines.records.span
    for index in 0..<lineCount where records[index].text.count >= ReportSplitter.shortest {
      let text = records[index].text
      if headings.mayBegin(text, in: bytes), let line = headings.read(index, of: lines, in: bytes, with: &labels) {
        switch line {
        case .section(let candidate): candidates.append(candidate)
        case .other(let line): others.append(line)
        }
      } else if TitleReader.mayEnd(text, in: bytes),
        let title = TitleReader.read(index, of: lines, in: bytes, with: &labels)
      {
        titles.append(title)
      }
    }
  }

  /// The reports in the order of the text.
  func reports(of lines: TextLines) -> [ReportOutline] {
    guard !titles.isEmpty || !candidates.isEmpty else { return [] }
    var starts = starts()
    starts[0] = 0
    var outlines: [ReportOutline] = []
    outlines.reserveCapacity(starts.count)
    for (place, start) in starts.enumerated() {
      let end = place &+ 1 < starts.count ? starts[place &+ 1] : lineCount
      if let outline = outline(start..<end, of: lines) { outlines.append(outline) }
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
    for (place, candidate) in candidates.enumerated() where !candidate.isPartial {
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
      if candidate.section == 1, last > sectionCount / 2, !isContents, beginsAnew(after: place) {
        starts.append(candidate.lineIndex)
        last = 0
      }
      last = max(last, candidate.section)
      if let line, candidate.lineIndex &- line > 2 { gap = line }
    }
    while title < titles.count {
      if last >= sectionCount &- 1 {
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
    let next = candidates[(place &+ 1)...].first { $0.numbering.style == style && !$0.isPartial }
    return next.map { $0.section == 2 } ?? false
  }

  /// The report on the given lines; nil if they hold none.
  private func outline(_ range: Range<Int>, of lines: TextLines) -> ReportOutline? {
    let resolver = HeadingResolver(
      candidates[ReportSplitter.places(in: candidates, of: range) { $0.lineIndex }],
      others[ReportSplitter.places(in: others, of: range) { $0.lineIndex }])
    let titles = titles[ReportSplitter.places(in: titles, of: range) { $0.lastLine }]
    let firstHeading = resolver.headings.first?.lineIndex ?? range.upperBound
    // Above the title a page can have crumbs and an index that name it; without a year they are no better than any.
    let above = titles.prefix { $0.lastLine < firstHeading }
    let title = above.last { $0.hasYear } ?? above.last
    var sections = 0  // a bit for each that has a heading
    for heading in resolver.headings { sections |= 1 << heading.section }
    let count = sections.nonzeroBitCount
    guard count >= 2 || (title.map { count == 1 || titles.count == 1 && isAtTop($0, of: range, in: lines) } ?? false)
    else { return nil }
    return ReportOutline(lines: range, title: title, headings: resolver.headings, extras: resolver.extras)
  }

  /// Which of the elements, in the order of their lines, stand on the given lines.
  @inline(__always)
  private static func places<Element>(
    in elements: [Element], of lines: Range<Int>, by line: (Element) -> Int
  ) -> Range<Int> {
    let first = elements.partitioningIndex { line($0) >= lines.lowerBound }
    return first..<elements.partitioningIndex { line($0) >= lines.upperBound }
  }

  /// Whether nothing but a few lines stands above a title.
  private func isAtTop(_ title: TitleCandidate, of range: Range<Int>, in lines: TextLines) -> Bool {
    var above = 0
    for index in range.lowerBound..<title.firstLine where !lines.records[index].isBlank {
      above &+= 1
      if above > 3 { return false }
    }
    return true
  }
}
