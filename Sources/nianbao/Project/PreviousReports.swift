import LanguageServer
import ReportModel
import ReportRules
import ReportText

/// Finds last year's report for the files of one call.
struct PreviousReports: Sendable {
  /// What was found for a file.
  struct Found: Sendable {
    /// The file with last year's report; nil if there is none.
    var file: PreviousFile?

    /// Why a report that was named is of no use, as a line; nil if there is nothing to say.
    var complaint: String?
  }

  /// The file that the call names for all; nil if it names none.
  private var named: PreviousFile?

  /// Whether the call names a file, readable or not.
  private(set) var isNamed = false

  /// Makes a finder for a call that names no file.
  init() {}

  /// Reads the file that the call names.
  mutating func read(named path: String) throws(SystemError) {
    isNamed = true
    named = PreviousFile(uri: path, bytes: SourceText.utf8(of: try FileReader.read(Array(path.utf8))))
  }

  /// Finds the file for some reports.
  func find(
    for reports: [Report], of file: InputFile, _ settings: ConfigurationSet.FileSettings, in set: ConfigurationSet
  ) -> Found {
    let rules = settings.configuration.settings
    if isNamed {
      guard let named else { return Found() }
      return Found(
        file: named, complaint: complaint(PreviousComplaint.of(named, for: reports, rules), named.uri, in: set))
    }
    guard file.hasPlace, let path = set.path(of: file),
      let year = reports.lazy.compactMap({ $0.year(setting: rules.reportYear) }).first
    else { return Found() }
    let setting = settings.configuration.previousReport
    let root = FilePath.folder(of: setting == nil ? path : settings.source?.path ?? path)
    switch PreviousLookup(for: path, year: year, setting: setting, root: root) {
    case .nowhere: return Found()
    case .refused(let range): return Found(complaint: refusal(at: range, settings.source, in: set))
    case .file(let place):
      let shown = set.shown(place.path)
      let answer = ProjectFileReader.read(FileRequest(path: place.path, within: place.within))
      guard case .bytes(let bytes) = answer else {
        guard place.isNamed else { return Found() }
        if answer == .outside, case .file(let range)? = setting?.origin {
          return Found(complaint: refusal(at: range, settings.source, in: set))
        }
        return Found(complaint: complaint(PreviousComplaint.of(answer), Echo.of(shown), in: set))
      }
      let previous = PreviousFile(uri: shown, bytes: bytes)
      guard place.isNamed else { return Found(file: previous) }
      return Found(
        file: previous,
        complaint: complaint(PreviousComplaint.of(previous, for: reports, rules), Echo.of(shown), in: set))
    }
  }

  /// A line about a file that is of no use.
  private func complaint(_ reason: Bilingual?, _ path: String, in set: ConfigurationSet) -> String? {
    guard let reason else { return nil }
    let text = Bilingual(
      "上年报告\(reason.chinese)，跨年核对未进行", "last year's report \(reason.english); nothing is said of two years")
    return Complaint.line(path: path, text, in: set.language)
  }

  /// A line about a configuration file that names a report outside its folder.
  private func refusal(
    at range: Range<Int>, _ source: ConfigurationSet.Loaded?, in set: ConfigurationSet
  ) -> String? {
    source?.line(ConfigurationFile.refusal(at: range), in: set.language)
  }
}
