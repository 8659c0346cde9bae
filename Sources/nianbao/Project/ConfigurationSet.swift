import LanguageServer
import ReportRules
import ReportText

/// The configurations for the files of one call, all read before the first file is checked.
struct ConfigurationSet: Sendable {
  /// A configuration file that was read.
  struct Loaded: Sendable {
    /// Its path from the root.
    var path: String

    /// Its text.
    var source: SourceFile

    /// What it says.
    var file: ConfigurationFile

    /// Makes a configuration of its path, the path as it is shown, and the text.
    init(path: String, shownPath: String, bytes: [UInt8]) {
      self.path = path
      source = SourceFile(path: shownPath, bytes: bytes)
      file = ConfigurationFile(bytes)
    }

    /// A line about a problem.
    func line(_ problem: ConfigurationProblem, in language: Language) -> String {
      let place = source.place(of: problem.range.lowerBound)
      let word = Bilingual("警告", "warning").text(in: language)
      return Complaint.line(
        "\(source.path):\(place.line):\(place.column): \(word): \(problem.message.text(in: language))")
    }
  }

  /// What is set for a file.
  struct FileSettings: Sendable {
    /// The settings.
    var configuration: Configuration

    /// The configuration file in force; nil if there is none.
    var source: Loaded?
  }

  /// The current folder.
  let currentFolder: String

  /// The language of messages where nothing sets one.
  let language: Language

  /// The configuration for all files, where the call names one.
  private var named: Loaded?

  /// Whether the call names a configuration, readable or not.
  private var isNamed = false

  /// For each folder of a file the configuration in force there.
  private var found: [String: Loaded?] = [:]

  /// The paths, as they are shown, of what should be a configuration file and cannot be read.
  private var unreadable: Set<String> = []

  /// Makes a set without any configuration.
  init(currentFolder: String, language: Language) {
    self.currentFolder = currentFolder
    self.language = language
  }

  /// The lines about what is wrong with the configurations, in the order of their paths.
  var complaints: [String] {
    let loaded = named.map { [$0] } ?? found.values.compactMap { $0 }
    var seen: Set<String> = []
    let problems = loaded.sorted { $0.path < $1.path }.filter { seen.insert($0.path).inserted }.flatMap { loaded in
      loaded.file.problems.map { loaded.line($0, in: language) }
    }
    let reason = Bilingual("无法读取，未使用", "cannot be read and is not used")
    return problems + unreadable.sorted().map { Complaint.line(path: $0, reason, in: language) }
  }

  /// Reads the configuration for all files.
  mutating func read(named path: String) throws(SystemError) {
    isNamed = true
    let bytes = EncodedText.utf8(of: try FileReader.read(Array(path.utf8)))
    named = Loaded(path: absolute(path), shownPath: path, bytes: bytes)
  }

  /// Finds the configurations for files: the nearest upwards from each.
  mutating func find(for files: [InputFile]) {
    guard !isNamed else { return }
    var last: [UInt8]?
    for file in files {
      // Files of one folder come one after the other.
      let folder = Array(file.path[..<(file.path.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
      if folder == last { continue }
      last = folder
      if let path = path(of: file) { _ = configuration(in: FilePath.folder(of: path)) }
    }
  }

  /// What is passed over in a folder by the configuration in force there, and by patterns that count from the current
  /// folder; nil for nothing.
  mutating func exclusion(in folder: [UInt8], adding patterns: [String] = []) -> PathExclusion? {
    var exclusion = PathExclusion(currentFolder: currentFolder)
    exclusion.add(patterns, from: currentFolder)
    let path = absolute(String(decoding: folder, as: UTF8.self))
    let isText = (try? UTF8Span(validating: folder.span)) != nil
    if let loaded = isNamed ? named : isText ? configuration(in: path) : nil {
      exclusion.add(loaded.file.layer.exclude ?? [], from: FilePath.folder(of: loaded.path))
    }
    return exclusion.isEmpty ? nil : exclusion
  }

  /// What is set for a file.
  func settings(for file: InputFile) -> FileSettings {
    let path = path(of: file)
    let source = isNamed ? named : path.flatMap { found[FilePath.folder(of: $0)] ?? nil }
    let relative = source.flatMap { source in
      !file.hasPlace ? nil : path.flatMap { FilePath.path($0, within: FilePath.folder(of: source.path)) }
    }
    let layer = source?.file.layer(for: relative) ?? ConfigurationLayer()
    return FileSettings(configuration: Configuration(file: layer, language: language), source: source)
  }

  /// The path of a file from the root; nil if it is not UTF-8.
  ///
  /// The standard input is as a file in the current folder.
  func path(of file: InputFile) -> String? {
    guard (try? UTF8Span(validating: file.path.span)) != nil else { return nil }
    return absolute(file.shownPath)
  }

  /// A path from the root.
  func absolute(_ path: String) -> String { FilePath.join(currentFolder, path) }

  /// A path as it is shown: relative to the current folder where it is in it.
  func shown(_ path: String) -> String { FilePath.path(path, within: currentFolder) ?? path }

  /// The configuration in force in a folder, which is looked for upwards only once.
  private mutating func configuration(in folder: String) -> Loaded? {
    if let known = found[folder] { return known }
    let path = FilePath.join(folder, ConfigurationFile.name)
    var loaded: Loaded?
    let answer = ProjectFileReader.read(FileRequest(path: path))
    if case .bytes(let bytes) = answer {
      loaded = Loaded(path: path, shownPath: shown(path), bytes: bytes)
    } else {
      if answer != .missing { unreadable.insert(shown(path)) }
      if folder != "/" { loaded = configuration(in: FilePath.folder(of: folder)) }
    }
    found[folder] = .some(loaded)
    return loaded
  }
}
