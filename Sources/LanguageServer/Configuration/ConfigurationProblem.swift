public import ReportRules

/// What is wrong with a setting, and where.
public struct ConfigurationProblem: Equatable, Sendable {
  /// What kind of problem it is.
  public enum Kind: Int, Sendable {
    /// The text is no JSON.
    case syntax
    /// There is no such setting.
    case unknownSetting
    /// There is no such rule.
    case unknownRule
    /// The value is none that the setting can have.
    case wrongValue
  }

  /// The code under which it is reported.
  public static let code = "configuration"

  /// What kind of problem it is.
  public var kind: Kind

  /// The key or value, in bytes of the configuration file.
  public var range: Range<Int>

  /// What is wrong, and what would be right.
  public var message: Bilingual

  /// Makes a problem.
  public init(_ kind: Kind, _ range: Range<Int>, _ message: Bilingual) {
    self.kind = kind
    self.range = range
    self.message = message
  }
}
