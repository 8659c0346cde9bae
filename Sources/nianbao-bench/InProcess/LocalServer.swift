import LanguageServer

/// The server's core in this process, without streams and without files.
struct LocalServer {
  private var server = Server()

  /// Makes a server that was initialized.
  init() {
    receive(ClientMessages.initialize)
  }

  /// Deals with a message and all that follows from it; returns how many bytes would be sent.
  @discardableResult
  mutating func receive(_ message: [UInt8]) -> Int {
    server.accept(.input([.message(message)]))
    var count = 0
    while let effects = server.step(now: 0) {
      for effect in effects {
        switch effect {
        case .send(let body): count += body.count
        case .read(let request): server.accept(.file(request, .missing))
        case .list(let path): server.accept(.folder(path, nil))
        case .inspect(let paths): server.accept(.states(paths, paths.map { _ in .missing }))
        case .watch, .end: break
        }
      }
    }
    return count
  }
}
