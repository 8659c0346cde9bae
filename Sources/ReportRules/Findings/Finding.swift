package import ReportModel
package import ReportText

/// Something wrong with a report, where, and how to mend it.
package struct Finding: Equatable, Sendable {
  /// The code of the rule, such as `row-total`.
  package var code: String

  /// How grave it is.
  package var severity: Severity

  /// The narrowest range that shows the problem, in bytes; never empty.
  package var range: Range<Int>

  /// What is there and what should be, in the form's own words.
  package var message: String

  /// Other places that take part.
  package var related: [RelatedPlace]

  /// Ways to mend it; at most one is safe, and that comes first.
  package var fixes: [Fix]

  /// Whether it is about wording that was right once.
  package var isOutdatedWording: Bool

  /// The same finding with its ranges in the document that the report stands in.
  package func placed(in report: PlacedReport) -> Finding {
    if report.start == 0, report.source == nil { return self }
    var copy = self
    copy.range = report.documentRange(of: range)
    copy.related = related.map { RelatedPlace(range: report.documentRange(of: $0.range), message: $0.message) }
    copy.fixes = fixes.map { $0.placed(in: report) }
    return copy
  }
}

/// A place that takes part in a finding.
package struct RelatedPlace: Equatable, Sendable {
  /// The place, in bytes.
  package var range: Range<Int>

  /// What is there.
  package var message: String

  /// Makes a place.
  package init(range: Range<Int>, message: String) {
    self.range = range
    self.message = message
  }
}

/// One way to mend a finding.
package struct Fix: Equatable, Sendable {
  /// What it does, for people.
  package var title: String

  /// Whether it cannot be wrong.
  package var isSafe: Bool

  /// The edits, ascending and apart from each other, all against the text that was checked.
  package var edits: [TextEdit]

  /// Makes a fix.
  package init(title: String, isSafe: Bool, edits: [TextEdit]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
  }

  /// The same fix with its edits in the document that the report stands in.
  package func placed(in report: PlacedReport) -> Fix {
    Fix(title: title, isSafe: isSafe, edits: edits.map { report.documentEdit(of: $0) })
  }
}
