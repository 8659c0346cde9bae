/// What the clerk or the office has set.
public struct Settings: Equatable, Sendable {
  /// For each code a severity, or nil for off; codes that are not here keep their default.
  public var severities: [String: Severity?] = [:]

  /// The report year; nil to take it from the report.
  public var reportYear: Int?

  /// The name of the organ; nil to take it from the title.
  public var agency: String?

  /// The level of the organ; nil to tell it from its name.
  public var agencyLevel: AgencyLevel?

  /// The language of messages.
  public var language: Language = .chinese

  /// Makes the default settings.
  public init() {}

  /// Turns off all rules but those selected, and those ignored.
  ///
  /// - Parameters:
  ///   - selected: the codes of the rules that stay as they are; none for all.
  ///   - ignored: the codes of rules that go in any case.
  public mutating func select(_ selected: [String], ignoring ignored: [String]) {
    if !selected.isEmpty {
      for rule in Catalogue.rules where !selected.contains(rule.info.code) {
        severities[rule.info.code] = .some(nil)
      }
    }
    for code in ignored { severities[code] = .some(nil) }
  }
}
