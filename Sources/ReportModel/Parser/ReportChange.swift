import ReportForm
import ReportText

/// Where two states of a report differ: one stretch, outside of which their bytes are the same.
struct ReportChange {
  /// The state before.
  private let old: ParsedReport

  /// How many bytes are the same from the start.
  private let prefix: Int

  /// The first of the bytes of the old text that are the same up to the end.
  private let oldSuffix: Int

  /// How many bytes more the new text has.
  private let growth: Int

  /// The index of the heading under which the texts differ, -1 above the first; nil if a heading itself is touched, or if
  /// the headings are not the same otherwise.
  private let place: Int?

  /// Whether both have the same title, or none.
  private let hasSameTitle: Bool

  /// Finds the difference between a report and a new text with this outline.
  init(from old: ParsedReport, to text: Span<UInt8>, _ outline: ReportOutline) {
    self.old = old
    let known = old.report.text
    let before = known.span
    prefix = before.commonPrefix(with: text)
    let same = before.commonSuffix(with: text, limit: min(before.count, text.count) &- prefix)
    oldSuffix = before.count &- same
    growth = text.count &- before.count
    place = ReportChange.place(
      old.outline?.headings ?? [], outline.headings, prefix: prefix, oldSuffix: oldSuffix, growth: growth)
    hasSameTitle = old.outline?.title == outline.title
  }

  private static func place(
    _ known: [HeadingCandidate], _ headings: [HeadingCandidate], prefix: Int, oldSuffix: Int, growth: Int
  ) -> Int? {
    guard known.count == headings.count else { return nil }
    var place = -1
    for (index, (before, after)) in zip(known, headings).enumerated() {
      guard before.section == after.section else { return nil }
      if before.line.upperBound <= prefix {
        guard after.line == before.line else { return nil }
        place = index
      } else if before.line.lowerBound >= oldSuffix {
        guard after.line == before.line.shifted(by: growth) else { return nil }
      } else {
        return nil
      }
    }
    return place
  }

  /// The years that the report names, if nothing changed that names any; nil if it is not clear.
  ///
  /// - Parameter overview: the index of the heading of section 一; nil if there is none.
  func years(overview: Int?) -> ReportYears? {
    guard let place, place >= 0, place != overview, old.outline != nil, hasSameTitle else { return nil }
    return old.report.years
  }

  /// Whether nothing changed under a heading, so that ``layouts`` tells how the cells stand there.
  func knowsLayout(under heading: Int) -> Bool {
    place != nil && heading != place && layouts.indices.contains(heading)
  }

  /// For each heading of the old text how the cells under it stand; nil where there are none.
  var layouts: [Layout?] { old.layouts }

  /// Adds the tokens under a heading, if nothing changed there and they are known; returns whether that is so.
  func takeOver(regionUnder heading: Int, by edition: Edition, into regions: inout TableRegions) -> Bool {
    guard let place, heading != place, edition === old.report.edition,
      let region = old.regions.region(under: heading)
    else { return false }
    regions.append(region, of: old.regions, movedBy: heading < place ? 0 : growth)
    return true
  }

  /// The tables of the old text at their places in the new one, where the texts differ only under a heading under which
  /// nothing looks like a table; nil if it is not clear that they are the same.
  ///
  /// - Parameters:
  ///   - year: the year by which its edition of the form is chosen.
  ///   - layout: how the cells stand under the heading with an index, in the new text; nil if there are none.
  func tables(year: Int?, layout: (Int) -> Layout?) -> ParsedTables? {
    guard let place, old.outline != nil else { return nil }
    let report = old.report
    guard Edition.expected(in: year) === Edition.expected(in: report.years.forEdition) else { return nil }
    if place >= 0, old.layouts[place] != nil || layout(place) != nil { return nil }
    var tables: [Table] = []
    for table in report.tables {
      if table.range.upperBound <= prefix {
        tables.append(table)
      } else if table.range.lowerBound >= oldSuffix {
        tables.append(table.moved(by: growth))
      } else {
        return nil
      }
    }
    return ParsedTables(edition: report.edition, tables: tables, layouts: old.layouts)
  }
}

extension Edition {
  /// The edition that a report of a year is expected to be written on.
  static func expected(in year: Int?) -> Edition { inForce(for: year.map { max($0, 2019) }) }
}

extension ReportYears {
  /// The year by which the edition of the form is chosen.
  var forEdition: Int? { title ?? period ?? mostFrequent }
}
