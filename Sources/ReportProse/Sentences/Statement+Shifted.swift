import ReportText

extension Statement {
  /// The same statement in a text that begins `distance` bytes earlier.
  func shifted(by distance: Int) -> Statement {
    if distance == 0 { return self }
    switch self {
    case .figure(var statement):
      statement.range = statement.range.shifted(by: distance)
      return .figure(statement)
    case .list(var statement):
      statement.total.range = statement.total.range.shifted(by: distance)
      for index in statement.parts.indices {
        statement.parts[index].range = statement.parts[index].range.shifted(by: distance)
      }
      return .list(statement)
    case .share(var statement):
      statement.range = statement.range.shifted(by: distance)
      return .share(statement)
    case .claim(var statement):
      statement.range = statement.range.shifted(by: distance)
      return .claim(statement)
    case .missingFigure(let range):
      return .missingFigure(range.shifted(by: distance))
    case .fee(var statement):
      statement.range = statement.range.shifted(by: distance)
      return .fee(statement)
    }
  }
}
