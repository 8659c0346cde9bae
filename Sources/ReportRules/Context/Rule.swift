import ReportForm

/// A rule of the catalogue: what it is, and the check.
public protocol Rule: Sendable {
  /// What the rule is, for people and for settings.
  static var info: RuleInfo { get }

  /// Reports what the rule finds.
  static func check(_ context: RuleContext, into findings: inout FindingList)
}

/// What a rule is.
public struct RuleInfo: Sendable {
  /// The stable code, such as `row-total`.
  public let code: String

  /// The default severity.
  public let severity: Severity

  /// The notice with the form, on which most rules rest.
  static var notice: String { Forms.official.newest.notice }

  /// When the rule is broken, in Chinese.
  public let chinese: String

  /// When the rule is broken, in English.
  public let english: String

  /// Where the rule comes from.
  public let basis: String

  /// Makes the description of a rule.
  public init(code: String, severity: Severity, chinese: String, english: String, basis: String) {
    self.code = code
    self.severity = severity
    self.chinese = chinese
    self.english = english
    self.basis = basis
  }
}
