import ReportRules
import ReportText

extension Project {
  /// A configuration file that was read.
  struct LoadedConfiguration: Sendable {
    /// Its URI as the client is told.
    let uri: String

    /// Its text.
    let text: TextDocument

    /// What it says.
    let file: ConfigurationFile

    /// Where it names a report that it must not.
    var refusals: [Range<Int>] = []
  }

  /// What was read of a configuration file; nil if it is not known.
  private func loaded(_ path: String) -> LoadedConfiguration? { configurations[path] ?? nil }

  /// Has the configuration of a document that was opened read.
  mutating func readConfiguration(for document: OpenDocument, _ documents: Documents) -> [Consequence] {
    document.links.candidates.flatMap { candidate -> [Consequence] in
      // A client that watches no files may have changed any since.
      configurations[candidate] == nil || !isWatched ? refreshConfiguration(candidate, documents) : []
    }
  }

  /// Sets what is set for a document.
  func configure(_ document: inout OpenDocument) {
    let nearest = document.links.candidates.lazy.compactMap { path in loaded(path).map { (path, $0.file) } }.first
    guard let (path, file) = nearest else {
      document.links.configure(defaults, by: nil)
      return
    }
    let own = document.links.path.flatMap { FilePath.path($0, within: FilePath.folder(of: path)) }
    document.links.configure(configuration(by: file.layer(for: own)), by: path)
  }

  /// Whether the configuration in force for a document has its file passed over, or a folder that it is in.
  func isExcluded(_ document: OpenDocument) -> Bool {
    guard let path = document.links.path, let configuration = document.links.configurationPath,
      let patterns = loaded(configuration)?.file.layer.exclude, !patterns.isEmpty
    else { return false }
    let folder = FilePath.folder(of: configuration)
    var exclusion = PathExclusion(currentFolder: folder)
    exclusion.add(patterns, from: folder)
    let within = FilePath.foldersAround(path).prefix { FilePath.path($0, within: folder) != nil && $0 != folder }
    return exclusion.covers(path) || within.contains { exclusion.covers($0) }
  }

  /// Takes a configuration file from its open document, or asks for it.
  mutating func refreshConfiguration(_ path: String, _ documents: Documents) -> [Consequence] {
    if let document = documents.openPaths[path].flatMap({ documents[$0] }) {
      return document.isInStep ? take(.bytes(document.text.bytes), configuration: path, documents) : []
    }
    if configurations[path] == nil { configurations.updateValue(nil, forKey: path) }
    return read(FileRequest(path: path))
  }

  /// Takes a configuration file; what it concerns is checked again if it says something new.
  mutating func take(_ answer: FileAnswer, configuration path: String, _ documents: Documents) -> [Consequence] {
    let before = loaded(path)
    let uri = documents.openPaths[path] ?? FilePath.uri(ofPath: path)
    guard case .bytes(let bytes) = answer else {
      configurations.updateValue(nil, forKey: path)
      let published = before != nil || documents.openPaths[path] != nil ? [Consequence.publish(uri)] : []
      return before == nil ? published : published + settingsChanged(within: FilePath.folder(of: path))
    }
    let file = ConfigurationFile(bytes)
    // As long as nothing has changed, what was refused stays so.
    if file == before?.file { return documents.openPaths[path] == nil ? [] : [.publish(uri)] }
    configurations[path] = LoadedConfiguration(uri: uri, text: TextDocument(bytes: bytes), file: file)
    return [.publish(uri)] + settingsChanged(within: FilePath.folder(of: path))
  }

  /// Notes that a configuration file names a report that it must not.
  mutating func refuse(_ range: Range<Int>, in path: String?) -> [Consequence] {
    guard let path, var loaded = loaded(path), !loaded.refusals.contains(range) else { return [] }
    loaded.refusals.append(range)
    configurations[path] = loaded
    return [.publish(loaded.uri)]
  }

  /// What is wrong with a configuration file, in the order of the text; nothing if it is not known.
  func diagnostics(ofConfiguration path: String, _ encoding: PositionEncoding) -> [Diagnostic] {
    guard let loaded = loaded(path) else { return [] }
    let converter = Converter(loaded.text, encoding)
    let problems = loaded.file.problems + loaded.refusals.map(ConfigurationFile.refusal(at:))
    return problems.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { problem in
      Diagnostic(
        range: converter.range(problem.range), severity: Severity.warning.rawValue, code: ConfigurationProblem.code,
        message: problem.message.text(in: defaults.settings.language))
    }
  }
}
