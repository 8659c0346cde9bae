import ReportRules

/// Findings for programs that read one after the other: each is one JSON value on a line of its own.
struct JSONLinesFormat: OutputFormat {
  var opening: String { "" }

  var separator: String { "" }

  var showsFixes: Bool { true }

  func append(_ finding: Finding, in file: inout SourceFile, to output: inout [UInt8]) {
    JSONFormat.append(finding, in: &file, to: &output)
    output.append(UInt8(ascii: "\n"))
  }

  func closing(_ summary: CheckSummary) -> String { "" }
}
