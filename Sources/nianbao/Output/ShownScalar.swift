/// A character as a terminal may get it.
///
/// A report can hold anything; what would move the cursor, change colours or turn the direction of writing is
/// replaced by a visible sign, so that nothing in a file or its name can act on the terminal and every mark stands right.
enum ShownScalar {
  /// What is shown for a scalar; tabs are left to the caller.
  static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    // The controls of eight bits; marks, embeddings, overrides and isolates of direction with the line ends among them;
    // what once were controls of shaping and of notes between lines.
    case 0x80...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB: "\u{FFFD}"
    default: scalar
    }
  }

  /// Whether a scalar is shown as it is.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool { replacement(for: scalar) == scalar }

  /// A text on one line with nothing in it that acts on a terminal.
  static func line(_ text: String) -> String {
    guard !text.unicodeScalars.allSatisfy(isPlain) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      shown.append(scalar == "\n" || scalar == "\t" ? " " : replacement(for: scalar))
    }
    return String(shown)
  }

  /// A text of several lines with nothing in it that acts on a terminal but tabs and line ends.
  static func lines(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      let isLineEnd = scalar == "\n" || scalar == "\r" && scalars[scalars.index(after: index)...].first == "\n"
      shown.append(isLineEnd || scalar == "\t" ? scalar : replacement(for: scalar))
    }
    return String(shown)
  }
}
