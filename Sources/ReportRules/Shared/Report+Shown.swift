import ReportForm
import ReportModel

extension Report {
  /// The text of a range for a message: on one line, without blanks at its ends, and not longer than a label of the
  /// form can be.
  func shown(_ range: Range<Int>) -> String {
    let limit = 60
    let text = string(range.lowerBound..<min(range.upperBound, range.lowerBound &+ 6 * limit))
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > limit ? line.prefix(limit) + "…" : line
  }

  /// Whether an edit may replace the text of a range by a name: there is no mark in it that belongs with one outside,
  /// such as half of a pair of `**`.
  func isPlain(_ range: Range<Int>) -> Bool {
    !text[range].contains { $0 == 0x2A || $0 == 0x5F || $0 == 0x60 || $0 == 0x3C || $0 == 0x3E || $0 == 0x5C }
  }

  /// The place to mark for something that is wrong with the whole report: its title, its first heading, its first
  /// table; empty if there is none of them.
  var place: Range<Int> {
    title?.range ?? headings.first?.place ?? tables.first?.range ?? 0..<0
  }
}

extension SectionHeading {
  /// The heading as people read it: number and title, without the marks of Markdown around them, in bytes.
  var place: Range<Int> {
    min(numbering.range.lowerBound, title.lowerBound)..<max(title.upperBound, numbering.range.upperBound)
  }
}

extension Edition {
  /// The official heading of a section (from 1).
  func heading(_ section: Int) -> String {
    sections.indices.contains(section - 1) ? sections[section - 1].heading.official : ""
  }

  /// A row of the form in its own words, with the group it stands in: `（三）不予公开·1.属于国家秘密`.
  func name(ofRow row: Int, in kind: TableKind) -> String {
    let form = table(kind)
    let label = form.rows[row].label
    if label.name.isEmpty { return form.title }
    guard let group = form.groups(ofRow: row).last, group.depth > 0 else { return label.number + label.name }
    return group.label.number + group.label.name + "·" + label.number + label.name
  }
}
