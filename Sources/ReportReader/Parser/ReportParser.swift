import ReportForm
import ReportModel
import ReportText

/// Parses one report: title, years, sections, tables and cells.
struct ReportParser {
  private let text: [UInt8]
  private let lines: TextLines
  private let outline: ReportOutline
  private let reader: FormReader

  /// Makes a parser.
  ///
  /// - Parameters:
  ///   - text: the bytes of the report alone.
  ///   - lines: its lines without their line ends, as ranges of `text`.
  ///   - outline: its title and headings, with ranges of `text` and indices into `lines`.
  ///   - reader: what the editions are read by that it may be written on.
  init(text: [UInt8], lines: TextLines, outline: ReportOutline, reader: FormReader) {
    self.reader = reader
    self.text = text
    self.lines = lines
    self.outline = outline
  }

  /// Parses the report.
  func report() -> Report {
    let bytes = text.span
    let bodies = bodies()
    let overview = reader.forms.newest.number(of: .overview)
    let years = years(overview: bodies.first { $0.heading.section == overview }?.range, in: bytes)
    let (edition, tables) = tables(bodies, year: years.forEdition, in: bytes)
    // A section that only other editions have is none.
    let own = outline.headings.indices.filter { section(of: bodies[$0], edition) <= edition.sections.count }
    let headings = own.map { heading(bodies[$0], edition) }
    return Report(
      text: text, edition: edition, of: reader.forms, title: title(in: bytes), years: years, headings: headings,
      sections: zip(headings, own).map { Section(number: $0.section, heading: $0, body: bodies[$1].range) },
      extraHeadings: ReportParser.extraHeadings(outline, outside: tables), tables: tables,
      cells: edition.values(in: tables))
  }

  /// The lines numbered as sections that are none of the form and stand in no table.
  static func extraHeadings(_ outline: ReportOutline, outside tables: [Table]) -> [ExtraHeading] {
    outline.extras.compactMap { line in
      tables.contains { $0.range.overlaps(line) } ? nil : ExtraHeading(line: line)
    }
  }

  /// What follows a heading up to the next: the bytes, and the lines without the rest of the heading's own line.
  private struct Body {
    var heading: HeadingCandidate
    var range: Range<Int>
    var lines: Range<Int>
  }

  private func bodies() -> [Body] {
    outline.headings.indices.map { place in
      let heading = outline.headings[place]
      let next = place + 1 < outline.headings.count ? outline.headings[place + 1] : nil
      let end = next.map { lines[$0.lineIndex].lowerBound } ?? text.count
      let start = min(heading.line.upperBound, end)
      let first = heading.lineIndex + (isUnderline(heading.lineIndex + 1) ? 2 : 1)
      return Body(
        heading: heading, range: start..<end, lines: first..<max(first, next?.lineIndex ?? lines.count))
    }
  }

  /// Whether a line is nothing but the dashes that make a heading of the one above.
  private func isUnderline(_ line: Int) -> Bool {
    guard line < lines.count else { return false }
    let own = text[lines.records[line].text]
    guard own.count >= 3, let first = own.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "=") else {
      return false
    }
    return own.allSatisfy { $0 == first }
  }

  private func heading(_ body: Body, _ edition: Edition) -> SectionHeading {
    let section = section(of: body, edition)
    let isRight = reader.headings.isRight(body.heading, in: edition)
    return SectionHeading(
      section: section, line: body.heading.line, numbering: body.heading.numbering, title: body.heading.title,
      correction: isRight ? nil : edition.sections[section - 1].heading.name, isKnownVariant: body.heading.known != nil)
  }

  /// Which section of an edition a body is: that of its title, where editions give it several.
  private func section(of body: Body, _ edition: Edition) -> Int {
    reader.headings.section(of: body.heading, in: edition) ?? body.heading.section
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
    // The edition in force, unless the text has more labels that only another one has.
    var best: (index: LabelIndex, regions: TableRegions, labels: Int)?
    for index in reader.indexes(for: year) where best?.labels ?? 0 < ReportParser.telling {
      var regions = TableRegions()
      for (place, body) in bodies.enumerated() {
        let table = table(of: body, index.edition)
        guard
          let layout = LayoutDetector.layout(of: body.lines, of: lines, isTableSection: table != nil, in: bytes),
          let cutter = layout.cutter
        else { continue }
        let cells =
          if layout.isPrinted, let table {
            PrintedCutter.cut(body.lines, of: lines, index, table, in: bytes)
          } else if layout.isBare, let table {
            FiguresBeside.split(cutter.cut(body.lines, of: lines, in: bytes), index, table, in: bytes)
          } else {
            cutter.cut(body.lines, of: lines, in: bytes)
          }
        regions.append(cells.span, under: place, layout: layout, index, in: bytes)
      }
      let labels = regions.ownLabels
      if labels > best?.labels ?? -1 { best = (index, regions, labels) }
    }
    guard let best else { return (reader.forms.edition(for: year), []) }
    let edition = best.index.edition
    var assembler = RowAssembler(index: best.index, tokens: best.regions.tokens)
    for region in best.regions.regions {
      let table = table(of: bodies[region.heading], edition)
      assembler.append(region.tokens, layout: region.layout, section: table, in: bytes)
    }
    assembler.joinReviewParts(in: bytes)
    let builder = TableBuilder(assembler, in: bytes)
    return (edition, edition.tables.compactMap { builder.table($0.kind, regions: best.regions, in: bytes) })
  }

  /// The table that a body holds on the form of an edition.
  private func table(of body: Body, _ edition: Edition) -> TableKind? {
    let index = section(of: body, edition) - 1
    return edition.sections.indices.contains(index) ? edition.sections[index].table : nil
  }
}

extension ReportYears {
  /// The year by which the edition of the form is chosen.
  fileprivate var forEdition: Int? { title ?? period ?? mostFrequent }
}
