import ReportForm
import ReportModel
import ReportReader
import ReportText

/// What was found in a report, as far as a trial of fixes compares it.
struct TrialState {
  /// Rules that report broken relations between cells: under which code, and at which cell, depends on all of them, so
  /// the relations themselves are compared.
  private static let sums: Set<String> = ["row-total", "result-total", "balance", "review-total", "suspect-cell"]

  private let placed: PlacedReport
  private let findings: [Finding]

  /// The relations that are broken, as indices into the edition's identities.
  private let broken: Set<Int>

  /// Takes what was found in a report.
  init(of placed: PlacedReport, _ findings: [Finding]) {
    self.placed = placed
    self.findings = findings
    broken = Set(SumAnalysis.broken(placed.report))
  }

  /// The number of findings of a rule.
  private func count(of code: String) -> Int {
    findings.reduce(0) { $0 &+ ($1.code == code ? 1 &+ $1.further : 0) }
  }

  /// Whether the findings are gone that some fixes are for.
  func isMended(in after: TrialState, by fixes: [ChosenFix]) -> Bool {
    Dictionary(grouping: fixes, by: \.code).allSatisfy { code, fixes in
      guard TrialState.sums.contains(code) else { return after.count(of: code) <= count(of: code) &- fixes.count }
      let identitiesOfCell = placed.report.edition.identitiesOfCell
      return fixes.allSatisfy { fix in
        let own = Set(fix.cells.flatMap { identitiesOfCell[$0] })
        return broken.contains { own.contains($0) && !after.broken.contains($0) }
      }
    }
  }

  /// Whether no finding of weight has come and every cell reads as before that the fixes do not set.
  func isUnharmed(in after: TrialState, by fixes: [ChosenFix], _ moves: TrialMoves) -> Bool {
    let edition = placed.report.edition
    guard after.placed.report.edition === edition else { return false }
    let cells = Set(fixes.flatMap(\.cells))
    return hasSameCells(as: after, except: cells) && addsNoSum(after, cells, edition) && addsNoFinding(after, moves)
  }

  private func hasSameCells(as after: TrialState, except cells: Set<Int>) -> Bool {
    let (old, new) = (placed.report.cells, after.placed.report.cells)
    return old.indices.allSatisfy { cells.contains($0) || TrialState.isSame(old[$0]?.value, new[$0]?.value) }
  }

  /// Whether two cells read the same, however a number is written.
  private static func isSame(_ old: CellValue?, _ new: CellValue?) -> Bool {
    guard case .number(let old) = old, case .number(let new) = new else { return old == new }
    return old.plain == new.plain
  }

  /// Whether no relation is broken that was not before, but for the balance of a column whose （七） is set.
  private func addsNoSum(_ after: TrialState, _ cells: Set<Int>, _ edition: Edition) -> Bool {
    after.broken.subtracting(broken).allSatisfy { index in
      let identity = edition.identities[index]
      return identity.kind == .balance
        && identity.terms.contains { term in
          cells.contains(term.cell)
            && edition.identitiesOfCell[term.cell].contains {
              edition.identities[$0].kind == .resultTotal && edition.identities[$0].total == term.cell
            }
        }
    }
  }

  /// Whether every error and warning was there before, of the same rule and at the same place.
  private func addsNoFinding(_ after: TrialState, _ moves: TrialMoves) -> Bool {
    var known: [Place: Int] = [:]
    for finding in findings {
      let offset = moves.moved(placed.documentRange(of: finding.range).lowerBound)
      known[Place(code: finding.code, offset: offset), default: 0] += 1 &+ finding.further
    }
    return after.findings.allSatisfy { finding in
      if finding.severity > .warning || TrialState.sums.contains(finding.code) { return true }
      let offset = after.placed.documentRange(of: finding.range).lowerBound
      let place = Place(code: finding.code, offset: offset)
      known[place, default: 0] &-= 1 &+ finding.further
      return known[place, default: 0] >= 0
    }
  }

  /// A place where a rule found something.
  private struct Place: Hashable {
    var code: String
    var offset: Int
  }
}

/// Where places of a document stand after some edits.
struct TrialMoves {
  private let edits: [TextEdit]

  /// For each edit by how much what stands behind it moves.
  private let growths: [Int]

  /// Takes edits, ascending and apart from each other.
  init(_ edits: [TextEdit]) {
    self.edits = edits
    var growth = 0
    growths = edits.map {
      growth &+= $0.replacement.count &- $0.range.count
      return growth
    }
  }

  /// Where an offset stands after the edits; within one, where its new text begins.
  func moved(_ offset: Int) -> Int {
    let next = edits.partitioningIndex { $0.range.upperBound > offset }
    let growth = next > 0 ? growths[next &- 1] : 0
    if next < edits.count, edits[next].range.lowerBound < offset { return edits[next].range.lowerBound &+ growth }
    return offset &+ growth
  }
}
