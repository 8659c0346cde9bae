extension StringProtocol {
  /// The text; where it is longer than `limit` characters its beginning, with a mark that it goes on.
  func shortened(to limit: Int) -> String {
    count > limit ? prefix(limit - 1) + "…" : String(self)
  }
}

/// Two spellings of the same for a message: where they are long, only what differs between them and a little around it.
struct SpellingContrast {
  /// The one.
  let official: String

  /// The other.
  let found: String

  /// The most characters of both together.
  private static let limit = 30

  /// So many characters that both have are left on either side of what differs.
  private static let margin = 3

  /// Compares two spellings.
  init(_ official: String, _ found: String) {
    guard official.count + found.count > SpellingContrast.limit else {
      self.official = official
      self.found = found
      return
    }
    let start = zip(official, found).prefix { $0 == $1 }.count
    let rest = (official.dropFirst(start), found.dropFirst(start))
    let end = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    self.official = SpellingContrast.part(of: official, without: start, end)
    self.found = SpellingContrast.part(of: found, without: start, end)
  }

  /// A text without most of the characters at its start and its end that the other has too.
  private static func part(of text: String, without start: Int, _ end: Int) -> String {
    let before = max(0, start - margin)
    let after = max(0, end - margin)
    let part = text.dropFirst(before).dropLast(after)
    return (before > 0 ? "…" : "") + part.shortened(to: limit / 2 - 2) + (after > 0 ? "…" : "")
  }
}
