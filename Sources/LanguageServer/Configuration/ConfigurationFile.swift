import ReportRules

/// What a `.nianbao.json` says.
public struct ConfigurationFile: Equatable, Sendable {
  /// The name of such files.
  public static let name = ".nianbao.json"

  /// The settings for all files.
  public let layer: ConfigurationLayer

  /// Settings for files by pattern, of which later ones count.
  public let overrides: [Override]

  /// What is wrong with it, in the order of the text.
  public let problems: [ConfigurationProblem]

  /// Settings for some files.
  public struct Override: Equatable, Sendable {
    /// The patterns of the files, relative to the folder of the configuration file.
    public let patterns: [FilePattern]

    /// The settings.
    public let layer: ConfigurationLayer
  }

  /// Reads a configuration file; what cannot be read is noted among the problems, and the defaults stay.
  public init(_ bytes: [UInt8]) {
    let root: JSONValue
    do throws(JSONError) {
      root = try JSONValue(parsing: bytes)
    } catch {
      layer = ConfigurationLayer()
      overrides = []
      problems = [
        ConfigurationProblem(
          .syntax, ConfigurationFile.place(of: error.offset, in: bytes),
          Bilingual(
            "不是 JSON：\(error.message.chinese)；设置未生效",
            "not JSON: \(error.message.english); the settings are not in force"))
      ]
      return
    }
    var reader = ConfigurationReader()
    let layer = reader.layer(root, others: ConfigurationReader.fileKeys)
    var overrides: [Override] = []
    if let value = root.members?.last(where: { $0.key == "overrides" })?.value, !value.isNull {
      if value.elements == nil {
        reader.note(.wrongValue, value.range, Bilingual("“overrides”应为数组 [ … ]", "“overrides” is an array [ … ]"))
      }
      for element in value.elements ?? [] {
        guard let (patterns, part) = reader.override(element) else { continue }
        overrides.append(
          Override(patterns: patterns.map(FilePattern.init), layer: reader.withoutAbsolutePath(part)))
      }
    }
    self.layer = reader.withoutAbsolutePath(layer)
    self.overrides = overrides
    problems = reader.problems
  }

  /// The settings for a file.
  ///
  /// - Parameter path: its path relative to the folder of the configuration file; nil if it has none.
  public func layer(for path: String?) -> ConfigurationLayer {
    guard let path else { return layer }
    var sum = layer
    let names = FilePattern.names(of: path)
    for override in overrides where override.patterns.contains(where: { $0.matches(names) }) { sum.add(override.layer) }
    return sum
  }

  /// That a path to last year's report leads out of the folder.
  static let refusal = Bilingual(
    "“previousReport”不能指向本文件夹之外（绝对路径、..、链接）；需要时请在编辑器的用户设置或命令行中指定",
    "“previousReport” must not lead out of the folder (absolute paths, .., links); set it in the editor or on the command line"
  )

  /// The same, said of a place.
  public static func refusal(at range: Range<Int>) -> ConfigurationProblem {
    ConfigurationProblem(.wrongValue, range, refusal)
  }

  /// The character at an offset, or the last one of a text that ends there.
  private static func place(of offset: Int, in bytes: [UInt8]) -> Range<Int> {
    var start = min(offset, max(0, bytes.count - 1))
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(start + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }
}
