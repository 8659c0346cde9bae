import ReportRules

/// What is wrong with one configuration: of each kind the first problems are told, the others counted.
///
/// A configuration may come with a folder of unknown origin and hold any number of mistakes; what is said of them stays
/// short, and is worked out only for those that are told.
struct ConfigurationProblems {
  /// How many problems of a kind are told.
  static let most = 20

  /// The problems of a kind that are not told.
  private struct Rest {
    /// How many they are.
    var count: Int

    /// The first of them.
    var range: Range<Int>
  }

  /// The problems that are told.
  private var told: [ConfigurationProblem] = []

  /// How many problems of each kind are told.
  private var counts: [ConfigurationProblem.Kind: Int] = [:]

  /// The problems of each kind that are not told.
  private var rests: [ConfigurationProblem.Kind: Rest] = [:]

  /// Adds a problem.
  mutating func add(
    _ kind: ConfigurationProblem.Kind, _ range: Range<Int>, _ message: @autoclosure () -> Bilingual
  ) {
    if counts[kind, default: 0] < ConfigurationProblems.most {
      counts[kind, default: 0] += 1
      told.append(ConfigurationProblem(kind, range, message()))
    } else {
      let rest = rests[kind]
      rests[kind] = Rest(count: (rest?.count ?? 0) + 1, range: rest?.range ?? range)
    }
  }

  /// The problems in the order of the text; where more were found than are told, one of each kind says how many.
  var all: [ConfigurationProblem] {
    let counted = rests.map { kind, rest in ConfigurationProblem(kind, rest.range, kind.others(rest.count)) }
    return (told + counted).sorted {
      ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue)
    }
  }
}

extension ConfigurationProblem.Kind {
  /// That there are more problems of a kind than were told.
  fileprivate func others(_ count: Int) -> Bilingual {
    switch self {
    case .syntax: Bilingual("另有 \(count) 处不是 JSON", "\(count) more places are not JSON")
    case .unknownSetting: Bilingual("另有 \(count) 个设置不存在", "\(count) more settings do not exist")
    case .unknownRule: Bilingual("另有 \(count) 个规则不存在", "\(count) more rules do not exist")
    case .wrongValue: Bilingual("另有 \(count) 处设置有误", "\(count) more settings are wrong")
    }
  }
}
