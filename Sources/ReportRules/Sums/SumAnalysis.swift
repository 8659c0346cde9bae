import ReportForm
package import ReportModel

/// What the relations between the cells of a report say.
///
/// A relation is undecided while one of its cells is absent, blank or unreadable.  Broken relations that share a cell
/// form a group; each group is judged by itself, so that one slip never hides the mend of another.
package struct SumAnalysis: Sendable {
  /// Whether a relation holds.
  package enum Verdict: Equatable, Sendable {
    /// The figures agree.
    case holds
    /// The figures do not agree: those added exceed those taken away by so much.
    case broken(excess: Int)
    /// A figure is missing.
    case undecided
  }

  /// For each relation of the edition whether it holds.
  package let verdicts: [Verdict]

  /// The broken sums in groups that share cells, in the order of the form.
  package let groups: [BrokenGroup]

  /// Works out the relations of a report.
  package init(_ report: Report) {
    let figures = CellFigures(report)
    let verdicts = report.edition.identities.map { figures.verdict(on: $0) }
    self.verdicts = verdicts
    let broken = verdicts.indices.filter { index in
      if case .broken = verdicts[index] { report.edition.identities[index].kind != .stock } else { false }
    }
    groups = SumAnalysis.connected(broken, in: report.edition).map { identities in
      var search = MendSearch(figures: figures, verdicts: verdicts, broken: identities)
      return BrokenGroup(identities: identities, mend: identities.count > 1 ? search.uniqueMend() : nil)
    }
  }

  /// The broken relations in groups that share cells.
  private static func connected(_ broken: [Int], in edition: Edition) -> [[Int]] {
    var groups: [[Int]] = []
    var left = Set(broken)
    for first in broken where left.contains(first) {
      left.remove(first)
      var group = [first]
      var next = 0
      while next < group.count {
        for term in edition.identities[group[next]].terms {
          for other in edition.identitiesOfCell[term.cell] where left.remove(other) != nil { group.append(other) }
        }
        next += 1
      }
      groups.append(group.sorted())
    }
    return groups
  }
}

/// Broken relations that share cells.
package struct BrokenGroup: Sendable {
  /// The relations, as indices into the edition's identities, ascending.
  package let identities: [Int]

  /// The one smallest change that makes all of them hold and breaks none that holds; nil if there is none of at most
  /// three cells, or more than one, or if there is only one relation.
  package let mend: [CellChange]?
}

/// A new figure for a cell.
package struct CellChange: Hashable, Sendable {
  /// The number of the cell in its edition.
  package let cell: Int

  /// The new figure.
  package let value: Int
}
