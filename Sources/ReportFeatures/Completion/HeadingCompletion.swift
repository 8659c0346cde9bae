internal import ReportForm
internal import ReportModel
import ReportReader
import ReportText
import ReportWriter

/// Proposes the headings that a report lacks, and what stands under them.
struct HeadingCompletion {
  let place: CompletionPlace
  let placed: PlacedReport

  private var report: Report { placed.report }

  /// The headings in the order of the form, the next one missing first.
  var candidates: [Candidate] {
    let style = HeadingStyle(of: report)
    let start = placed.start
    // A heading on the cursor's line is being typed.
    let isHere = { (heading: SectionHeading) in
      heading.line.shifted(by: start).overlaps(place.line) || heading.line.shifted(by: start) == place.line
    }
    let present = Set(report.headings.filter { !isHere($0) }.map(\.section))
    let before = report.headings.last { !isHere($0) && $0.line.upperBound &+ start <= place.line.lowerBound }
    let missing = report.edition.sections.indices.filter { !present.contains($0 + 1) }
    let next = missing.first { $0 + 1 > before?.section ?? 0 }
    let ordered = (next.map { [$0] } ?? []) + missing.filter { $0 != next }
    var result: [Candidate] = []
    if report.headings.isEmpty, report.title != nil { result.append(body(style: style)) }
    for index in ordered {
      let section = report.edition.sections[index]
      var heading = candidate(section, text: written(section, style: style))
      heading.isExpected = index == next
      result.append(heading)
      guard let kind = section.table, report.table(kind) == nil else { continue }
      let table = TableStyle(of: kind, in: report)
      var text = written(section, style: style)
      text.append(table.lineEnd + table.lineEnd)
      text.append(TableWriter(report.edition.table(kind), style: table).table())
      text.append(table.lineEnd)
      var whole = candidate(section, text: text)
      whole.label += place.say("（含空表）", " (with blank table)")
      whole.kind = .snippet
      result.append(whole)
    }
    return result
  }

  /// A heading behind the marks that are typed already.
  private func written(_ section: SectionForm, style: HeadingStyle) -> WrittenText {
    let marks = place.string(place.marks)
    guard marks.contains(where: { $0 == "#" || $0 == "*" }) else { return WrittenText(style.written(section)) }
    var rest = style
    rest.prefix = marks.last == "#" ? " " : ""
    rest.suffix = String(marks.reversed().prefix { $0 == "*" })
    return WrittenText(rest.written(section))
  }

  private func candidate(_ section: SectionForm, text: WrittenText) -> Candidate {
    let hasMarks = place.string(place.marks).contains { $0 == "#" || $0 == "*" }
    let start = hasMarks ? place.marks.upperBound : min(place.offset, place.trimmed(place.line).lowerBound)
    let end = max(place.offset, place.trimmed(start..<place.line.upperBound).upperBound)
    var standing = place.string(start..<end)
    while standing.last == "*" { standing.removeLast() }
    return Candidate(
      label: section.heading.official, documentation: section.contents, kind: .heading, keys: [section.heading],
      text: text, range: start..<end, typed: TypedText(place.string(start..<place.offset)),
      standing: TypedText(standing))
  }

  /// Everything below the title of a report that has nothing below it.
  private func body(style: HeadingStyle) -> Candidate {
    let skeleton = ReportSkeleton(
      report.edition, layout: style.isMarkdown ? .markdown : .tabs, headings: style, lineEnd: place.document.lineEnd)
    var text = skeleton.body()
    if let year = report.year() { text = text.filling(ReportSkeleton.year, with: String(year)) }
    let range = min(place.offset, place.trimmed(place.line).lowerBound)..<place.offset
    let typed = TypedText(place.string(range))
    return Candidate(
      label: place.say("年度报告正文", "Body of the report"),
      detail: place.say("六个部分和三张空表", "six sections, three blank tables"),
      kind: .snippet, keys: [Label("年度报告正文")], text: text, range: range, typed: typed, standing: typed)
  }
}
