/// How grave a finding is; the raw values are those of the Language Server Protocol.
public enum Severity: Int, Sendable, CaseIterable, Comparable {
  /// Wrong: the report will be sent back.
  case error = 1
  /// Very likely wrong.
  case warning = 2
  /// Worth a look.
  case information = 3
  /// A matter of polish.
  case hint = 4

  /// The graver severity is the lesser.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  /// The name in settings and on the command line.
  public var name: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "information"
    case .hint: "hint"
    }
  }
}
