import ReportText

/// A fix that was chosen to be applied.
struct ChosenFix: Hashable {
  /// Which report of the document it is for.
  let report: Int

  /// The code of the rule that it is for.
  let code: String

  /// Its edits, ascending and apart from each other.
  let edits: [TextEdit]

  /// The cells that read otherwise after it.
  let cells: [Int]

  /// Chooses a fix of a finding with ranges in the document.
  init(_ fix: Fix, for code: String, ofReport report: Int) {
    self.report = report
    self.code = code
    edits = fix.edits
    cells = fix.cells
  }
}

extension [ChosenFix] {
  /// The edits of all, ascending.
  var edits: [TextEdit] {
    flatMap(\.edits).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Chooses fixes that can be applied at the same time.
struct FixSelection {
  /// The fixes in the order of the findings.
  private(set) var fixes: [ChosenFix] = []

  /// Their ranges, ascending and apart from each other.
  private var ranges: [Range<Int>] = []

  /// The safe fixes of a document, those left out that touch an earlier one.
  static func safeFixes(of document: CheckedDocument) -> [ChosenFix] {
    var selection = FixSelection()
    for (report, placed) in document.reports.enumerated() {
      for finding in document.found[report] where finding.fixes.contains(where: \.isSafe) {
        let finding = finding.placed(in: placed)
        guard let fix = finding.fixes.first(where: \.isSafe) else { continue }
        selection.add(ChosenFix(fix, for: finding.code, ofReport: report))
      }
    }
    return selection.fixes
  }

  /// Adds a fix, unless it touches another: all edits of it or none, since half a mend would be a new error.
  private mutating func add(_ fix: ChosenFix) {
    guard fix.edits.allSatisfy({ isFree($0.range) }) else { return }
    for edit in fix.edits { ranges.insert(edit.range, at: place(of: edit.range)) }
    fixes.append(fix)
  }

  /// Whether a range touches none of those chosen: only its neighbours can.
  private func isFree(_ range: Range<Int>) -> Bool {
    let place = place(of: range)
    return (place == 0 || !FixSelection.touches(ranges[place - 1], range))
      && (place == ranges.count || !FixSelection.touches(ranges[place], range))
  }

  /// Where a range stands among those chosen.
  private func place(of range: Range<Int>) -> Int {
    ranges.partitioningIndex { $0.lowerBound >= range.lowerBound }
  }

  /// Whether two ranges share a byte or a place.
  private static func touches(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.overlaps(right) || left.lowerBound == right.lowerBound || left.upperBound == right.lowerBound
      || left.lowerBound == right.upperBound
  }
}
