import ReportRules

/// Reads settings out of JSON; what is wrong is noted and left out.
struct ConfigurationReader {
  /// What is wrong, as it is found.
  private var found = ConfigurationProblems()

  /// How many bytes the patterns of files still may have.
  private var patternBytes = ConfigurationReader.mostPatternBytes

  /// How many bytes all patterns of files may have together, so that each file is soon tried by them: some 20,000.
  static let mostPatternBytes = 1 << 20

  /// What is wrong, in the order of the text.
  var problems: [ConfigurationProblem] { found.all }

  /// The names that are no settings and yet right at the top of a configuration file.
  static let fileKeys = ["overrides", "$schema"]

  /// Reads an object of settings.
  ///
  /// - Parameters:
  ///   - keys: the settings that it may have.
  ///   - others: names of members that are none of this reader's business.
  mutating func layer(
    _ root: JSONValue, keys: [SettingKey] = SettingKey.allCases, others: [String] = []
  ) -> ConfigurationLayer {
    var layer = ConfigurationLayer()
    read(root, prefix: "", keys: keys, others: others, into: &layer)
    return layer
  }

  /// Reads the part of a configuration file for some files.
  mutating func override(_ value: JSONValue) -> (patterns: [String], layer: ConfigurationLayer)? {
    guard let members = value.members else {
      note(
        .wrongValue, value.range,
        Bilingual("“overrides”的每一项应为含“files”和“rules”的对象", "each of “overrides” is an object with “files” and “rules”"))
      return nil
    }
    let layer = layer(value, keys: SettingKey.ofOverrides, others: ["files"])
    let files = members.last { $0.key == "files" }?.value
    let patterns = files.flatMap { files in files.string.map { [$0] } ?? files.elements?.compactMap(\.string) } ?? []
    let isWhole = files?.string != nil || files?.elements?.count == patterns.count
    guard !patterns.isEmpty, isWhole else {
      note(
        .wrongValue, files?.range ?? value.range,
        Bilingual(
          "“files”应为文件模式（字符串或字符串数组），如“乡镇/*.md”",
          "“files” is a pattern of files (a string, or an array of them), such as “乡镇/*.md”"))
      return nil
    }
    let bytes = patterns.reduce(0) { $0 + $1.utf8.count }
    guard bytes <= patternBytes else {
      note(
        .wrongValue, files?.range ?? value.range,
        Bilingual("“files”的文件模式过多，此项未使用", "there are too many patterns in “files”; this part is not used"))
      return nil
    }
    patternBytes -= bytes
    return (patterns, layer)
  }

  /// Notes a problem.
  mutating func note(
    _ kind: ConfigurationProblem.Kind, _ range: Range<Int>, _ message: @autoclosure () -> Bilingual
  ) {
    found.add(kind, range, message())
  }

  /// The settings of a file without a path to last year's report that cannot be within the folder.
  mutating func withoutAbsolutePath(_ layer: ConfigurationLayer) -> ConfigurationLayer {
    guard let path = layer.previousReport, FilePath.isAbsolute(path), let range = layer.previousReportRange else {
      return layer
    }
    note(.wrongValue, range, ConfigurationFile.refusal)
    var copy = layer
    copy.previousReport = nil
    copy.previousReportRange = nil
    return copy
  }

  private mutating func read(
    _ object: JSONValue, prefix: String, keys: [SettingKey], others: [String],
    into layer: inout ConfigurationLayer
  ) {
    guard let members = object.members else {
      let name = prefix.isEmpty ? Bilingual("配置", "the configuration") : Bilingual("“\(prefix)”", "“\(prefix)”")
      note(.wrongValue, object.range, Bilingual("\(name.chinese)应为对象 { … }", "\(name.english) is an object { … }"))
      return
    }
    var seen: Set<String> = []
    for member in members {
      let name = prefix.isEmpty ? member.key : "\(prefix).\(member.key)"
      if !seen.insert(member.key).inserted {
        note(
          .wrongValue, member.keyRange,
          Bilingual("“\(Echo.of(name))”重复，以后面的为准", "“\(Echo.of(name))” occurs twice; the last counts"))
      }
      if let key = keys.first(where: { $0.rawValue == name }) {
        if !member.value.isNull { set(key, member.value, in: &layer) }
      } else if prefix.isEmpty, keys.contains(where: { $0.rawValue.hasPrefix(name + ".") }) {
        if !member.value.isNull { read(member.value, prefix: name, keys: keys, others: [], into: &layer) }
      } else if !others.contains(name) {
        note(
          .unknownSetting, member.keyRange,
          ConfigurationReader.unknown(
            Bilingual("设置", "setting"), name, valid: keys.map(\.rawValue) + others.filter { $0 != "$schema" }))
      }
    }
  }

  /// Takes over the value of a setting, if it is one that the setting can have.
  private mutating func set(_ key: SettingKey, _ value: JSONValue, in layer: inout ConfigurationLayer) {
    let isRight: Bool
    switch key {
    case .rules:
      isRight = value.members != nil
      layer.rules = rules(value.members ?? [])
    case .reportYear:
      layer.reportYear = value.int.flatMap { SettingKey.years.contains($0) ? $0 : nil }
      isRight = layer.reportYear != nil
    case .agency:
      // A longer name is none, and what is said of reports names it.
      isRight = value.string.map { $0.unicodeScalars.count <= SettingKey.longestAgency } ?? false
      layer.agency = isRight ? value.string.flatMap { $0.isEmpty ? nil : $0 } : nil
    case .agencyLevel:
      layer.agencyLevel = value.string.flatMap(AgencyLevel.init(rawValue:))
      isRight = layer.agencyLevel != nil || value.string == ""
    case .previousReport:
      let isPath = value.string.map { $0.utf8.count <= SettingKey.longestPath } ?? false
      layer.previousReport = isPath ? value.string.flatMap { $0.isEmpty ? nil : $0 } : nil
      layer.previousReportRange = value.range
      isRight = isPath && value.string.map { !$0.contains("\0") } ?? false
    case .delay:
      layer.delay = value.int.map { min(max($0, SettingKey.delays.lowerBound), SettingKey.delays.upperBound) }
      isRight = value.int.map(SettingKey.delays.contains) ?? false
    case .maximum:
      layer.maximum = value.int.flatMap { SettingKey.maximums.contains($0) ? $0 : nil }
      isRight = layer.maximum != nil
    case .columnNames:
      layer.columnNames = value.bool
      isRight = value.bool != nil
    case .totals:
      layer.totals = value.bool
      isRight = value.bool != nil
    case .pinyin:
      layer.pinyin = value.bool
      isRight = value.bool != nil
    case .locale:
      layer.locale = value.string.flatMap { ConfigurationReader.isLocale($0) ? $0 : nil }
      isRight = layer.locale != nil || value.string == ""
    case .select:
      layer.select = codes(value)
      isRight = layer.select != nil
    case .ignore:
      layer.ignore = codes(value)
      isRight = layer.ignore != nil
    case .exclude:
      layer.exclude = ConfigurationReader.texts(value)?.map(\.text)
      isRight = layer.exclude != nil
    }
    if !isRight { note(.wrongValue, value.range, ConfigurationReader.wrong(key.rawValue, key.expected)) }
  }

  /// The codes of the rules.
  private static let codes = Catalogue.rules.map { $0.info.code }

  /// The same, to be looked up.
  private static let knownCodes = Set(codes)

  /// Reads the severities of rules.
  private mutating func rules(_ members: [JSONValue.Member]) -> [String: Severity?] {
    var rules: [String: Severity?] = [:]
    for member in members {
      guard ConfigurationReader.knownCodes.contains(member.key) else {
        note(
          .unknownRule, member.keyRange,
          ConfigurationReader.unknown(Bilingual("规则", "rule"), member.key, valid: ConfigurationReader.codes))
        continue
      }
      if member.value.isNull { continue }
      if member.value.string == "off" {
        rules[member.key] = .some(nil)
      } else if let severity = Severity.allCases.first(where: { $0.name == member.value.string }) {
        rules[member.key] = severity
      } else {
        note(
          .wrongValue, member.value.range,
          ConfigurationReader.wrong(member.key, SettingKey.oneOf(SettingKey.ruleValues)))
      }
    }
    return rules
  }

  /// Reads codes of rules; nil if the value is no list of texts.
  private mutating func codes(_ value: JSONValue) -> [String]? {
    guard let texts = ConfigurationReader.texts(value) else { return nil }
    for (text, range) in texts where !ConfigurationReader.codes.contains(text) {
      note(
        .unknownRule, range,
        ConfigurationReader.unknown(Bilingual("规则", "rule"), text, valid: ConfigurationReader.codes))
    }
    return texts.map(\.text).filter(ConfigurationReader.codes.contains)
  }

  /// The texts of an array, each with its place; nil if there is anything else.
  private static func texts(_ value: JSONValue) -> [(text: String, range: Range<Int>)]? {
    guard let values = value.elements else { return nil }
    let texts = values.compactMap { element in element.string.map { (text: $0, range: element.range) } }
    return texts.count == values.count ? texts : nil
  }

  /// Whether a locale is one that there are messages for.
  private static func isLocale(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["zh", "en"].contains { name == $0 || name.hasPrefix($0 + "-") || name.hasPrefix($0 + "_") }
  }

  private static func wrong(_ name: String, _ expected: Bilingual) -> Bilingual {
    Bilingual("“\(name)”应为\(expected.chinese)", "“\(name)” is \(expected.english)")
  }

  private static func unknown(_ sort: Bilingual, _ name: String, valid: [String]) -> Bilingual {
    let near = NearestNames.one(for: name, among: valid)
    let chinese = near.map { "，是否指“\($0)”" } ?? ""
    let english = near.map { " (is “\($0)” meant?)" } ?? ""
    let shown = Echo.of(name)
    return Bilingual(
      "没有\(sort.chinese)“\(shown)”\(chinese)；可用的\(sort.chinese)：\(valid.joined(separator: "、"))",
      "there is no \(sort.english) “\(shown)”\(english); the \(sort.english)s are: \(valid.joined(separator: ", "))")
  }
}
