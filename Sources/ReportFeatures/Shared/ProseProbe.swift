internal import ReportForm
internal import ReportModel
import ReportProse
import ReportText

/// What a figure would speak of if one stood at the cursor in a sentence.
///
/// The reader of sentences is asked about the sentence with a figure put in, so that completion knows exactly the words
/// that the checks know.
struct ProseProbe {
  /// The digits at the cursor, in bytes of the report; empty if none are typed.
  let range: Range<Int>

  /// Whether a unit follows the digits.
  let hasUnit: Bool

  /// What the figure may stand for.
  let cells: [CellSum]

  /// How much text before the cursor is read, in bytes: sentences build on those before them.
  private static let reach = 1500

  /// Asks about an offset (bytes of the report); nil where no figure of a table would stand.
  init?(at offset: Int, in report: Report, year: Int?) {
    let text = report.text
    guard let body = report.prose(around: offset) else { return nil }
    var start = offset
    while start > body.lowerBound, ProseProbe.isDigit(text[start &- 1]) { start &-= 1 }
    var end = offset
    while end < body.upperBound, ProseProbe.isDigit(text[end]) { end &+= 1 }
    guard end &- start <= 15 else { return nil }
    let line = text.line(around: offset)
    let lineEnd = min(line.upperBound, body.upperBound)
    guard !ProseProbe.beginsLabel(line.lowerBound..<start, in: report) else { return nil }
    guard !ProseProbe.followsFigure(start, in: text, from: max(line.lowerBound, body.lowerBound)) else { return nil }
    var from = max(line.lowerBound, body.lowerBound)
    while from > body.lowerBound, offset &- from < ProseProbe.reach, let before = text.line(before: from),
      before.lowerBound >= body.lowerBound, offset &- before.lowerBound < ProseProbe.reach * 2
    {
      from = before.lowerBound
    }
    let rest = Array(text[end..<max(end, lineEnd)])
    hasUnit = ProseProbe.beginsWithUnit(rest)
    let before = Array(text[from..<start])
    let place = before.count..<before.count &+ 1
    let probe = before + [0x37] + (hasUnit ? [] : Array("件".utf8)) + rest
    let agency = report.title?.agency.map { report.string($0) }
    let reader = ProseReader(edition: report.edition, year: year, agency: agency)
    var found: [CellSum]?
    for case .figure(let statement) in reader.statements(in: probe.span)
    where statement.range == place && statement.sort == .exact {
      found = statement.cells
    }
    guard let found else { return nil }
    cells = found
    range = start..<end
  }

  /// Whether a line up to the cursor is the beginning of a row's label, which is no sentence: 四、结转.
  private static func beginsLabel(_ line: Range<Int>, in report: Report) -> Bool {
    let text = report.string(Scalars.trim(line, in: report.text.span))
    return !text.isEmpty
      && report.edition.tables.contains { form in
        form.rows.contains { ($0.label.number + $0.label.name).hasPrefix(text) }
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a figure, perhaps with its unit, stands right before the place.
  private static func followsFigure(_ place: Int, in text: [UInt8], from start: Int) -> Bool {
    var end = place
    while end > start, text[end &- 1] == 0x20 { end &-= 1 }
    if end > start, end < place, isDigit(text[end &- 1]) { return true }
    guard end &- 3 > start, units.contains(Array(text[end &- 3..<end])) else {
      // 3.5 and 3,511 are one figure.
      return end &- 1 > start && (text[end &- 1] == 0x2E || text[end &- 1] == 0x2C) && isDigit(text[end &- 2])
    }
    end &-= 3
    while end > start, text[end &- 1] == 0x20 { end &-= 1 }
    return isDigit(text[end &- 1])
  }

  private static func beginsWithUnit(_ text: [UInt8]) -> Bool {
    let word = text.drop { $0 == 0x20 }.prefix(3)
    return units.contains(Array(word))
  }

  private static let units: Set<[UInt8]> = Set("件宗条份封起个次项".map { Array(String($0).utf8) })
}

extension Report {
  /// The stretch of sentences around an offset, in bytes: a section or the preface, cut at tables; nil in headings,
  /// titles and tables.
  func prose(around offset: Int) -> Range<Int>? {
    guard (0...text.count).contains(offset), !headings.contains(where: { $0.line.touches(offset) }),
      !(title?.range.touches(offset) ?? false), !tables.contains(where: { $0.range.touches(offset) })
    else { return nil }
    let first = headings.first?.line.lowerBound ?? text.count
    let preface = min(title?.range.upperBound ?? 0, first)..<first
    guard
      var body = sections.last(where: { $0.body.touches(offset) })?.body ?? (preface.touches(offset) ? preface : nil)
    else { return nil }
    for table in tables where table.range.overlaps(body) {
      if table.range.upperBound <= offset {
        body = min(max(body.lowerBound, table.range.upperBound), body.upperBound)..<body.upperBound
      } else {
        body = body.lowerBound..<max(body.lowerBound, min(body.upperBound, table.range.lowerBound))
      }
    }
    return body.touches(offset) ? body : nil
  }
}
