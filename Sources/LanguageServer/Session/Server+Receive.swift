extension Server {
  /// Takes a message at a time in milliseconds.
  ///
  /// - Parameter isCancelled: whether the client has taken it back already.
  mutating func receive(_ decoded: DecodedMessage, isCancelled: Bool, now: Int) {
    switch decoded.message {
    case .request(let id, let request):
      take(request, id: id, isCancelled: isCancelled, now: now)
    case .notification(let notification):
      take(notification, isDamaged: decoded.isDamaged, now: now)
    case .answer(let id, let result):
      if case .number(let number) = id, let request = requests.removeValue(forKey: number) {
        take(result, of: request, number: number)
      }
    case .invalid(let id, let code, let complaint):
      refuse(id, code, complaint)
    }
  }

  /// Answers a request, as far as one may come now.
  private mutating func take(_ request: ClientRequest, id: MessageID, isCancelled: Bool, now: Int) {
    switch (phase, request) {
    case (.fresh, .initialize(let parameters)):
      initialize(parameters, id: id)
    case (.fresh, .unusable("initialize")):
      refuse(id, .invalidParameters, "initialize: unusable parameters")
    case (.fresh, _):
      refuse(id, .serverNotInitialized, "initialize has not come yet")
    case (.running, .initialize), (.running, .unusable("initialize")):
      refuse(id, .invalidRequest, "initialize has come already")
    case (.running, .shutdown):
      cancelScans()
      while project.waiting.isEmpty, let uri = publications.takeDue(now: now) { publishDiagnostics(of: uri) }
      phase = .shutDown
      respond(to: id) { $0.null() }
    case (.running, _):
      if isCancelled {
        refuse(id, .requestCancelled, "cancelled")
      } else {
        answer(request, id: id)
      }
    case (.shutDown, _), (.ended, _):
      refuse(id, .invalidRequest, "shutdown has come already")
    }
  }

  /// Answers a request about documents.
  private mutating func answer(_ request: ClientRequest, id: MessageID) {
    switch request {
    case .completion(let parameters): completion(parameters, id: id)
    case .hover(let parameters): hover(parameters, id: id)
    case .documentSymbol(let parameters): documentSymbol(parameters, id: id)
    case .foldingRange(let parameters): foldingRange(parameters, id: id)
    case .codeAction(let parameters): codeAction(parameters, id: id)
    case .diagnostic(let parameters): diagnostic(parameters, id: id)
    case .signatureHelp(let parameters): signatureHelp(parameters, id: id)
    case .documentHighlight(let parameters): documentHighlight(parameters, id: id)
    case .definition(let parameters): definition(parameters, id: id)
    case .references(let parameters): references(parameters, id: id)
    case .selectionRange(let parameters): selectionRange(parameters, id: id)
    case .inlayHint(let parameters): inlayHint(parameters, id: id)
    case .workspaceDiagnostic(let parameters): workspaceDiagnostic(parameters, id: id)
    case .semanticTokens(let parameters): semanticTokens(parameters, id: id)
    case .semanticTokensDelta(let parameters): semanticTokensDelta(parameters, id: id)
    case .semanticTokensRange(let parameters): semanticTokensRange(parameters, id: id)
    case .documentLink(let parameters): documentLink(parameters, id: id)
    case .workspaceSymbol(let parameters): workspaceSymbol(parameters, id: id)
    case .formatting(let parameters): formatting(parameters, id: id)
    case .rangeFormatting(let parameters): rangeFormatting(parameters, id: id)
    case .onTypeFormatting(let parameters): onTypeFormatting(parameters, id: id)
    case .inlineCompletion(let parameters): inlineCompletion(parameters, id: id)
    case .codeLens(let parameters): codeLens(parameters, id: id)
    case .executeCommand(let parameters): executeCommand(parameters, id: id)
    case .unusable(let method): refuse(id, .invalidParameters, "\(method): unusable parameters")
    case .unknown(let method): refuse(id, .methodNotFound, "no method \(method)")
    case .initialize, .shutdown: break
    }
  }

  /// Takes a notification, as far as one may come now.
  private mutating func take(_ notification: ClientNotification, isDamaged: Bool, now: Int) {
    if case .exit = notification {
      effects.append(.end(phase == .shutDown ? 0 : 1))
      phase = .ended
      return
    }
    guard phase == .running else { return }
    switch notification {
    case .didOpen(let parameters): didOpen(parameters, isDamaged: isDamaged, now: now)
    case .didChange(let parameters): didChange(parameters, isDamaged: isDamaged, now: now)
    case .didClose(let parameters): didClose(parameters, now: now)
    case .didSave(let parameters): didSave(parameters, isDamaged: isDamaged, now: now)
    case .initialized: initialized()
    case .didChangeConfiguration(let settings): didChangeConfiguration(settings)
    case .didChangeWorkspaceFolders(let parameters): didChangeWorkspaceFolders(parameters)
    case .filesMoved(let uris): didChangeWatchedFiles(uris)
    case .didChangeWatchedFiles(let uris): didChangeWatchedFiles(uris)
    case .cancel(let id): cancelScan(id)
    case .cancelWork(let token): cancelWork(token)
    case .exit, .other: break
    }
  }
}
