extension Server {
  /// `textDocument/didOpen`: takes the text; a document that is open already is opened anew.
  mutating func didOpen(_ parameters: OpenParameters, isDamaged: Bool, now: Int) {
    let uri = parameters.uri
    reproached.remove(uri)
    documents[uri] = OpenDocument(
      uri: uri, languageID: parameters.languageID, version: parameters.version, utf8: parameters.text,
      isInStep: !isDamaged)
    link(uri)
    if let path = project.links[uri]?.path { contentChanged(path, due: now) }
    if isDamaged { reproachForLostStep(uri) }
    publications.add(uri, due: now)
  }

  /// `textDocument/didChange`: follows the changes.
  mutating func didChange(_ parameters: ChangeParameters, isDamaged: Bool, now: Int) {
    let uri = parameters.uri
    guard let wasInStep = documents[uri]?.isInStep else {
      reproachForChangeOfClosed(uri)
      return
    }
    documents[uri]?.apply(isDamaged ? nil : parameters.changes, version: parameters.version, encoding: encoding)
    let due = now &+ configuration(of: uri).delay
    if let path = project.links[uri]?.path { contentChanged(path, due: due) }
    afterChange(uri, wasInStep: wasInStep, due: due, now: now)
  }

  /// `textDocument/didSave`: nothing, unless the client sends the text and it is needed.
  mutating func didSave(_ parameters: SaveParameters, isDamaged: Bool, now: Int) {
    let uri = parameters.uri
    reread(for: uri)
    guard let text = parameters.text, !isDamaged, documents[uri]?.isInStep == false else { return }
    documents[uri]?.apply([ContentChange(wholeText: text)], version: nil, encoding: encoding)
    if let path = project.links[uri]?.path { contentChanged(path, due: now) }
    afterChange(uri, wasInStep: false, due: now, now: now)
  }

  /// `textDocument/didClose`: forgets the document and clears its diagnostics.
  mutating func didClose(_ parameters: DocumentParameters, now: Int) {
    reproached.remove(parameters.uri)
    guard documents.removeValue(forKey: parameters.uri) != nil else { return }
    unlink(parameters.uri, now: now)
    publications.add(parameters.uri, due: now)
  }

  /// Sees to the diagnostics of a document that changed, and tells the client if the texts have come apart.
  private mutating func afterChange(_ uri: String, wasInStep: Bool, due: Int, now: Int) {
    guard documents[uri]?.isInStep == true else {
      if wasInStep {
        reproachForLostStep(uri)
        // What is shown is of a text that is not the client's; it goes once, and then silence.
        publications.add(uri, due: now)
      }
      return
    }
    publications.add(uri, due: due)
  }

  /// Tells the client that a document's text is not known any more.
  private mutating func reproachForLostStep(_ uri: String) {
    showWarning(
      say("文本与编辑器不一致，已停止检查；请重新打开：\(uri)", "The text differs from the editor's; not checked until reopened: \(uri)"))
  }

  /// Tells the client, once for each document, that one changed which is not open.
  private mutating func reproachForChangeOfClosed(_ uri: String) {
    // A client that goes wrong in a thousand documents need not be told of the next; memory stays bounded.
    guard reproached.count < 1000, reproached.insert(uri).inserted else { return }
    showWarning(say("收到未打开文件的修改，请重新打开：\(uri)", "A document changed that is not open; open it anew: \(uri)"))
  }

  /// Shows a warning to the user.
  private mutating func showWarning(_ message: String) {
    notify("window/showMessage") { writer in
      writer.member("type", 2)
      writer.member("message", message)
    }
  }
}
