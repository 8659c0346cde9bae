import ReportRules
import ReportText

/// What the server knows beside the open documents: settings, configuration files, last year's reports.
struct Project: Sendable {
  /// A configuration file that was read.
  struct LoadedConfiguration: Sendable {
    /// Its name as the client is told.
    var uri: String

    /// Its text.
    var text: TextDocument

    /// What it says.
    var file: ConfigurationFile

    /// Where it names a report that it must not.
    var refusals: [Range<Int>] = []

    /// All that is wrong with it, in the order of the text.
    var problems: [ConfigurationProblem] {
      (file.problems + refusals.map { ConfigurationFile.refusal(at: $0) }).sorted {
        $0.range.lowerBound < $1.range.lowerBound
      }
    }
  }

  /// What is known of a place where a configuration file may be.
  enum ConfigurationState: Sendable {
    /// It is being read.
    case asked
    /// There is none.
    case absent
    /// It was read.
    case present(LoadedConfiguration)
  }

  /// What is known of a file with last year's report.
  enum PreviousState: Sendable {
    /// It is being read.
    case asked
    /// It cannot be used.
    case failed(FileAnswer)
    /// It was read.
    case present(PreviousFile)
  }

  /// What an open document depends on.
  struct Links: Sendable {
    /// Its path; nil if it is no file.
    var path: String?

    /// The places where its configuration may be, the nearest first.
    var candidates: [String] = []

    /// What is set for it.
    var configuration = Configuration()

    /// The configuration file in force for it.
    var configurationPath: String?

    /// The state of ``Project/generation`` of which ``configuration`` is; -1 before it was worked out.
    var generation = -1

    /// Its report year when last year's report was looked for.
    var year: Int?

    /// Where last year's report is.
    var lookup = PreviousLookup.nowhere

    /// What its reports were last checked by.
    var basis = CheckBasis()
  }

  /// What the editor has set at the start.
  var startup = ConfigurationLayer()

  /// What the editor has set since.
  var editor = ConfigurationLayer()

  /// The language of messages where nothing sets one.
  var language = Language.chinese

  /// The folders that the client has open.
  var folders: [String] = []

  /// Counts the changes of settings.
  var generation = 0

  /// The files that were asked for and have not come.
  var waiting: Set<FileRequest> = []

  /// The configuration files by their paths.
  var configurations: [String: ConfigurationState] = [:]

  /// The configuration files of whose problems the client was told.
  var shown: Set<String> = []

  /// Last year's reports that are not open, by how they were asked for.
  var previous: [FileRequest: PreviousState] = [:]

  /// For each path of which the content has changed how often.
  var states: [String: Int] = [:]

  /// What the open documents depend on, by their names.
  var links: [String: Links] = [:]

  /// The names of the open documents by their paths.
  var openPaths: [String: String] = [:]

  /// What the user was told of last year's reports.
  var said: Set<String> = []

  /// All that the editor has set.
  var editorSum: ConfigurationLayer {
    var sum = startup
    sum.add(editor)
    return sum
  }

  /// The innermost of the client's folders that a file is in.
  func folder(of path: String) -> String? {
    folders.filter { FilePath.path(path, within: $0) != nil }.max { $0.count < $1.count }
  }

  /// The documents of which a file holds last year's report, in a fixed order.
  func dependents(on path: String) -> [String] {
    links.compactMap { uri, links -> String? in
      if case .file(let place) = links.lookup, place.path == path { uri } else { nil }
    }.sorted()
  }

  /// Notes that what stands under a path has changed.
  mutating func bump(_ path: String) { states[path, default: 0] += 1 }

  /// Forgets what no open document depends on; the configuration files of whose problems the client must be told that
  /// they are gone.
  mutating func prune() -> [String] {
    let candidates = Set(links.values.flatMap(\.candidates))
    let opened = Set(openPaths.keys)
    configurations = configurations.filter { candidates.contains($0.key) || opened.contains($0.key) }
    let requests = Set(
      links.values.compactMap { links -> FileRequest? in
        if case .file(let place) = links.lookup { FileRequest(path: place.path, within: place.within) } else { nil }
      })
    previous = previous.filter { requests.contains($0.key) }
    let places = Set(requests.map(\.path))
    states = states.filter { places.contains($0.key) || opened.contains($0.key) }
    return shown.filter { configurations[$0] == nil }
  }
}
