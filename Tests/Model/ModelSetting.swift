import LanguageServer
import ReportRules

/// What a client has set for all documents, in JSON and as the rules see it.
enum ModelSetting: CaseIterable {
  case nothing
  case someRules
  case anotherYear

  /// The settings as a client sends them.
  var json: String {
    switch self {
    case .nothing: "{}"
    case .someRules: #"{"rules":{"punctuation":"off","row-total":"warning"},"locale":"en"}"#
    case .anotherYear: #"{"reportYear":2022}"#
    }
  }

  /// What the rules go by then.
  var basis: CheckBasis {
    var settings = Settings()
    switch self {
    case .nothing: break
    case .someRules:
      settings.severities = ["punctuation": Severity?.none, "row-total": .warning]
      settings.language = .english
    case .anotherYear: settings.reportYear = 2022
    }
    return CheckBasis(settings: settings)
  }
}
