/// The findings of one rule as it makes them.
package struct FindingList {
  /// The code that the next findings get.
  let code: String

  /// The severity that the next findings get unless they say their own.
  let severity: Severity

  /// Whether the settings fixed the severity, so that a rule's own gradation does not count.
  let isSeverityFixed: Bool

  /// The findings so far.
  package private(set) var findings: [Finding] = []

  /// Makes an empty list for a rule.
  package init(code: String, severity: Severity, isSeverityFixed: Bool) {
    self.code = code
    self.severity = severity
    self.isSeverityFixed = isSeverityFixed
  }

  /// Adds a finding; one with an empty range is left out, since there would be nothing to show.
  ///
  /// - Parameters:
  ///   - range: the bytes to mark.
  ///   - severity: the severity where this finding's is not the rule's default.
  package mutating func add(
    _ range: Range<Int>, _ message: String, severity: Severity? = nil, related: [RelatedPlace] = [],
    fixes: [Fix] = [], isOutdatedWording: Bool = false
  ) {
    guard !range.isEmpty else { return }
    findings.append(
      Finding(
        code: code, severity: isSeverityFixed ? self.severity : severity ?? self.severity, range: range,
        message: message, related: related, fixes: fixes, isOutdatedWording: isOutdatedWording))
  }
}
