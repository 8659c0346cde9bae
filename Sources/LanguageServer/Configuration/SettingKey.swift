public import ReportRules

/// What can be set, by the names used in `.nianbao.json` and in the editor.
public enum SettingKey: String, CaseIterable, Sendable {
  case rules
  case reportYear
  case agency
  case agencyLevel
  case previousReport
  case delay = "diagnostics.delay"
  case maximum = "diagnostics.maximum"
  case columnNames = "inlayHints.columnNames"
  case totals = "inlayHints.totals"
  case pinyin = "completion.pinyin"
  case locale
  case select
  case ignore
  case exclude

  /// The keys that may stand among those of a pattern of files.
  public static let ofOverrides: [SettingKey] = [.rules, .reportYear, .agency, .agencyLevel, .previousReport]

  /// The keys that an editor can set; the others are for a folder as a whole.
  public static let ofEditors: [SettingKey] = allCases.filter { ![.select, .ignore, .exclude].contains($0) }

  /// The names of groups, which hold the keys with a point: `diagnostics` holds `delay`.
  public static let groups: [String] = allCases.reduce(into: []) { groups, key in
    guard let point = key.rawValue.firstIndex(of: ".") else { return }
    let group = String(key.rawValue[..<point])
    if !groups.contains(group) { groups.append(group) }
  }

  /// The values that a rule can be set to.
  public static let ruleValues = ["off"] + Severity.allCases.reversed().map(\.name)

  /// The report years that can be set.
  public static let years = 2008...2099

  /// The quiet period that can be set, in milliseconds.
  public static let delays = 0...60_000

  /// How many diagnostics can be asked for.
  public static let maximums = 0...1_000_000

  /// The longest name of an organ, in characters.
  static let longestAgency = 100

  /// The longest path, in bytes of UTF-8; no system opens a longer one.
  static let longestPath = 4096

  /// What the value must be.
  public var expected: Bilingual {
    switch self {
    case .rules: Bilingual("对象：规则代码和级别", "an object of rule codes and severities")
    case .reportYear: SettingKey.number(in: SettingKey.years)
    case .agency: Bilingual("机关名称（字符串，至多 100 字）", "the name of the organ (a string of at most 100 characters)")
    case .agencyLevel: SettingKey.oneOf(AgencyLevel.allCases.map(\.rawValue))
    case .previousReport:
      Bilingual(
        "上年报告的路径（字符串，可用 {year} 表示上年年份）", "the path of last year's report (a string; {year} stands for its year)")
    case .delay: SettingKey.number(in: SettingKey.delays)
    case .maximum: SettingKey.number(in: SettingKey.maximums)
    case .columnNames, .totals, .pinyin: SettingKey.oneOf(["true", "false"])
    case .select, .ignore: Bilingual("规则代码的数组，如 [\"row-total\"]", "an array of rule codes, such as [\"row-total\"]")
    case .exclude:
      Bilingual("文件模式的数组，如 [\"旧/*.md\"]", "an array of patterns of files, such as [\"old/*.md\"]")
    case .locale: SettingKey.oneOf(["zh-CN", "en"])
    }
  }

  /// One of several values.
  static func oneOf(_ values: [String]) -> Bilingual {
    Bilingual("以下之一：\(values.joined(separator: "、"))", "one of: \(values.joined(separator: ", "))")
  }

  private static func number(in range: ClosedRange<Int>) -> Bilingual {
    Bilingual(
      "整数（\(range.lowerBound) 到 \(range.upperBound)）", "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }
}
