import ReportText

/// The check of a file that is not open, as it would be if it were.
///
/// What is read for it is known to it alone: nobody asked for the problems of configuration files that concern no open
/// document.
struct FileCheck: Sendable {
  /// The file as a document.
  private var document: OpenDocument

  /// What is known beside: what the server knows, and what was read for this file.
  private var project: Project

  /// Makes the check of a file.
  init(uri: String, bytes: [UInt8], _ project: Project) {
    document = OpenDocument(uri: uri, languageID: "", version: nil, utf8: bytes)
    self.project = project
    project.configure(&document)
  }

  /// Whether something is to be read before more can be said.
  var isWaiting: Bool { !project.waiting.isEmpty }

  /// Where last year's report is; nil if nothing says so.
  var previousPath: String? { document.links.previousRequest?.path }

  /// Whether the configuration has the file passed over.
  var isExcluded: Bool { project.isExcluded(document) }

  /// Asks for the configuration of the file.
  mutating func begin(_ documents: Documents) -> [FileRequest] {
    perform(project.readConfiguration(for: document, documents))
  }

  /// Whether the check waits for a file.
  func awaits(_ request: FileRequest) -> Bool { project.waiting.contains(request) }

  /// Takes a file for which the check waits.
  mutating func take(_ answer: FileAnswer, of request: FileRequest, _ documents: Documents) -> [FileRequest] {
    perform(project.take(answer, of: request, documents))
  }

  /// Checks the file, or asks for what that needs.
  mutating func settle(among documents: inout Documents) -> [FileRequest] {
    perform(project.settle(&document, among: &documents))
  }

  /// The file as a request sees it.
  func view(_ client: ClientCapabilities, _ encoding: PositionEncoding) -> DocumentView? {
    DocumentView(document, client: client, encoding: encoding)
  }

  private mutating func perform(_ consequences: [Consequence]) -> [FileRequest] {
    consequences.compactMap { consequence in
      switch consequence {
      case .read(let request): return request
      case .settingsChanged: project.configure(&document)
      case .publish, .previousChanged, .show: break
      }
      return nil
    }
  }
}
