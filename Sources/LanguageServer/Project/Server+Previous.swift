import ReportModel
import ReportReader
import ReportRules
import ReportText

extension Server {
  /// What is known of a document that is open and in step, by its settings and last year's report; nil for any other.
  mutating func analysis(of uri: String) -> DocumentAnalysis? {
    guard documents[uri]?.isInStep == true else { return nil }
    let configuration = configuration(of: uri)
    if let basis = project.links[uri]?.basis { documents[uri]?.check(by: basis) }
    guard let analysis = documents[uri]?.analysis() else { return nil }
    findPrevious(for: uri, analysis, configuration)
    guard let basis = basis(of: uri) else { return analysis }
    documents[uri]?.check(by: basis)
    project.links[uri]?.basis = basis
    let checked = documents[uri]?.analysis() ?? analysis
    tellOfPrevious(for: uri, checked)
    return checked
  }

  /// Finds out where last year's report is, if that is not known yet for the year.
  private mutating func findPrevious(for uri: String, _ analysis: DocumentAnalysis, _ configuration: Configuration) {
    guard let links = project.links[uri], let path = links.path,
      let year = analysis.reports.lazy.compactMap({ $0.placed.report.year(setting: configuration.settings.reportYear) })
        .first
    else {
      project.links[uri]?.lookup = .nowhere
      project.links[uri]?.year = nil
      return
    }
    guard links.year != year else { return }
    let setting = configuration.previousReport
    var root = project.folder(of: path) ?? FilePath.folder(of: links.configurationPath ?? path)
    if let file = links.configurationPath, setting != nil {
      // The smaller of the two folders.
      let own = FilePath.folder(of: file)
      if FilePath.path(own, within: root) != nil { root = own }
    }
    project.links[uri]?.year = year
    let lookup = PreviousLookup(for: path, year: year, setting: setting, root: root)
    project.links[uri]?.lookup = lookup
    if case .refused(let range) = lookup { refuse(range, in: links.configurationPath) }
    if case .file(let place) = lookup, !client.watchedFiles, project.openPaths[place.path] == nil {
      // A client that watches no files may have changed it since.
      let request = FileRequest(path: place.path, within: place.within)
      if project.previous[request] != nil { read(request) }
    }
  }

  /// Notes that a configuration file names a report that it must not.
  private mutating func refuse(_ range: Range<Int>, in path: String?) {
    guard let path, case .present(var loaded) = project.configurations[path], !loaded.refusals.contains(range) else {
      return
    }
    loaded.refusals.append(range)
    project.configurations[path] = .present(loaded)
    publications.add(loaded.uri, due: clock)
  }

  /// What a document is to be checked by, where that is not what it was last checked by.
  private mutating func basis(of uri: String) -> CheckBasis? {
    guard let links = project.links[uri] else { return nil }
    var basis = links.basis
    guard case .file(let place) = links.lookup else {
      guard basis.previous != nil else { return nil }
      basis.previous = nil
      basis.previousState = 0
      return basis
    }
    let state = project.states[place.path] ?? 0
    let opened = project.openPaths[place.path]
    if let opened, opened != uri, documents[opened]?.isInStep == true {
      if basis.previous?.uri == opened, basis.previousState == state { return nil }
      guard let analysis = documents[opened]?.analysis(), let text = documents[opened]?.text else { return nil }
      basis.previous = PreviousFile(uri: opened, text: text, reports: analysis.document.reports)
      basis.previousState = state
      return basis
    }
    let request = FileRequest(path: place.path, within: place.within)
    switch project.previous[request] {
    case nil:
      project.previous[request] = .asked
      read(request)
      return nil
    case .asked: return nil
    case .failed: basis.previous = nil
    case .present(let file): basis.previous = file
    }
    basis.previousState = state
    return basis
  }

  /// Takes a file with last year's report; as long as it says what it said, nothing is checked anew.
  mutating func take(_ answer: FileAnswer, previous request: FileRequest) {
    switch (project.previous[request], answer) {
    case (.present(let file), .bytes(let bytes)) where file.text.bytes == bytes: return
    case (.failed(let before), _) where before == answer: return
    default: break
    }
    if case .bytes(let bytes) = answer {
      project.previous[request] = .present(
        PreviousFile(uri: FilePath.uri(ofPath: request.path), bytes: bytes))
    } else {
      project.previous[request] = .failed(answer)
    }
    contentRead(request.path)
  }

  /// Reads last year's reports again whose files have changed.
  mutating func previousChanged(_ path: String) {
    for request in project.previous.keys where request.path == path { read(request) }
  }

  /// Has what depends on a file that was read checked by it.
  private mutating func contentRead(_ path: String) {
    project.bump(path)
    recheckDependents(on: path, due: clock)
  }

  /// Has the documents checked again of which a file holds last year's report.
  mutating func recheckDependents(on path: String, due: Int) {
    let dependents = project.dependents(on: path)
    for uri in dependents { publications.add(uri, due: due) }
    if !dependents.isEmpty { refreshTokens() }
  }

  /// Says once why a report that a setting names is of no use.
  private mutating func tellOfPrevious(for uri: String, _ analysis: DocumentAnalysis) {
    guard let links = project.links[uri], case .file(let place) = links.lookup, place.isNamed,
      let reason = complaint(about: place, for: analysis, links)
    else { return }
    guard project.said.count < 1000, project.said.insert("\(uri)\n\(place.path)\n\(reason.english)").inserted else {
      return
    }
    let name = FilePath.name(of: place.path)
    notify("window/showMessage") { [language = settings.language] writer in
      writer.member("type", 3)
      writer.member(
        "message",
        Bilingual(
          "上年报告“\(name)”\(reason.chinese)，跨年核对未进行",
          "last year's report “\(name)” \(reason.english); nothing is said of two years"
        ).text(in: language))
    }
  }

  /// Why a report that a setting names is of no use; nil if it is, or if that is not known yet.
  private mutating func complaint(
    about place: PreviousLookup.Place, for analysis: DocumentAnalysis, _ links: Project.Links
  ) -> Bilingual? {
    guard let file = links.basis.previous else {
      guard case .failed(let answer) = project.previous[FileRequest(path: place.path, within: place.within)] else {
        return nil
      }
      if answer == .outside {
        if case .file(let range)? = links.configuration.previousReport?.origin {
          refuse(range, in: links.configurationPath)
        }
        return nil
      }
      return PreviousComplaint.of(answer)
    }
    return PreviousComplaint.of(file, for: analysis.reports.map(\.placed.report), links.configuration.settings)
  }
}
