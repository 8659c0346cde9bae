public import ReportForm

/// How the relations between some cells stand: which hold, which do not, and how many cannot be decided.
public struct SumTally: Sendable {
  /// How many relations hold.
  public private(set) var held = 0

  /// How many cannot be decided, since a figure is missing.
  public private(set) var undecided = 0

  /// The relations that do not hold, in the order of the form.
  public private(set) var broken: [Identity] = []

  /// How many relations were decided.
  public var decided: Int { held &+ broken.count }

  /// How many relations there are.
  public var all: Int { decided &+ undecided }

  /// Counts the relations of a report's edition.
  ///
  /// - Parameter table: the table whose relations are counted; nil for all.
  public init(_ figures: CellFigures, of table: TableKind? = nil) {
    let edition = figures.edition
    for identity in edition.identities where table == nil || edition.cells[identity.total].table == table {
      switch figures.verdict(on: identity) {
      case .holds: held &+= 1
      case .undecided: undecided &+= 1
      case .broken: broken.append(identity)
      }
    }
  }
}
