public import ReportRules

/// What one source sets; what it leaves open is nil or absent.
public struct ConfigurationLayer: Equatable, Sendable {
  /// For each code a severity, or nil for off.
  public var rules: [String: Severity?] = [:]

  /// The report year.
  public var reportYear: Int?

  /// The name of the organ.
  public var agency: String?

  /// The level of the organ.
  public var agencyLevel: AgencyLevel?

  /// The path of last year's report or a pattern for it.
  public var previousReport: String?

  /// Where ``previousReport`` stands in the configuration file, in bytes.
  public var previousReportRange: Range<Int>?

  /// The quiet period before diagnostics, in milliseconds.
  public var delay: Int?

  /// The most diagnostics for a document.
  public var maximum: Int?

  /// Whether column names are shown before figures.
  public var columnNames: Bool?

  /// Whether the right totals are shown beside wrong ones.
  public var totals: Bool?

  /// Whether completions can be found by pinyin.
  public var pinyin: Bool?

  /// The language of messages, as a locale's name.
  public var locale: String?

  /// The codes of the only rules that count; nil for all.
  public var select: [String]?

  /// The codes of rules that do not count.
  public var ignore: [String]?

  /// Patterns of files and folders that are passed over in folders, relative to that of the configuration file.
  public var exclude: [String]?

  /// Makes a layer that leaves all open.
  public init() {}

  /// Adds what another layer sets; its word counts.
  public mutating func add(_ other: ConfigurationLayer) {
    rules.merge(other.rules) { $1 }
    reportYear = other.reportYear ?? reportYear
    agency = other.agency ?? agency
    agencyLevel = other.agencyLevel ?? agencyLevel
    if other.previousReport != nil {
      previousReport = other.previousReport
      previousReportRange = other.previousReportRange
    }
    delay = other.delay ?? delay
    maximum = other.maximum ?? maximum
    columnNames = other.columnNames ?? columnNames
    totals = other.totals ?? totals
    pinyin = other.pinyin ?? pinyin
    locale = other.locale ?? locale
    select = other.select ?? select
    ignore = other.ignore ?? ignore
    exclude = other.exclude ?? exclude
  }
}
