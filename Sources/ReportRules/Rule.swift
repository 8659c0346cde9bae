/// A rule of the catalogue: what it is, and the check.
package protocol Rule: Sendable {
  /// What the rule is, for people and for settings.
  static var info: RuleInfo { get }

  /// Reports what the rule finds.
  static func check(_ context: RuleContext, into findings: inout FindingList)
}

/// What a rule is.
package struct RuleInfo: Sendable {
  /// The stable code, such as `row-total`.
  package let code: String

  /// The default severity.
  package let severity: Severity

  /// When the rule is broken, in Chinese.
  package let chinese: String

  /// When the rule is broken, in English.
  package let english: String

  /// Where the rule comes from.
  package let basis: String

  /// Makes the description of a rule.
  package init(code: String, severity: Severity, chinese: String, english: String, basis: String) {
    self.code = code
    self.severity = severity
    self.chinese = chinese
    self.english = english
    self.basis = basis
  }
}
