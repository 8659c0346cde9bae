import LanguageServer
import ReportRules
import ReportText

/// The settings in force for a file, each with where it comes from.
struct SettingsListing {
  /// A setting.
  struct Entry: Equatable, Sendable {
    /// Its key; for a rule the code.
    var key: String

    /// Its value as people write it; nil where the program finds it out by itself.
    var value: String?

    /// The configuration file that sets it, with the number of the override (1-based) if it is one; nil for the default.
    var source: String?

    /// The number of the override that sets it, 1-based; nil if it is set for all files.
    var override: Int?
  }

  /// The settings but those of rules.
  private(set) var settings: [Entry] = []

  /// The rules in the order of the catalogue.
  private(set) var rules: [Entry] = []

  /// The configuration file in force, as it is shown; nil if there is none.
  let source: String?

  /// Lists the settings for a file.
  ///
  /// - Parameter path: the path of the file from the root; nil for no file.
  init(_ found: ConfigurationSet.FileSettings, of path: String?) {
    source = found.source?.source.path
    let layers = SettingsListing.layers(found.source, of: path)
    func entry(
      _ key: SettingKey, _ standard: String?, _ value: (ConfigurationLayer) -> String?
    ) -> Entry {
      for layer in layers {
        if let text = value(layer.layer) {
          return Entry(key: key.rawValue, value: text, source: source, override: layer.override)
        }
      }
      return Entry(key: key.rawValue, value: standard)
    }
    let configuration = found.configuration
    settings = [
      entry(.reportYear, nil) { $0.reportYear.map(String.init) },
      entry(.agency, nil) { $0.agency },
      entry(.agencyLevel, nil) { $0.agencyLevel?.rawValue },
      entry(.previousReport, nil) { $0.previousReport },
      entry(.select, nil) { $0.select?.joined(separator: ",") },
      entry(.ignore, nil) { $0.ignore?.joined(separator: ",") },
      entry(.exclude, nil) { $0.exclude?.joined(separator: ",") },
      entry(.locale, configuration.settings.language == .chinese ? "zh-CN" : "en") { $0.locale },
    ]
    rules = Catalogue.rules.map { rule in
      let code = rule.info.code
      var severity: Severity? = rule.info.severity
      if let set = configuration.settings.severities[code] { severity = set }
      let setter = layers.first { $0.layer.rules[code] != nil }
      let isPicked = found.source.map { SettingsListing.isPicked(code, $0.file.layer) } ?? false
      return Entry(
        key: code, value: severity?.name ?? "off", source: setter != nil || isPicked ? source : nil,
        override: isPicked ? nil : setter?.override)
    }
  }

  /// Whether a configuration leaves a rule out by the lists of rules.
  private static func isPicked(_ code: String, _ layer: ConfigurationLayer) -> Bool {
    !(layer.select?.contains(code) ?? true) || layer.ignore?.contains(code) ?? false
  }

  /// What a configuration file says of a file, that which counts first.
  private static func layers(
    _ source: ConfigurationSet.Loaded?, of path: String?
  ) -> [(layer: ConfigurationLayer, override: Int?)] {
    guard let source else { return [] }
    let relative = path.flatMap { FilePath.path($0, within: FilePath.folder(of: source.path)) }
    var layers: [(layer: ConfigurationLayer, override: Int?)] = [(source.file.layer, nil)]
    for (index, override) in source.file.overrides.enumerated() {
      guard let relative, override.patterns.contains(where: { $0.matches(relative) }) else { continue }
      layers.append((override.layer, index + 1))
    }
    return layers.reversed()
  }

  /// The listing for people: each setting on a line, and those rules that are not as they are by default.
  func text(in language: Language) -> String {
    let own = rules.filter { $0.source != nil }
    let lines =
      settings
      + own.map { entry in
        var entry = entry
        entry.key = "rules." + entry.key
        return entry
      }
    let none = Bilingual("（自动）", "(automatic)").text(in: language)
    let keyWidth = lines.map { DisplayWidth.columns(of: $0.key) }.max() ?? 0
    let valueWidth = min(30, lines.map { DisplayWidth.columns(of: $0.value ?? none) }.max() ?? 0)
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
    }
    let body = lines.map { entry in
      let value = ShownScalar.line(entry.value ?? none)
      return "\(padded(entry.key, keyWidth))  \(padded(value, valueWidth))  \(origin(of: entry, in: language))\n"
    }
    let rest = rules.count - own.count
    let closing = Bilingual("其余 \(rest) 条规则为默认级别\n", "the other \(rest) rules have their default severities\n")
    return body.joined() + closing.text(in: language)
  }

  /// Where a setting comes from, for people.
  private func origin(of entry: Entry, in language: Language) -> String {
    guard let source = entry.source else { return Bilingual("默认", "default").text(in: language) }
    let path = ShownScalar.line(source)
    guard let override = entry.override else { return path }
    return Bilingual("\(path)（overrides 第 \(override) 项）", "\(path) (overrides, number \(override))").text(in: language)
  }

  /// The listing for programs.
  func json(path: String?) -> String {
    var writer = JSONWriter(isSpaced: true)
    writer.object { writer in
      writer.member("schema", 1)
      writer.member("path", orNull: path)
      writer.member("configuration", orNull: source)
      for (name, entries) in [("settings", settings), ("rules", rules)] as [(StaticString, [Entry])] {
        writer.array(name, entries) { entry, writer in
          writer.object { writer in
            writer.member("\(name)" == "rules" ? "code" : "key", entry.key)
            writer.member("value", orNull: entry.value)
            writer.member("source", orNull: entry.source)
            if let override = entry.override { writer.member("override", override) }
          }
        }
      }
    }
    return writer.text + "\n"
  }
}
