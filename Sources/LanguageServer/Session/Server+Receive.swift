extension Server {
  /// Takes a batch of input, message by message.
  mutating func receive(_ items: [FrameReader.Item], now: Int) {
    let batch = items.map { item in
      switch item {
      case .message(let body): DecodedMessage(body)
      case .malformed(let complaint): DecodedMessage(malformed: complaint)
      }
    }
    let cancellations = Server.cancellations(in: batch)
    for (index, decoded) in batch.enumerated() {
      guard phase != .ended else { return }
      switch decoded.message {
      case .request(let id, let request):
        let isCancelled = cancellations[id].map { $0 > index } ?? false
        take(request, id: id, isCancelled: isCancelled, now: now)
      case .notification(let notification):
        take(notification, isDamaged: decoded.isDamaged, now: now)
      case .answer:
        break
      case .invalid(let id, let code, let complaint):
        refuse(id, code, complaint)
      }
    }
  }

  /// For each id that the batch takes back, the index of the last message that does.
  private static func cancellations(in batch: [DecodedMessage]) -> [MessageID: Int] {
    var indices: [MessageID: Int] = [:]
    for (index, decoded) in batch.enumerated() {
      if case .notification(.cancel(let id)) = decoded.message { indices[id] = index }
    }
    return indices
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
      publishDiagnostics(now: now)
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
    case .exit, .cancel, .other: break
    }
  }
}
