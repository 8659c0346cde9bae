import ReportForm
public import ReportModel

/// What the relations between the cells of a report say.
///
/// A relation is undecided while one of its cells is absent, blank or unreadable.  Broken relations that share a cell
/// form a group; each group is judged by itself, so that one slip never hides the mend of another.
public struct SumAnalysis: Sendable {
  /// Whether a relation holds.
  public enum Verdict: Equatable, Sendable {
    /// The figures agree.
    case holds
    /// The figures do not agree: those added exceed those taken away by so much.
    case broken(excess: Int)
    /// A figure is missing.
    case undecided
  }

  /// The relations of kind `stock` that do not hold, as indices into the edition's identities.
  public let brokenStocks: [Int]

  /// The broken sums in groups that share cells, in the order of the form.
  public let groups: [BrokenGroup]

  /// Works out the relations of a report.
  public init(_ report: Report) {
    let identities = report.edition.identities
    var broken: [Int] = []
    var brokenStocks: [Int] = []
    for (index, excess) in SumAnalysis.unbalanced(report) {
      if identities[index].kind != .stock {
        broken.append(index)
      } else if excess > 0 {
        brokenStocks.append(index)
      }
    }
    self.brokenStocks = brokenStocks
    guard !broken.isEmpty else {
      groups = []
      return
    }
    let figures = CellFigures(report)
    let verdicts = identities.map { figures.verdict(on: $0) }
    let groups = SumAnalysis.connected(broken, in: report.edition).map { identities in
      var search = MendSearch(figures: figures, verdicts: verdicts, broken: identities)
      // A cell that does not stand in the text cannot be told of.
      let mend = (identities.count > 1 ? search.uniqueMend() : nil)
        .flatMap { mend in mend.allSatisfy { report.cells[$0.cell] != nil } ? mend : nil }
      let isBeingFilled = mend?.contains { SumAnalysis.isJustEntered($0.cell, figures) } ?? false
      return BrokenGroup(identities: identities, mend: isBeingFilled ? nil : mend)
    }
    self.groups = SumAnalysis.joined(groups)
  }

  /// The groups with those joined that one and the same change mends; where two mends have a cell in common and are not the
  /// same, neither is the one smallest change.
  private static func joined(_ groups: [BrokenGroup]) -> [BrokenGroup] {
    if groups.count < 2 { return groups }
    var joined: [BrokenGroup] = []
    for group in groups {
      let place = group.mend.flatMap { mend in joined.firstIndex { $0.mend == mend } }
      if let place {
        let identities = (joined[place].identities + group.identities).sorted()
        joined[place] = BrokenGroup(identities: identities, mend: group.mend)
      } else {
        joined.append(group)
      }
    }
    var uses: [Int: Int] = [:]
    for change in joined.flatMap({ $0.mend ?? [] }) { uses[change.cell, default: 0] += 1 }
    return joined.map { group in
      let isOwn = group.mend?.allSatisfy { uses[$0.cell] == 1 } ?? true
      return isOwn ? group : BrokenGroup(identities: group.identities, mend: nil)
    }
  }

  /// The relations that are broken, as indices into the edition's identities.
  static func broken(_ report: Report) -> [Int] {
    unbalanced(report).filter { report.edition.identities[$0.index].kind != .stock }.map(\.index)
  }

  /// The relations whose figures are all known and do not come to zero, as indices into the edition's identities, and
  /// to what they come.
  private static func unbalanced(_ report: Report) -> [(index: Int, excess: Int)] {
    let figures = CellFigures(report).values
    let terms = report.edition.terms
    let ends = report.edition.endsOfTerms
    var found: [(index: Int, excess: Int)] = []
    var place = 0
    for index in ends.indices {
      let end = ends[index]
      var excess = 0
      while place < end {
        let term = terms[place]
        // Figures have at most 15 digits, so that the sum of a column cannot overflow.
        guard let value = figures[Int(term < 0 ? ~term : term)] else { break }
        excess += term < 0 ? -value : value
        place &+= 1
      }
      if place == end, excess != 0 { found.append((index, excess)) }
      place = end
    }
    return found
  }

  /// Whether a figure stands in a part while the totals over it that do not agree are all 0 or blank: the table is being
  /// filled in, and the totals say what they should be.
  private static func isJustEntered(_ cell: Int, _ figures: CellFigures) -> Bool {
    guard figures.values[cell] ?? 0 != 0 else { return false }
    let totals = figures.edition.identitiesOfCell[cell].map { figures.edition.identities[$0] }.filter { identity in
      guard identity.total != cell, identity.kind != .balance, identity.kind != .stock else { return false }
      return figures.verdict(on: identity) != .holds
    }
    return !totals.isEmpty && totals.allSatisfy { figures.values[$0.total] ?? 0 == 0 }
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

extension SumAnalysis {
  /// The figures that mend broken sums where there is one way to do it, by cell.
  func mends(in report: Report) -> [Int: Int] {
    if groups.isEmpty { return [:] }
    let figures = CellFigures(report)
    var changes: [Int: Int] = [:]
    for group in groups {
      if let mend = group.mend {
        for change in mend { changes[change.cell] = change.value }
      } else if group.identities.count == 1 {
        let identity = report.edition.identities[group.identities[0]]
        if let total = figures.total(of: identity), total >= 0 { changes[identity.total] = total }
      }
    }
    return changes
  }
}

/// Broken relations that share cells.
public struct BrokenGroup: Sendable {
  /// The relations, as indices into the edition's identities, ascending.
  public let identities: [Int]

  /// The one smallest change that makes all of them hold and breaks none that holds; nil if there is none of at most
  /// three cells, or more than one, or if there is only one relation.
  public let mend: [CellChange]?
}

/// A new figure for a cell.
public struct CellChange: Hashable, Sendable {
  /// The number of the cell in its edition.
  public let cell: Int

  /// The new figure.
  public let value: Int
}
