import ReportRules

extension Server {
  /// Takes a message.
  ///
  /// - Parameter isCancelled: whether the client has taken it back already.
  mutating func receive(_ message: ClientMessage, isCancelled: Bool) {
    switch message {
    case .call(let call):
      if let id = call.id {
        answer(call, id: id, isCancelled: isCancelled)
      } else if phase == .running || call.method == "exit",
        case .notification(let handle) = Method.handlers[call.method]
      {
        handle(&self, call)
      }
    case .answer(let id, let result):
      if let (number, request) = outbox.takeRequest(answeredBy: id) { take(result, of: request, number: number) }
    case .invalid(let id, let code, let complaint):
      outbox.refuse(id, code, complaint)
    }
  }

  /// Answers a request, as far as one may come now.
  private mutating func answer(_ call: ClientMessage.Call, id: MessageID, isCancelled: Bool) {
    let method = call.method
    switch phase {
    case .fresh where method != "initialize":
      outbox.refuse(id, .serverNotInitialized, "initialize has not come yet")
      return
    case .running where method == "initialize":
      outbox.refuse(id, .invalidRequest, "initialize has come already")
      return
    case .running where isCancelled && method != "shutdown":
      outbox.refuse(id, .requestCancelled, "cancelled")
      return
    case .shutDown, .ended:
      outbox.refuse(id, .invalidRequest, "shutdown has come already")
      return
    case .fresh, .running: break
    }
    guard case .request(let handle) = Method.handlers[method] else {
      outbox.refuse(id, .methodNotFound, "no method \(method)")
      return
    }
    if !handle(&self, id, call.parameters) { outbox.refuse(id, .invalidParameters, "\(method): unusable parameters") }
  }

  /// `initialize`: agrees with the client on what both can do.
  mutating func initialize(_ parameters: InitializeParameters, id: MessageID) {
    client = parameters.capabilities
    encoding = client.positionEncodings.first ?? defaultEncoding
    project.begin(parameters)
    phase = .running
    if let process = parameters.processID, process > 0 { outbox.add(.watch(process)) }
    outbox.respond(to: id) { [client, encoding] in ServerCapabilities.write(client, encoding, to: &$0) }
  }

  /// `initialized`: asks for the settings of the editor, and to be told of changes.
  mutating func initialized() {
    if client.configuration { askForConfiguration() }
    if let parameters = ServerCapabilities.registration(for: client) { outbox.ask(.registration, parameters) }
  }

  /// `shutdown`: ends what is under way.
  mutating func shutdown(_ id: MessageID) {
    cancel { _ in true }
    while let uri = takeDue() { publishDiagnostics(of: uri) }
    phase = .shutDown
    outbox.respond(to: id, nil)
  }

  /// `exit`: ends the process.
  mutating func exit() {
    outbox.add(.end(phase == .shutDown ? 0 : 1))
    phase = .ended
  }

  /// `$/cancelRequest` and `window/workDoneProgress/cancel`: ends scans of folders before they are done.
  mutating func cancel(_ isMeant: (FolderScan) -> Bool) { perform(scans.end(isMeant)) }
}
