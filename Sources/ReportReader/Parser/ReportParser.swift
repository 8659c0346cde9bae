import ReportForm
import ReportModel
import ReportText

/// Parses one report: title, years, sections, tables and cells.
struct ReportParser {
  private let text: [UInt8]
  private let lines: TextLines
  private let outline: ReportOutline

  /// Makes a parser.
  ///
  /// - Parameters:
  ///   - text: the bytes of the report alone.
  ///   - lines: its lines without their line ends, as ranges of `text`.
  ///   - outline: its title and headings, with ranges of `text` and indices into `lines`.
  init(text: [UInt8], lines: TextLines, outline: ReportOutline) {
    self.text = text
    self.lines = lines
    self.outline = outline
  }

  /// Parses the report.
  func report() -> Report {
    let bytes = text.span
    let bodies = bodies()
    let years = years(overview: bodies.first { $0.section == 1 }?.range, in: bytes)
    let (edition, tables) = tables(bodies, year: years.forEdition, in: bytes)
    let headings = outline.headings.map { ReportParser.heading($0, edition) }
    return Report(
      text: text, edition: edition, title: title(in: bytes), years: years, headings: headings,
      sections: zip(headings, bodies).map { Section(number: $0.section, heading: $0, body: $1.range) },
      extraHeadings: ReportParser.extraHeadings(outline, outside: tables), tables: tables,
      cells: edition.values(in: tables))
  }

  /// The lines numbered as sections that are none of the six and stand in no table.
  static func extraHeadings(_ outline: ReportOutline, outside tables: [Table]) -> [ExtraHeading] {
    outline.extras.compactMap { line in
      tables.contains { $0.range.overlaps(line) } ? nil : ExtraHeading(line: line)
    }
  }

  /// What follows a heading up to the next: the bytes, and the lines without the rest of the heading's own line.
  private struct Body {
    var section: Int
    var range: Range<Int>
    var lines: Range<Int>
  }

  private func bodies() -> [Body] {
    outline.headings.indices.map { place in
      let heading = outline.headings[place]
      let next = place + 1 < outline.headings.count ? outline.headings[place + 1] : nil
      let end = next.map { lines[$0.lineIndex].lowerBound } ?? text.count
      let start = min(heading.line.upperBound, end)
      return Body(
        section: heading.section, range: start..<end,
        lines: heading.lineIndex + 1..<max(heading.lineIndex + 1, next?.lineIndex ?? lines.count))
    }
  }

  private static func heading(_ candidate: HeadingCandidate, _ edition: Edition) -> SectionHeading {
    let isRight = HeadingReader.shared.isRight(candidate, in: edition)
    return SectionHeading(
      section: candidate.section, line: candidate.line, numbering: candidate.numbering, title: candidate.title,
      correction: isRight ? nil : edition.sections[candidate.section - 1].heading.name,
      isKnownVariant: candidate.known != nil)
  }

  private func title(in bytes: Span<UInt8>) -> ReportTitle? {
    guard let range = outline.title?.range else { return nil }
    return ReportTitle(range: range, agency: TitleReader.agency(in: range, of: bytes))
  }

  // MARK: - Years

  /// The years that the report names; each is looked for where the one before it is not found.
  ///
  /// - Parameter overview: what stands in section 一; nil if there is none.
  private func years(overview: Range<Int>?, in bytes: Span<UInt8>) -> ReportYears {
    var years = ReportYears()
    if let title = outline.title { years.title = YearReader.years(in: title.range, of: bytes).first?.year }
    guard years.title == nil else { return years }
    let start = outline.title?.range.upperBound ?? 0
    let preface = start..<max(start, outline.headings.first?.line.lowerBound ?? text.count)
    years.period = PeriodReader.read(preface, in: bytes)?.years.last
    guard years.period == nil, let overview else { return years }
    years.mostFrequent = YearReader.mostFrequent(in: overview, of: bytes)
    return years
  }

  // MARK: - Tables

  /// So many labels of one edition alone leave no doubt which it is.
  private static let telling = 3

  /// The tables, with the edition of the form by whose labels they were read.
  private func tables(_ bodies: [Body], year: Int?, in bytes: Span<UInt8>) -> (edition: Edition, tables: [Table]) {
    let layouts = bodies.map { layout($0, in: bytes) }
    let expected = Edition.inForce(for: year.map { max($0, 2019) })
    // The edition in force, unless the text has more labels that only another one has.
    var best: (edition: Edition, regions: TableRegions, labels: Int)?
    for edition in [expected] + Edition.all.filter({ $0 !== expected })
    where best?.labels ?? 0 < ReportParser.telling {
      var regions = TableRegions()
      for (index, layout) in layouts.enumerated() {
        guard let layout, let cutter = layout.cutter else { continue }
        let cells = cutter.cut(bodies[index].lines, of: lines, in: bytes)
        regions.append(cells.span, under: index, layout: layout, edition, in: bytes)
      }
      let labels = regions.ownLabels
      if labels > best?.labels ?? -1 { best = (edition, regions, labels) }
    }
    guard let best else { return (expected, []) }
    var assembler = RowAssembler(
      edition: best.edition, index: LabelIndex.of(best.edition), tokens: best.regions.tokens)
    for region in best.regions.regions {
      let table = Edition.of2021.sections[bodies[region.heading].section - 1].table
      assembler.append(region.tokens, layout: region.layout, section: table, in: bytes)
    }
    let builder = TableBuilder(assembler, in: bytes)
    return (
      best.edition,
      TableKind.allCases.compactMap { builder.table($0, regions: best.regions, in: bytes) }
    )
  }

  /// How the cells of a body stand in the text; nil if nothing looks like a table.
  private func layout(_ body: Body, in bytes: Span<UInt8>) -> Layout? {
    let isTableSection = Edition.of2021.sections[body.section - 1].table != nil
    return LayoutDetector.layout(of: body.lines, of: lines, isTableSection: isTableSection, in: bytes)
  }
}

extension ReportYears {
  /// The year by which the edition of the form is chosen.
  fileprivate var forEdition: Int? { title ?? period ?? mostFrequent }
}
