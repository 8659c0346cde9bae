/// What a document depends on beside its text.
struct ProjectLinks: Sendable {
  /// Its path; nil if it is no file.
  let path: String?

  /// The places where its configuration may be, the nearest first.
  let candidates: [String]

  /// What is set for it.
  private(set) var configuration = Configuration()

  /// The configuration file in force for it.
  private(set) var configurationPath: String?

  /// Where last year's report is.
  private(set) var lookup = PreviousLookup.nowhere

  /// Its report year when last year's report was looked for; nil if it is to be looked for anew.
  private(set) var year: Int?

  /// Makes what is known of a document by its URI.
  init(uri: String) {
    path = FilePath.path(ofURI: uri)
    candidates = path.map(FilePath.foldersAround)?.map { FilePath.join($0, ConfigurationFile.name) } ?? []
  }

  /// Notes what is set; last year's report may be elsewhere then.
  mutating func configure(_ configuration: Configuration, by path: String?) {
    self.configuration = configuration
    configurationPath = path
    year = nil
  }

  /// Notes where last year's report of a year's report is.
  mutating func find(_ lookup: PreviousLookup, year: Int?) {
    self.lookup = lookup
    self.year = year
  }

  /// The file with last year's report, as it is asked for; nil if nothing says where it is.
  var previousRequest: FileRequest? {
    guard case .file(let place) = lookup else { return nil }
    return FileRequest(path: place.path, within: place.within)
  }
}
