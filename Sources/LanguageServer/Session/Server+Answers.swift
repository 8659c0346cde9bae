extension Server {
  /// Answers a request about documents.
  mutating func answer(_ request: ClientRequest, id: MessageID) {
    switch request {
    case .completion(let parameters): answer(id, about: parameters.uri) { $0.completion(parameters) }
    case .hover(let parameters): answer(id, about: parameters.uri) { $0.hover(parameters) }
    case .documentSymbol(let parameters): answer(id, about: parameters.uri) { $0.documentSymbol(parameters) }
    case .foldingRange(let parameters): answer(id, about: parameters.uri) { $0.foldingRange(parameters) }
    case .codeAction(let parameters): codeAction(parameters, id: id)
    case .diagnostic(let parameters): diagnostic(parameters, id: id)
    case .signatureHelp(let parameters): answer(id, about: parameters.uri) { $0.signatureHelp(parameters) }
    case .documentHighlight(let parameters): answer(id, about: parameters.uri) { $0.documentHighlight(parameters) }
    case .definition(let parameters): answer(id, about: parameters.uri) { $0.definition(parameters) }
    case .references(let parameters): answer(id, about: parameters.uri) { $0.references(parameters) }
    case .selectionRange(let parameters): answer(id, about: parameters.uri) { $0.selectionRange(parameters) }
    case .inlayHint(let parameters): answer(id, about: parameters.uri) { $0.inlayHint(parameters) }
    case .workspaceDiagnostic(let parameters): workspaceDiagnostic(parameters, id: id)
    case .semanticTokens(let parameters):
      answerTokens(id, about: parameters.uri) { $0.semanticTokens(of: $1) }
    case .semanticTokensDelta(let parameters):
      answerTokens(id, about: parameters.uri) { $0.semanticTokens(of: $1, since: parameters.previousResultID) }
    case .semanticTokensRange(let parameters):
      answerTokens(id, about: parameters.uri) { $0.semanticTokens(of: $1, in: parameters.range) }
    case .documentLink(let parameters): answer(id, about: parameters.uri) { $0.documentLink(parameters) }
    case .workspaceSymbol(let parameters): workspaceSymbol(parameters, id: id)
    case .formatting(let parameters): answer(id, about: parameters.uri) { $0.formatting(parameters) }
    case .rangeFormatting(let parameters): answer(id, about: parameters.uri) { $0.rangeFormatting(parameters) }
    case .onTypeFormatting(let parameters): answer(id, about: parameters.uri) { $0.onTypeFormatting(parameters) }
    case .inlineCompletion(let parameters): answer(id, about: parameters.uri) { $0.inlineCompletion(parameters) }
    case .codeLens(let parameters): answer(id, about: parameters.uri) { $0.codeLens(parameters) }
    case .executeCommand(let parameters): executeCommand(parameters, id: id)
    case .unusable(let method): outbox.refuse(id, .invalidParameters, "\(method): unusable parameters")
    case .unknown(let method): outbox.refuse(id, .methodNotFound, "no method \(method)")
    case .initialize, .shutdown: break
    }
  }

  /// Brings what is known of a document up to date and looks at it; nil if it is not open or out of step.
  ///
  /// That can have files read, yet sends the client nothing.
  mutating func view(of uri: String) -> DocumentView? {
    perform(project.settle(uri, in: &documents))
    return DocumentView(documents[uri], client: client, encoding: encoding)
  }

  /// Answers a request about a document with what its handler gives back; with nothing where nothing can be said.
  private mutating func answer(_ id: MessageID, about uri: String, _ handler: (DocumentView) -> Answer?) {
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
  private mutating func answerTokens(
    _ id: MessageID, about uri: String,
    _ handler: (inout Documents, DocumentView) -> (inout JSONWriter) -> Void
  ) {
    let result = view(of: uri).map { handler(&documents, $0) }
    if result != nil { publications.hasTokens = true }
    outbox.respond(to: id, result)
  }

  /// `textDocument/codeAction`: the safe edits of all of a document are kept with it, for they are asked for often.
  private mutating func codeAction(_ parameters: CodeActionParameters, id: MessageID) {
    let wantsAll = parameters.wanted(client).fixAll && view(of: parameters.uri) != nil
    let safeEdits = wantsAll ? documents.update(parameters.uri) { $0.fixAll() } : nil
    answer(id, about: parameters.uri) { $0.codeAction(parameters, safeEdits: safeEdits ?? []) }
  }

  /// `workspace/executeCommand`: does what was offered above a table.
  private mutating func executeCommand(_ parameters: CommandParameters, id: MessageID) {
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
