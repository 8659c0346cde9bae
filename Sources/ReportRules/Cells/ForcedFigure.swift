import ReportForm
import ReportModel

/// What the other cells of a table leave for a cell that has no number.
struct ForcedFigure {
  /// The only figure that fits.
  let value: Int

  /// The relation that tells it.
  let identity: Identity

  /// The figure that every relation of a cell agrees on, given its other cells; nil if no relation tells it, if they
  /// differ, or if it would be below zero.
  ///
  /// - Parameters:
  ///   - cell: the number of the cell in the edition; its own figure does not count.
  ///   - figures: the figures of the report.
  init?(of cell: Int, in figures: CellFigures) {
    var found: (value: Int, identity: Identity)?
    for index in figures.edition.identitiesOfCell[cell] {
      let identity = figures.edition.identities[index]
      guard identity.kind != .stock, let value = figures.figure(of: cell, by: identity) else { continue }
      if let found, found.value != value { return nil }
      found = found ?? (value, identity)
    }
    guard let found, (0...Figure.largest).contains(found.value) else { return nil }
    value = found.value
    identity = found.identity
  }

  /// Why it is this figure, in a few words.
  func reason(_ context: RuleContext) -> String {
    switch identity.kind {
    case .rowTotal: context.say("总计为各列之和", "the total is the sum of its row")
    case .resultTotal: context.say("（七）总计为各项之和", "（七）总计 is the sum of the results")
    case .balance: context.say("一加二等于三（七）加四", "一 + 二 = 三（七）+ 四")
    case .reviewTotal: context.say("总计为各项之和", "the total is the sum of its group")
    case .stock: ""
    }
  }
}
