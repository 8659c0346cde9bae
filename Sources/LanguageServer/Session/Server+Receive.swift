import ReportRules

extension Server {
  /// Takes a message.
  ///
  /// - Parameter isCancelled: whether the client has taken it back already.
  mutating func receive(_ decoded: DecodedMessage, isCancelled: Bool) {
    switch decoded.message {
    case .request(let id, let request):
      take(request, id: id, isCancelled: isCancelled)
    case .notification(let notification):
      take(notification, isDamaged: decoded.isDamaged)
    case .answer(let id, let result):
      if let (number, request) = outbox.takeRequest(answeredBy: id) { take(result, of: request, number: number) }
    case .invalid(let id, let code, let complaint):
      outbox.refuse(id, code, complaint)
    }
  }

  /// Answers a request, as far as one may come now.
  private mutating func take(_ request: ClientRequest, id: MessageID, isCancelled: Bool) {
    switch (phase, request) {
    case (.fresh, .initialize(let parameters)):
      initialize(parameters, id: id)
    case (.fresh, .unusable("initialize")):
      outbox.refuse(id, .invalidParameters, "initialize: unusable parameters")
    case (.fresh, _):
      outbox.refuse(id, .serverNotInitialized, "initialize has not come yet")
    case (.running, .initialize), (.running, .unusable("initialize")):
      outbox.refuse(id, .invalidRequest, "initialize has come already")
    case (.running, .shutdown):
      perform(scans.end { _ in true })
      while let uri = takeDue() { publishDiagnostics(of: uri) }
      phase = .shutDown
      outbox.respond(to: id, nil)
    case (.running, _):
      if isCancelled {
        outbox.refuse(id, .requestCancelled, "cancelled")
      } else {
        answer(request, id: id)
      }
    case (.shutDown, _), (.ended, _):
      outbox.refuse(id, .invalidRequest, "shutdown has come already")
    }
  }

  /// `initialize`: agrees with the client on what both can do.
  private mutating func initialize(_ parameters: InitializeParameters, id: MessageID) {
    client = parameters.capabilities
    encoding = client.positionEncodings.first ?? unspokenEncoding
    project.begin(parameters)
    phase = .running
    if let process = parameters.processID, process > 0 { outbox.add(.watch(process)) }
    outbox.respond(to: id) { [client, encoding] in ServerCapabilities.write(client, encoding, to: &$0) }
  }

  /// Takes a notification, as far as one may come now.
  private mutating func take(_ notification: ClientNotification, isDamaged: Bool) {
    if case .exit = notification {
      outbox.add(.end(phase == .shutDown ? 0 : 1))
      phase = .ended
      return
    }
    guard phase == .running else { return }
    switch notification {
    case .didOpen(let parameters): didOpen(parameters, isDamaged: isDamaged)
    case .didChange(let parameters): didChange(parameters, isDamaged: isDamaged)
    case .didClose(let parameters): didClose(parameters)
    case .didSave(let parameters): didSave(parameters, isDamaged: isDamaged)
    case .initialized: initialized()
    case .didChangeConfiguration(let settings): didChangeConfiguration(settings)
    case .didChangeWorkspaceFolders(let parameters): perform(project.change(parameters))
    case .filesMoved(let uris): didChangeWatchedFiles(uris)
    case .didChangeWatchedFiles(let uris): didChangeWatchedFiles(uris)
    case .cancel(let id): perform(scans.end { $0.id == id })
    case .cancelWork(let token): perform(scans.end { $0.progress.token == token })
    case .exit, .other: break
    }
  }
}
