import ReportModel
import ReportReader
import ReportRules
import ReportText

extension Project {
  /// Brings what is known of an open document up to date; see ``settle(_:among:)``.
  mutating func settle(_ uri: String, in documents: inout Documents) -> [Consequence] {
    documents.update(uri) { settle(&$0, among: &$1) } ?? []
  }

  /// Brings what is known of a document that is in step up to date: parses it, finds last year's report, has that read,
  /// and checks by it and by the settings.
  mutating func settle(_ document: inout OpenDocument, among others: inout Documents) -> [Consequence] {
    guard document.isInStep else { return [] }
    var basis = document.basis
    basis.settings = document.links.configuration.settings
    document.check(by: basis)
    var consequences = find(of: &document, others)
    consequences += usePrevious(for: document, &basis, &others)
    document.check(by: basis)
    return consequences
  }

  /// Finds out where last year's report is, if that is not known yet for the year.
  private mutating func find(of document: inout OpenDocument, _ others: Documents) -> [Consequence] {
    let links = document.links
    let settings = links.configuration.settings
    let reports = document.analysis().reports
    guard let path = links.path,
      let year = reports.lazy.compactMap({ $0.placed.report.year(setting: settings.reportYear) }).first
    else {
      document.links.find(.nowhere, year: nil)
      return []
    }
    guard links.year != year else { return [] }
    let setting = links.configuration.previousReport
    var root = folder(of: path) ?? FilePath.folder(of: links.configurationPath ?? path)
    if let file = links.configurationPath, setting != nil {
      // The smaller of the two folders.
      let own = FilePath.folder(of: file)
      if FilePath.path(own, within: root) != nil { root = own }
    }
    let lookup = PreviousLookup(for: path, year: year, setting: setting, root: root)
    document.links.find(lookup, year: year)
    if case .refused(let range) = lookup { return refuse(range, in: links.configurationPath) }
    guard let request = document.links.previousRequest, !isWatched, others.openPaths[request.path] == nil,
      previous[request] != nil
    else { return [] }
    // A client that watches no files may have changed it since.
    return read(request)
  }

  /// Takes last year's report for a document from its open document or its file, or asks for it.
  private mutating func usePrevious(
    for document: OpenDocument, _ basis: inout CheckBasis, _ others: inout Documents
  ) -> [Consequence] {
    guard let request = document.links.previousRequest else {
      basis.previous = nil
      basis.previousState = 0
      return []
    }
    let state = states[request.path] ?? 0
    if let opened = others.openPaths[request.path], others[opened]?.isInStep == true {
      if basis.previous?.uri == opened, basis.previousState == state { return [] }
      basis.previous = others.previousFile(at: request.path)
      basis.previousState = state
      return []
    }
    switch previous[request] {
    case nil:
      previous[request] = .asked
      return read(request)
    case .asked: return []
    case .failed: basis.previous = nil
    case .present(let file): basis.previous = file
    }
    basis.previousState = state
    return []
  }

  /// Reads last year's reports again whose files have changed.
  mutating func rereadPrevious(_ path: String) -> [Consequence] {
    previous.keys.filter { $0.path == path }.flatMap { read($0) }
  }

  /// Takes a file with last year's report; as long as it says what it said, nothing follows.
  mutating func take(_ answer: FileAnswer, previous request: FileRequest) -> [Consequence] {
    switch (previous[request], answer) {
    case (.present(let file), .bytes(let bytes)) where file.text.bytes == bytes: return []
    case (.failed(let before), _) where before == answer: return []
    case (_, .bytes(let bytes)):
      previous[request] = .present(PreviousFile(uri: FilePath.uri(ofPath: request.path), bytes: bytes))
    default: previous[request] = .failed(answer)
    }
    bump(request.path)
    return [.previousChanged(path: request.path)]
  }

  /// Says once why a report that a setting names for a document is of no use, if it is of none.
  mutating func complain(about document: OpenDocument) -> [Consequence] {
    let links = document.links
    guard case .file(let place) = links.lookup, place.isNamed, let analysis = document.settledAnalysis else {
      return []
    }
    var reason: Bilingual?
    if let file = document.basis.previous {
      reason = PreviousComplaint.of(file, for: analysis.document.reports.map(\.report), document.basis.settings)
    } else if case .failed(let answer) = links.previousRequest.flatMap({ previous[$0] }) {
      if answer == .outside, case .file(let range) = links.configuration.previousReport?.origin {
        return refuse(range, in: links.configurationPath)
      }
      reason = answer == .outside ? nil : PreviousComplaint.of(answer)
    }
    guard let reason, say("\(document.uri)\n\(place.path)\n\(reason.english)") else { return [] }
    let name = Echo.of(FilePath.name(of: place.path))
    return [
      .show(
        .information,
        Bilingual(
          "上年报告“\(name)”\(reason.chinese)，跨年核对未进行",
          "last year's report “\(name)” \(reason.english); nothing is said of two years"))
    ]
  }
}
