import ReportModel

/// What the sentences of a report say that needs a look: most rules about prose need not go through them at all.
struct ProseOddities: OptionSet, Sendable {
  let rawValue: UInt8

  /// A figure that is not the tables'.
  static let figures = ProseOddities(rawValue: 1)
  /// A claim that the tables contradict.
  static let claims = ProseOddities(rawValue: 2)
  /// Several figures given in so many words, which may contradict each other.
  static let severalFigures = ProseOddities(rawValue: 4)
  /// A list of parts.
  static let lists = ProseOddities(rawValue: 8)
  /// A percentage.
  static let shares = ProseOddities(rawValue: 16)
  /// A figure that was never filled in.
  static let blanks = ProseOddities(rawValue: 32)
  /// A fee.
  static let fees = ProseOddities(rawValue: 64)
}

extension RuleContext {
  /// Goes through the sentences once.
  func proseOddities() -> ProseOddities {
    var found: ProseOddities = []
    var hasFigure = false
    for statement in prose {
      switch statement {
      case .figure(let figure):
        if isBroken(figure) { found.insert(.figures) }
        guard figure.sort == .exact, figure.parts.isEmpty else { continue }
        if hasFigure { found.insert(.severalFigures) }
        hasFigure = true
      case .claim(let claim): if !brokenZeros(of: claim).isEmpty { found.insert(.claims) }
      case .list: found.insert(.lists)
      case .share: found.insert(.shares)
      case .missingFigure: found.insert(.blanks)
      case .fee: found.insert(.fees)
      }
    }
    return found
  }
}
