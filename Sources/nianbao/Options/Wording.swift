import ReportRules

/// A text for people in both languages.
struct Wording: Hashable, Sendable {
  /// The text in Chinese.
  let chinese: String

  /// The text in English.
  let english: String

  /// Makes a text from its two versions.
  init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in a language.
  func text(in language: Language) -> String { language == .chinese ? chinese : english }
}

extension Language {
  /// The language that the environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty decides.
  init(environment: (String) -> String?) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    self.init(locale: names.lazy.compactMap(environment).first { !$0.isEmpty })
  }
}
