/// What the clerk or the office has set.
package struct Settings: Equatable, Sendable {
  /// For each code a severity, or nil for off; codes that are not here keep their default.
  package var severities: [String: Severity?] = [:]

  /// The report year; nil to take it from the report.
  package var reportYear: Int?

  /// The name of the organ; nil to take it from the title.
  package var agency: String?

  /// The level of the organ; nil to tell it from its name.
  package var agencyLevel: AgencyLevel?

  /// The language of messages.
  package var language: Language = .chinese

  /// Makes the default settings.
  package init() {}
}
