import ReportRules

/// The form of an output that holds differences: nothing but these, so that `patch` can read it.
struct DifferenceFormat: OutputFormat {
  var opening: String { "" }

  var separator: String { "" }

  var showsFixes: Bool { false }

  func append(_ finding: Finding, in file: inout SourceFile, to output: inout [UInt8]) {}

  func closing(_ summary: CheckSummary) -> String { "" }
}
