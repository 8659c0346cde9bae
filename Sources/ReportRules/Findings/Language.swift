/// The language of messages.
public enum Language: String, Sendable, CaseIterable {
  /// 简体中文.
  case chinese = "zh"
  /// English.
  case english = "en"

  /// The language for a locale's name as clients and shells give it (`zh-CN`, `en_US.UTF-8`): English if it says so,
  /// else Chinese.
  public init(locale: String?) {
    let name = locale?.lowercased() ?? ""
    self = name == "en" || name.hasPrefix("en-") || name.hasPrefix("en_") || name.hasPrefix("en.") ? .english : .chinese
  }
}
