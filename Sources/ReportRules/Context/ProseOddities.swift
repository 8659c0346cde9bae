import ReportModel
import ReportProse

/// What the sentences of a report say that needs a look: most rules about prose need not go through them at all.
struct ProseOddities: OptionSet, Sendable {
  let rawValue: UInt8

  /// A figure that is not the tables'.
  static let figures = ProseOddities(rawValue: 1)
  /// A claim that the tables contradict.
  static let claims = ProseOddities(rawValue: 2)
  /// Different figures, in so many words, that may be for the same thing.
  static let conflicts = ProseOddities(rawValue: 4)
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
    var figures = InlineArray<16, (thing: Int, value: Int)>(repeating: (0, 0))
    var count = 0
    for statement in prose {
      switch statement {
      case .figure(let figure):
        if isBroken(figure) { found.insert(.figures) }
        guard figure.sort == .exact, figure.parts.isEmpty else { continue }
        let thing = thing(of: figure)
        for place in 0..<count where figures[place].thing == thing && figures[place].value != figure.value {
          found.insert(.conflicts)
        }
        if count < figures.count {
          figures[count] = (thing, figure.value)
          count += 1
        } else {
          found.insert(.conflicts)
        }
      case .claim(let claim): if !brokenZeros(of: claim).isEmpty { found.insert(.claims) }
      case .list: found.insert(.lists)
      case .share: found.insert(.shares)
      case .missingFigure: found.insert(.blanks)
      case .fee: found.insert(.fees)
      }
    }
    return found
  }

  /// A number that is the same for figures that can be for the same cells.
  private func thing(of figure: FigureStatement) -> Int {
    guard let sum = figure.cells.first, let cell = sum.added.first else { return 0 }
    return (figure.cells.count &* 4096 &+ sum.added.count) &* 4096 &+ cell
  }
}
