public import ReportRules

/// What is set for one document, by its editor and its configuration file.
public struct Configuration: Equatable, Sendable {
  /// Where a path to last year's report comes from.
  public enum Origin: Equatable, Sendable {
    /// The user, who may name any file.
    case user
    /// A configuration file, which may come with a folder of unknown origin; with the place of the value in it.
    case file(Range<Int>)
  }

  /// What the rules go by.
  public var settings = Settings()

  /// The path of last year's report or a pattern for it, and who set it; nil for the default.
  public var previousReport: (text: String, origin: Origin)? {
    previous.map { ($0, previousOrigin) }
  }

  /// The quiet period before diagnostics, in milliseconds.
  public var delay: Int

  /// The most diagnostics for a document.
  public var maximum: Int

  /// Whether column names are shown before figures.
  public var columnNames: Bool

  /// Whether the right totals are shown beside wrong ones.
  public var totals: Bool

  /// Whether completions can be found by pinyin.
  public var pinyin: Bool

  private var previous: String?
  private var previousOrigin = Origin.user

  /// Puts together what is set: for rules the file has the last word, for all else the editor.
  ///
  /// - Parameter language: the language of messages where neither sets one.
  public init(
    editor: ConfigurationLayer = ConfigurationLayer(), file: ConfigurationLayer = ConfigurationLayer(),
    language: Language = .chinese
  ) {
    var sum = file
    sum.add(editor)
    settings.severities = editor.rules.merging(file.rules) { $1 }
    settings.select(sum.select ?? [], ignoring: sum.ignore ?? [])
    settings.reportYear = sum.reportYear
    settings.agency = sum.agency
    settings.agencyLevel = sum.agencyLevel
    settings.language = sum.locale.map { Language(locale: $0) } ?? language
    previous = sum.previousReport
    previousOrigin =
      editor.previousReport == nil ? .file(file.previousReportRange ?? 0..<0) : .user
    delay = sum.delay ?? 0
    maximum = sum.maximum ?? 1000
    columnNames = sum.columnNames ?? true
    totals = sum.totals ?? true
    pinyin = sum.pinyin ?? true
  }
}
