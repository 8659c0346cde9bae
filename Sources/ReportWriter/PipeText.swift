/// The text of a cell as it stands between pipes, where a backslash takes from a pipe its meaning and two are one.
///
/// Only backslashes right before a pipe are looked at; all others are text, as they are for whoever reads the cell.
enum PipeText {
  /// A text as it is written between pipes.
  static func escaped(_ text: String) -> String {
    converted(text) { backslashes in String(repeating: "\\", count: 2 * backslashes + 1) }
  }

  /// What is said by a text between pipes.
  static func unescaped(_ text: String) -> String {
    converted(text) { backslashes in String(repeating: "\\", count: backslashes / 2) }
  }

  /// A text with other backslashes before its pipes.
  private static func converted(_ text: String, _ backslashes: (Int) -> String) -> String {
    guard text.utf8.contains(0x7C) else { return text }
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      if scalar == "\\" {
        count += 1
        continue
      }
      let run = scalar == "|" ? backslashes(count) : String(repeating: "\\", count: count)
      result.append(contentsOf: run.unicodeScalars)
      result.append(scalar)
      count = 0
    }
    result.append(contentsOf: repeatElement("\\", count: count))
    return String(result)
  }
}
