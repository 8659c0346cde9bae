import ReportText

extension Statement {
  /// The same statement in a text that begins `distance` bytes earlier.
  func shifted(by distance: Int) -> Statement {
    distance == 0 ? self : moved { $0.shifted(by: distance) }
  }

  /// The same statement with every range moved.
  func moved(_ move: (Range<Int>) -> Range<Int>) -> Statement {
    switch self {
    case .figure(var statement):
      statement.range = move(statement.range)
      return .figure(statement)
    case .list(var statement):
      statement.total.range = move(statement.total.range)
      for index in statement.parts.indices {
        statement.parts[index].range = move(statement.parts[index].range)
      }
      return .list(statement)
    case .share(var statement):
      statement.range = move(statement.range)
      return .share(statement)
    case .claim(var statement):
      statement.range = move(statement.range)
      return .claim(statement)
    case .missingFigure(let range):
      return .missingFigure(move(range))
    case .growth(var statement):
      statement.range = move(statement.range)
      return .growth(statement)
    case .fee(var statement):
      statement.range = move(statement.range)
      return .fee(statement)
    }
  }
}
