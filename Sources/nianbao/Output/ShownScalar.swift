/// A character as a terminal may get it.
///
/// A report can hold anything; what would move the cursor, change colours or turn the direction of writing is
/// replaced by a visible sign, so that nothing in a file can act on the terminal and every mark stands right.
enum ShownScalar {
  /// What is shown for a scalar; tabs are left to the caller.
  static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }

  /// A text on one line with nothing in it that acts on a terminal.
  static func line(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { replacement(for: $0) == $0 }
    guard !isPlain else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      shown.append(scalar == "\n" || scalar == "\t" ? " " : replacement(for: scalar))
    }
    return String(shown)
  }
}
