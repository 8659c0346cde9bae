extension Server {
  /// Brings what is known of a document up to date and looks at it; nil if it is not open or out of step.
  ///
  /// That can have files read, yet sends the client nothing.
  mutating func view(of uri: String) -> DocumentView? {
    perform(project.settle(uri, in: &documents))
    return DocumentView(documents[uri], client: client, encoding: encoding)
  }

  /// Answers a request about a document with what its handler gives back; with nothing where nothing can be said.
  mutating func answer(_ id: MessageID, about uri: String, _ handler: (DocumentView) -> Answer?) {
    guard let view = view(of: uri), let answer = handler(view) else {
      outbox.respond(to: id, nil)
      return
    }
    switch answer {
    case .result(let write): outbox.respond(to: id, write)
    case .reports(let purpose, let write):
      let parts = documents.parts(purpose, of: view, write)
      outbox.respond(to: id) { $0.array(parts) }
    }
  }

  /// Answers a request for tokens.
  mutating func answerTokens(
    _ id: MessageID, about uri: String,
    _ handler: (inout Documents, DocumentView) -> (inout JSONWriter) -> Void
  ) {
    let result = view(of: uri).map { handler(&documents, $0) }
    if result != nil { publications.hasTokens = true }
    outbox.respond(to: id, result)
  }

  /// `textDocument/codeAction`: the safe edits of all of a document are kept with it, for they are asked for often.
  mutating func codeAction(_ parameters: CodeActionParameters, of uri: String, id: MessageID) {
    let wantsAll = parameters.wanted(client).fixAll && view(of: uri) != nil
    let safeEdits = wantsAll ? documents.update(uri) { $0.fixAll() } : nil
    answer(id, about: uri) { $0.codeAction(parameters, safeEdits: safeEdits ?? []) }
  }

  /// `workspace/executeCommand`: does what a code lens offered.
  mutating func executeCommand(_ parameters: CommandParameters, id: MessageID) {
    guard let command = Command(rawValue: parameters.command), command.isUsable(by: client) else {
      outbox.refuse(id, .invalidParameters, "no command \(parameters.command)")
      return
    }
    // Only places in documents whose text is known were ever offered.
    guard let place = parameters.place, let view = view(of: place.uri) else {
      outbox.refuse(id, .invalidParameters, "\(parameters.command): unusable arguments")
      return
    }
    guard let (request, parameters) = view.request(for: command, at: place.range) else {
      outbox.refuse(id, .contentModified, "no totals to recompute there")
      return
    }
    outbox.respond(to: id, nil)
    outbox.ask(request, parameters)
  }
}
