import ReportRules

/// The rules that a call picks.
struct RuleSelection: Equatable, Sendable {
  /// The only rules that count; empty for those that the configuration has.
  var selected: [String] = []

  /// The rules that do not count.
  var ignored: [String] = []

  /// What is set for a file, with the rules that the call picks: those it selects count although the configuration
  /// leaves them out.
  func settings(_ settings: Settings) -> Settings {
    guard !selected.isEmpty || !ignored.isEmpty else { return settings }
    var settings = settings
    for code in selected {
      if let severity = settings.severities[code], severity == nil { settings.severities[code] = nil }
    }
    settings.select(selected, ignoring: ignored)
    return settings
  }
}
