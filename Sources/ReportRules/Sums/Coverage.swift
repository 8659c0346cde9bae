public import ReportModel

/// How much of the tables of a report, or of several, was read and checked.
public struct Coverage: Equatable, Sendable {
  /// How many cells the form has.
  public private(set) var cells = 0

  /// How many of them hold a number that was read.
  public private(set) var cellsRead = 0

  /// How many relations between cells the form has.
  public private(set) var identities = 0

  /// How many of them were decided: they hold or are broken.
  public private(set) var identitiesDecided = 0

  /// Whether nothing was left out.
  public var isWhole: Bool { cellsRead == cells && identitiesDecided == identities }

  /// Makes that of no report.
  public init() {}

  /// Counts what was read and checked of a report.
  public init(_ report: Report) {
    cells = report.cells.count
    cellsRead = report.cells.count { if case .number = $0?.value { true } else { false } }
    let tally = SumTally(CellFigures(report))
    identities = tally.all
    identitiesDecided = tally.decided
  }

  /// Adds that of other reports.
  public mutating func add(_ other: Coverage) {
    cells &+= other.cells
    cellsRead &+= other.cellsRead
    identities &+= other.identities
    identitiesDecided &+= other.identitiesDecided
  }
}
