/// The Mandarin syllables of the form's own wording, so that a clerk finds a label without typing Chinese.
///
/// Syllables are written as input methods take them: without tones, `v` for ü.
public enum Pinyin {
  /// The syllables of `text` in order; digits, punctuation and characters outside the table are skipped.
  public static func syllables(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var result: [String] = []
    var index = 0
    while index < scalars.count {
      if let phrase = phrases.first(where: { scalars[index...].starts(with: $0.scalars) }) {
        result.append(contentsOf: phrase.syllables)
        index += phrase.scalars.count
      } else {
        if let syllable = table[scalars[index]] { result.append(syllable) }
        index += 1
      }
    }
    return result
  }

  /// The reading of `text`; looked up for wordings of the form, worked out for any other.
  public static func reading(of text: String) -> PinyinReading {
    known[text] ?? PinyinReading(syllables(of: text))
  }

  /// The readings of every wording of every edition: completion asks for dozens of them at each keystroke.
  private static let known: [String: PinyinReading] = {
    var result: [String: PinyinReading] = [:]
    for edition in Forms.official.editions {
      for wording in edition.wordings where result[wording] == nil {
        result[wording] = PinyinReading(syllables(of: wording))
      }
    }
    return result
  }()

  /// The syllable of each character that has but one in this genre.
  private static let table: [Unicode.Scalar: String] = {
    var result: [Unicode.Scalar: String] = [:]
    for line in characterTable.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { continue }
      for scalar in parts[1].unicodeScalars { result[scalar] = String(parts[0]) }
    }
    return result
  }()

  /// The words in which a character is read otherwise than in ``table``.
  private static let phrases: [(scalars: [Unicode.Scalar], syllables: [String])] =
    phraseTable.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      guard let word = parts.last, parts.count == word.unicodeScalars.count + 1 else { return nil }
      return (Array(word.unicodeScalars), parts.dropLast().map(String.init))
    }
}

/// How a wording is typed in pinyin.
public struct PinyinReading: Equatable, Sendable {
  /// The first letter of each syllable, such as `bnxs`.
  public let initials: String

  /// All syllables without blanks, such as `bennianxinshou`.
  public let full: String

  /// Makes the reading of a row of syllables.
  init(_ syllables: [String]) {
    initials = String(syllables.compactMap(\.first))
    full = syllables.joined()
  }
}
