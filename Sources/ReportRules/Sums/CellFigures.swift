public import ReportForm
public import ReportModel

/// The whole figures of a report, by cell, some of them perhaps changed.
public struct CellFigures: Sendable {
  /// The edition that numbers the cells.
  public let edition: Edition

  /// For each cell its figure; nil if it is missing or unreadable.
  public private(set) var values: [Int?]

  /// The figures as they stand in a report; those of a group given as one row stand for its rows.
  public init(_ report: Report) {
    edition = report.edition
    values = report.counts
    for (cell, value) in GroupRows.figures(in: report) { values[cell] = value }
  }

  /// Sets the figure of a cell.
  public mutating func apply(_ change: CellChange) {
    values[change.cell] = change.value
  }

  /// Sets the figure of a cell, or takes it away.
  public mutating func set(_ value: Int?, at cell: Int) {
    values[cell] = value
  }

  /// Whether a relation holds.
  public func verdict(on identity: Identity) -> SumAnalysis.Verdict {
    var excess = 0
    for term in identity.terms {
      // Figures have at most 15 digits, so that the sum of a column cannot overflow.
      guard let value = values[term.cell] else { return .undecided }
      excess += term.isAdded ? value : -value
    }
    if excess == 0 || identity.kind == .stock && excess < 0 { return .holds }
    return .broken(excess: excess)
  }

  /// What the total of a relation must be, given its other cells; nil if one of them is missing.
  public func total(of identity: Identity) -> Int? {
    figure(of: identity.total, by: identity)
  }

  /// What a cell must be by a relation it takes part in, given the others; nil if one of them is missing.
  public func figure(of cell: Int, by identity: Identity) -> Int? {
    var others = 0
    var isAdded = false
    for term in identity.terms {
      if term.cell == cell {
        isAdded = term.isAdded
        continue
      }
      guard let value = values[term.cell] else { return nil }
      others += term.isAdded ? value : -value
    }
    return isAdded ? -others : others
  }

  /// Whether every relation that a cell takes part in holds or is undecided.
  public func agrees(at cell: Int) -> Bool {
    edition.identitiesOfCell[cell].allSatisfy { index in
      if case .broken = verdict(on: edition.identities[index]) { false } else { true }
    }
  }
}
