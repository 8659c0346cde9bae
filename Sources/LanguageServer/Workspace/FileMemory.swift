/// What was said of files that were not open, so that those that are as they were need not be read again.
///
/// It holds as long as neither the settings nor any configuration file have changed; what last year's report adds is
/// remembered with each file.
struct FileMemory: Sendable {
  /// What was said of a file.
  struct Entry: Sendable {
    /// The state in which the file was read.
    let state: FileState

    /// The file with last year's report and its state; nil if none was looked for.
    var previous: Previous?

    /// The result id of the list of diagnostics that the client was given; see ``DiagnosticResult``.
    let result: String

    /// Whether the file is none to speak of to a client that knows nothing of it.
    let isSilent: Bool
  }

  /// A file with last year's report.
  struct Previous: Sendable {
    /// Its path.
    let path: String

    /// Its state.
    var state: FileState
  }

  /// What was said, by paths.
  private(set) var entries: [String: Entry] = [:]

  /// The state of ``Project/generation`` that all of it goes by.
  private var generation = -1

  /// The states of the configuration files, by paths.
  private var configurations: [String: FileState] = [:]

  /// Whether nothing was said of any file.
  var isEmpty: Bool { entries.isEmpty }

  /// The files with last year's reports on which some of it depends.
  var previousPaths: Set<String> { Set(entries.values.compactMap(\.previous?.path)) }

  /// Forgets everything unless settings and configuration files are as they were.
  mutating func revise(generation: Int, configurations: [String: FileState]) {
    let isValid =
      generation == self.generation
      && configurations.allSatisfy { path, state in state.says(theSameAs: self.configurations[path] ?? state) }
    if !isValid { entries = [:] }
    self.generation = generation
    self.configurations = configurations
  }

  /// Whether nothing new is to be said of a file.
  ///
  /// - Parameters:
  ///   - states: the states of files as they are now.
  ///   - known: the result id of the list that the client has; nil if it has none.
  func isCurrent(_ path: String, _ states: [String: FileState], known: String?) -> Bool {
    guard let entry = entries[path], entry.state.says(theSameAs: states[path]) else { return false }
    if let previous = entry.previous, !previous.state.says(theSameAs: states[previous.path]) { return false }
    return known.map { $0 == entry.result } ?? entry.isSilent
  }

  /// Notes what was said of a file; nil for what cannot be relied on.
  mutating func note(_ entry: Entry?, of path: String) { entries[path] = entry }

  /// Completes what is known of the files on which entries depend.
  mutating func complete(_ paths: [String], _ states: [String: FileState]) {
    for path in paths {
      guard let previous = entries[path]?.previous?.path else { continue }
      entries[path]?.previous?.state = states[previous] ?? .unsettled
    }
  }

  /// Forgets all files but some.
  mutating func keep(_ paths: Set<String>) { entries = entries.filter { paths.contains($0.key) } }
}
