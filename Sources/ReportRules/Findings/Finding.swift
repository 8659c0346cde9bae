import ReportModel
public import ReportReader
public import ReportText

/// Something wrong with a report, where, and how to mend it.
public struct Finding: Equatable, Sendable {
  /// The code of the rule, such as `row-total`.
  public var code: String

  /// How grave it is.
  public var severity: Severity

  /// The narrowest range that shows the problem, in bytes; never empty.
  public var range: Range<Int>

  /// What is there and what should be, in the form's own words.
  public var message: String

  /// Other places that take part.
  public var related: [RelatedPlace]

  /// Ways to mend it; at most one is safe, and that comes first.
  public var fixes: [Fix]

  /// Whether it is about wording that was right once.
  public var isOutdatedWording: Bool

  /// How many further findings of the same rule and severity it stands for, where a report has too many to list.
  public var further = 0

  /// The same finding with its ranges in the document that the report stands in.
  ///
  /// - Parameter previous: last year's report in the document that it stands in, for related places there.
  public func placed(in report: PlacedReport, previous: PlacedReport? = nil) -> Finding {
    var copy = self
    copy.related = related.map { place in
      guard let document = place.isInPrevious ? previous : report else { return place }
      return place.placed(in: document)
    }
    if report.start == 0, report.source == nil { return copy }
    copy.range = report.documentRange(of: range)
    let possible = report.source == nil ? fixes : fixes.filter { $0.edits.allSatisfy(report.canTake) }
    copy.fixes = possible.map { $0.placed(in: report) }
    return copy
  }
}

/// A place that takes part in a finding.
public struct RelatedPlace: Equatable, Sendable {
  /// The place, in bytes.
  public var range: Range<Int>

  /// What is there.
  public var message: String

  /// Whether the place is in last year's report.
  public var isInPrevious: Bool

  /// Makes a place.
  public init(range: Range<Int>, message: String, isInPrevious: Bool = false) {
    self.range = range
    self.message = message
    self.isInPrevious = isInPrevious
  }

  /// The same place in the document that its report stands in.
  public func placed(in report: PlacedReport) -> RelatedPlace {
    RelatedPlace(range: report.documentRange(of: range), message: message, isInPrevious: isInPrevious)
  }
}

/// One way to mend a finding.
public struct Fix: Equatable, Sendable {
  /// What it does, for people.
  public var title: String

  /// Whether it cannot be wrong.
  public var isSafe: Bool

  /// The edits, ascending and apart from each other, all against the text that was checked.
  public var edits: [TextEdit]

  /// The cells of the form that read otherwise after it, by their numbers in the edition.
  public var cells: [Int]

  /// Makes a fix; a rule does so by way of ``RuleContext/fix(_:_:_:isSure:)``.
  public init(title: String, isSafe: Bool, edits: [TextEdit], cells: [Int] = []) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
    self.cells = cells
  }

  /// The same fix with its edits in the document that the report stands in.
  public func placed(in report: PlacedReport) -> Fix {
    Fix(
      title: title, isSafe: isSafe && !edits.contains(where: report.touchesPrinted),
      edits: edits.map { report.documentEdit(of: $0) }, cells: cells)
  }
}
