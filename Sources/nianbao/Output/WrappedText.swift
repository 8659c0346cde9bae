import ReportText

/// Text broken into lines that fit on a terminal.
///
/// Latin words stay whole; Chinese may break between any two characters, but no line begins with a mark that ends
/// something and none ends with one that begins something.
enum WrappedText {
  /// Marks that cannot begin a line.
  private static let closing: Set<Character> = ["，", "。", "、", "；", "：", "）", "”", "》", "…", ")"]

  /// Marks that cannot end a line.
  private static let opening: Set<Character> = ["（", "“", "《", "("]

  /// The lines of a text; a line end in it counts as a blank between Latin words and as nothing between Chinese ones.
  ///
  /// - Parameter columns: the most display columns of a line; a longer word stands on a line of its own.
  static func lines(of text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for piece in pieces(of: text) {
      if width > 0, width + DisplayWidth.columns(of: piece.trimmingBlanks) > columns {
        lines.append(line.trimmingBlanks)
        line = ""
        width = 0
      }
      line += piece
      width += DisplayWidth.columns(of: piece)
    }
    if !line.isEmpty { lines.append(line.trimmingBlanks) }
    return lines
  }

  /// The pieces between which a line may end, each with the blanks behind it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var isOpen = false
    var last: Character = " "
    for character in text {
      let mark: Character = character == "\n" ? " " : character
      if character == "\n", isWide(last) { continue }
      let continues =
        isOpen || mark == " "
        || last != " " && (closing.contains(mark) || !isWide(mark) && !isWide(last))
      if continues, let index = pieces.indices.last {
        pieces[index].append(mark)
      } else {
        pieces.append(String(mark))
      }
      isOpen = opening.contains(mark)
      last = mark
    }
    return pieces
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.contains { DisplayWidth.columns(of: $0) == 2 }
  }
}

extension String {
  /// The text without the blanks at its end.
  fileprivate var trimmingBlanks: String { String(dropLast(reversed().prefix { $0 == " " }.count)) }
}
