import ReportRules

/// What is said on the standard error.
enum Complaint {
  /// A line about a path.
  static func line(path: String, _ reason: Wording, in language: Language) -> String {
    line("\(path): \(reason.text(in: language))")
  }

  /// A line about the call.
  static func line(_ text: String) -> String { "nianbao: \(ShownScalar.line(text))\n" }
}
