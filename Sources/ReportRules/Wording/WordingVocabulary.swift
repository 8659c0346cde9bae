import ReportModel

/// The tables of words that the rules about wording look for; each table stands beside its rule.
enum WordTable: Int, CaseIterable {
  case period
  case leftovers
  case honorific
  case outdated
  case slips
  case announcement
  case contact

  /// The words of the table.
  var words: [String] {
    switch self {
    case .period: ReportingPeriod.words
    case .leftovers: TemplateLeftoverRule.words
    case .honorific: HonorificRule.words
    case .outdated: OutdatedWordingRule.words
    case .slips: SpellingRule.words
    case .announcement: AgencyNameRule.announcements
    case .contact: AgencyNameRule.contacts
    }
  }

  /// The matcher of all tables, so that a text is read once and not once for each.
  static let matcher = WordMatcher(allCases.map(\.words))
}

extension WordingScan {
  /// The words of one table, in the order of the text.
  func words(of table: WordTable) -> some Sequence<WordMatch> {
    words.lazy.filter { $0.group == table.rawValue }
  }
}
