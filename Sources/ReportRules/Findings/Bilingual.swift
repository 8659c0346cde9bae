/// A text for people in both languages.
public struct Bilingual: Hashable, Sendable {
  /// The text in Chinese.
  public var chinese: String

  /// The text in English.
  public var english: String

  /// Makes a text from its two versions.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in a language.
  public func text(in language: Language) -> String { language == .chinese ? chinese : english }
}
