package import ReportRules

/// A text for people in both languages.
package struct Bilingual: Equatable, Sendable {
  /// The text in Chinese.
  package var chinese: String

  /// The text in English.
  package var english: String

  /// Makes a text from its two versions.
  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in a language.
  package func text(in language: Language) -> String { language == .chinese ? chinese : english }
}
