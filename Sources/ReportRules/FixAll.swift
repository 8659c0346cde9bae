package import ReportModel
package import ReportText

/// Applies every safe fix of a text until none is left.
package enum FixAll {
  /// What the safe fixes of a report come to.
  package struct Mend: Equatable, Sendable {
    /// The edits, ascending and apart from each other, counted from the report's own start.
    package var edits: [TextEdit]

    /// The number of findings that they mend, those included that only showed in a later round.
    package var findings: Int
  }

  /// The most times that a report is checked anew; each round mends what the one before made visible.
  private static let mostRounds = 16

  /// The most findings of one rule that are mended in one round.
  private static let mostFindings = 200_000

  /// The edits, ascending and apart from each other, that turn `text` into one without safe fixes left.
  package static func edits(for text: [UInt8], settings: Settings = Settings()) -> [TextEdit] {
    ReportDocument(parsing: text).reports.flatMap { placed in
      edits(for: placed.report, settings: settings).map { placed.documentEdit(of: $0) }
    }
  }

  /// The edits for one report, counted from its own start.
  ///
  /// - Parameter previous: last year's report of the same organ; nil where it is not known.
  package static func edits(
    for report: Report, settings: Settings = Settings(), previous: Report? = nil
  ) -> [TextEdit] {
    mend(report, settings: settings, previous: previous).edits
  }

  /// The edits for one report, and how many findings they mend.
  ///
  /// - Parameter previous: last year's report of the same organ; nil where it is not known.
  package static func mend(
    _ report: Report, settings: Settings = Settings(), previous: Report? = nil
  ) -> Mend {
    var current = report
    var pieces = EditedText(byteCount: report.text.count)
    var count = 0
    for _ in 0..<mostRounds {
      let round = safeFixes(Checker.findings(of: current, settings: settings, previous: previous, most: mostFindings))
      guard !round.edits.isEmpty else { break }
      pieces.apply(round.edits)
      count += round.findings
      let next = ReportDocument(parsing: pieces.bytes(of: report.text)).reports
      guard next.count == 1, next[0].start == 0 else { break }
      current = next[0].report
    }
    return Mend(edits: pieces.edits, findings: count)
  }

  /// The edits of all safe fixes that do not touch each other, ascending.
  package static func safeEdits(_ findings: [Finding]) -> [TextEdit] { safeFixes(findings).edits }

  /// The edits of all safe fixes that do not touch each other, and the number of these fixes.
  private static func safeFixes(_ findings: [Finding]) -> Mend {
    var chosen: [TextEdit] = []
    var count = 0
    for finding in findings {
      guard let fix = finding.fixes.first(where: \.isSafe) else { continue }
      // All edits of a fix or none: half a mend would be a new error.
      guard fix.edits.allSatisfy({ isFree($0.range, among: chosen) }) else { continue }
      for edit in fix.edits { chosen.insert(edit, at: place(of: edit.range, among: chosen)) }
      count += 1
    }
    return Mend(edits: chosen, findings: count)
  }

  /// Whether a range touches none of some edits, which are ascending and apart: only its neighbours can.
  private static func isFree(_ range: Range<Int>, among edits: [TextEdit]) -> Bool {
    let place = place(of: range, among: edits)
    return (place == 0 || !touches(edits[place - 1].range, range))
      && (place == edits.count || !touches(edits[place].range, range))
  }

  /// Where a range stands among ascending edits; findings come in order, so it is mostly the end.
  private static func place(of range: Range<Int>, among edits: [TextEdit]) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether two edits share a byte or a place.
  private static func touches(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.overlaps(right) || left.lowerBound == right.lowerBound || left.upperBound == right.lowerBound
      || left.lowerBound == right.upperBound
  }
}
