import ReportRules

/// What is said on the standard error.
enum Complaint {
  /// A line about a path.
  static func line(path: String, _ reason: Bilingual, in language: Language) -> String {
    line("\(path): \(reason.text(in: language))")
  }

  /// Says at once what is wrong with a call; returns the exit status of a call that could not be used.
  static func refuse(_ error: UsageError, in language: Language) -> Int32 { refuse(line(error.message(in: language))) }

  /// Says at once why a file could not be used; returns the exit status for that.
  static func refuse(path: String, _ reason: Bilingual, in language: Language) -> Int32 {
    refuse(line(path: path, reason, in: language))
  }

  /// Writes a line at once.
  static func say(_ line: String) {
    var errors = OutputStream.standardError
    errors.write(line)
    errors.flush()
  }

  /// Says at once why the output could not be written; returns the exit status for that.
  static func refuse(_ reason: Bilingual, in language: Language) -> Int32 { refuse(line(reason.text(in: language))) }

  private static func refuse(_ line: String) -> Int32 {
    say(line)
    return 2
  }

  /// A line about the call.
  static func line(_ text: String) -> String { "nianbao: \(ShownScalar.line(text))\n" }
}
