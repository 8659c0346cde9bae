import ReportRules

/// Findings as the workflow commands by which GitHub Actions shows notes beside the lines of a change.
struct GitHubFormat: OutputFormat {
  var opening: String { "" }

  var separator: String { "" }

  var showsFixes: Bool { false }

  func append(_ finding: Finding, in file: inout SourceFile, to output: inout [UInt8]) {
    let start = file.place(of: finding.range.lowerBound)
    let end = file.place(of: finding.range.upperBound)
    let properties = [
      ("file", GitHubFormat.withoutCurrentFolder(file.path)), ("line", String(start.line)),
      ("endLine", String(end.line)), ("col", String(start.column)),
      ("endColumn", String(end.column)), ("title", finding.code),
    ]
    let list = properties.map { "\($0)=\(GitHubFormat.escaped($1, isProperty: true))" }.joined(separator: ",")
    let message = GitHubFormat.escaped(finding.message, isProperty: false)
    output.append(contentsOf: "::\(GitHubFormat.command(of: finding.severity)) \(list)::\(message)\n".utf8)
  }

  func closing(_ summary: CheckSummary) -> String { "" }

  /// A path without `./`, since GitHub compares it letter by letter with that in the repository.
  private static func withoutCurrentFolder(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./"), path.utf8.count > 2 { path = path.dropFirst(2) }
    return String(path)
  }

  /// The command for a severity; GitHub knows three.
  private static func command(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "notice"
    }
  }

  /// A text with what would end the command, or the property it stands in, written in percent signs, and without what
  /// acts on whoever reads the log.
  static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped.append(contentsOf: "%25".unicodeScalars)
      case "\r": escaped.append(contentsOf: "%0D".unicodeScalars)
      case "\n": escaped.append(contentsOf: "%0A".unicodeScalars)
      case ":" where isProperty: escaped.append(contentsOf: "%3A".unicodeScalars)
      case "," where isProperty: escaped.append(contentsOf: "%2C".unicodeScalars)
      case "\t": escaped.append(" ")
      default: escaped.append(ShownScalar.replacement(for: scalar))
      }
    }
    return String(escaped)
  }
}
