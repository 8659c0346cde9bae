import ReportForm
import ReportModel
import ReportProse

/// How findings about sentences speak of cells.
extension RuleContext {
  /// A sum of cells in the form's own words.
  func name(of sum: CellSum) -> String { edition.name(of: sum) }

  /// The cells of sums with what stands in them.
  func places(_ sums: [CellSum]) -> [RelatedPlace] {
    var seen: Set<Int> = []
    return sums.flatMap { $0.added + $0.removed }.compactMap { cell in
      guard seen.insert(cell).inserted, let value = report.cells[cell], let count = value.value.count else {
        return nil
      }
      return RelatedPlace(range: value.outer, message: "\(edition.name(ofCell: cell))：\(count)")
    }
  }

  /// Whether a figure of a sentence is none of those that the tables have for it, or will be none once their sums are
  /// mended.
  func isBroken(_ statement: FigureStatement) -> Bool {
    if sums.groups.isEmpty, statement.sort != .atMost, isAmongReadings(statement) { return false }
    return isBroken(statement.cells) { Self.disagrees(statement, $0) }
  }

  /// The cells of a claim that are not zero, or will not be once the sums are mended.
  func brokenZeros(of claim: ClaimStatement) -> [Int] {
    if let value = claim.value, claim.done.contains(where: { $0.value(in: report) == value }) { return [] }
    return claim.zeros.filter { cell in
      if sums.groups.isEmpty { return report.count(cell) ?? 0 > 0 }
      return isBroken([CellSum([cell])]) { $0.contains { $0 > 0 } }
    }
  }

  /// Whether the tables have a statement's figure by one of its readings.
  private func isAmongReadings(_ statement: FigureStatement) -> Bool {
    statement.cells.indices.contains { statement.cells[$0].value(in: report) == statement.value }
  }

  /// Whether what the tables have for several readings breaks a condition, as they stand or with their sums mended: a
  /// mend must not be what first brings a contradiction to light.
  func isBroken(_ cells: [CellSum], where isWrong: ([Int]) -> Bool) -> Bool {
    guard let values = values(cells) else { return false }
    if isWrong(values) { return true }
    guard let mended = mendedValues(cells) else { return false }
    return isWrong(mended)
  }

  /// Whether a figure of a sentence is none of those that tables have for it.
  static func disagrees(_ statement: FigureStatement, _ values: [Int]) -> Bool {
    switch statement.sort {
    case .exact, .implied, .none:
      !values.contains(statement.value) && !statement.parts.contains { values.contains($0) }
    case .atMost: statement.value > (values.max() ?? .max)
    }
  }

  /// What the tables have for each of several readings; nil if one of them cannot be read.
  func values(_ sums: [CellSum]) -> [Int]? {
    let values = sums.compactMap { $0.value(in: report) }
    return values.count == sums.count && !values.isEmpty ? values : nil
  }

  /// What the tables will have once their sums are mended; nil if nothing is to be mended or a figure is missing.
  func mendedValues(_ sums: [CellSum]) -> [Int]? {
    guard !self.sums.groups.isEmpty else { return nil }
    let values = sums.compactMap { $0.value(in: report, changes: mends) }
    return values.count == sums.count && !values.isEmpty ? values : nil
  }
}
