import ReportRules

extension Server {
  /// `textDocument/didOpen`: takes the text; a document that is open already is opened anew.
  mutating func didOpen(_ parameters: OpenParameters, isDamaged: Bool) {
    var document = OpenDocument(
      uri: parameters.uri, languageID: parameters.languageID, version: parameters.version, utf8: parameters.text,
      isInStep: !isDamaged)
    project.configure(&document)
    documents.open(document)
    perform(project.readConfiguration(for: document, documents))
    contentChanged(document.links.path, due: clock)
    if isDamaged { warnOfLostStep(parameters.uri) }
    publications.add(parameters.uri, due: clock)
  }

  /// `textDocument/didChange`: follows the changes.
  mutating func didChange(_ parameters: ChangeParameters, isDamaged: Bool) {
    let uri = parameters.uri
    guard let links = documents[uri]?.links else {
      guard documents.warn(uri) else { return }
      showWarning("收到未打开文件的修改，请重新打开：\(uri)", "A document changed that is not open; open it anew: \(uri)")
      return
    }
    let due = clock &+ links.configuration.delay
    change(uri, isDamaged ? nil : parameters.changes, version: parameters.version, due: due)
  }

  /// `textDocument/didSave`: nothing, unless the client sends the text and it is needed.
  mutating func didSave(_ parameters: SaveParameters, isDamaged: Bool) {
    guard let document = documents[parameters.uri] else { return }
    perform(project.reread(for: document, documents))
    guard let text = parameters.text, !isDamaged, !document.isInStep else { return }
    change(parameters.uri, [ContentChange(utf8: text)], version: nil, due: clock)
  }

  /// `textDocument/didClose`: forgets the document and clears its diagnostics.
  mutating func didClose(_ uri: String) {
    let path = documents[uri]?.links.path
    let isCounted = path.map { documents.openPaths[$0] == uri } ?? false
    guard documents.close(uri) else { return }
    project.prune(documents)
    for path in publications.shownConfigurations.sorted() where project.configurations[path] == nil {
      publications.add(FilePath.uri(ofPath: path), due: clock)
    }
    if let path, isCounted {
      contentChanged(path, due: clock)
      // It may have been saved since it was last read.
      if documents.openPaths[path] == nil { perform(project.rereadPrevious(path)) }
    }
    publications.add(uri, due: clock)
  }

  /// Follows changes of a document, sees to its diagnostics, and tells the client if the texts have come apart.
  private mutating func change(_ uri: String, _ changes: [ContentChange]?, version: Int?, due: Int) {
    let wasInStep = documents[uri]?.isInStep ?? false
    let isInStep = documents.update(uri) { [encoding] document in
      document.apply(changes, version: version, encoding: encoding)
      return document.isInStep
    }
    contentChanged(documents[uri]?.links.path, due: due)
    if isInStep == true {
      publications.add(uri, due: due)
    } else if wasInStep {
      warnOfLostStep(uri)
      // What is shown is of a text that is not the client's; it goes once, and then silence.
      publications.add(uri, due: clock)
    }
  }

  /// Sees to it that what depends on what is open under a path, which has changed, is checked again.
  private mutating func contentChanged(_ path: String?, due: Int) {
    guard let path else { return }
    perform(project.contentChanged(path, documents))
    recheckDependents(on: path, due: due)
  }

  /// Tells the client that a document's text is not known any more.
  private mutating func warnOfLostStep(_ uri: String) {
    showWarning(
      "文本与编辑器不一致，已停止检查；请重新打开：\(uri)", "The text differs from the editor's; not checked until reopened: \(uri)")
  }

  private mutating func showWarning(_ chinese: String, _ english: String) {
    outbox.show(.warning, Bilingual(chinese, english).text(in: language))
  }
}
