import ReportRules

/// Rules as options name them.
enum RuleList {
  /// The codes of all rules.
  static let all = Catalogue.rules.map { $0.info.code }

  /// The codes in a list, parted by commas of whichever width.
  static func codes(in list: String) -> [String] {
    list.split { $0 == "," || $0 == "，" || $0.isWhitespace }.map(String.init)
  }
}
