import LanguageServer
import TestSupport

/// A conversation with the server core, without any input or output.
struct TestSession {
  /// The server.
  var server = Server()

  /// The time in milliseconds.
  var now = 1000

  /// The exit status, once the server wants to end.
  var status: Int32?

  /// The processes that the server wants to have watched.
  var watched: [Int] = []

  /// The files that the server may read, by their paths.
  var files: [String: String] = [:]

  /// The paths of links that lead out of their folders.
  var outside: Set<String> = []

  /// The files that the server has asked for, in order.
  var reads: [FileRequest] = []

  /// Whether the files that the server asks for do not come by themselves.
  var withholdsFiles = false

  /// The folders that the server has listed, in order.
  var lists: [String] = []

  /// The paths of files that cannot be read.
  var unreadable: Set<String> = []

  /// The paths about which the server has asked, in order.
  var inspections: [String] = []

  /// The paths of files that have changed so lately that nothing can be said of them.
  var unsettled: Set<String> = []

  /// Makes a session in which nothing has come.
  init() {}

  /// Makes a session that is initialized.
  init(capabilities: JSON, options: JSON = .null) throws {
    _ = try send(
      Message.initialize(capabilities: capabilities, options: options), Message.notification("initialized", [:]))
  }

  /// Sends messages in one batch; returns what the server sends.
  mutating func send(_ messages: JSON...) throws -> [JSON] {
    try send(raw: try messages.map { try $0.bytes })
  }

  /// Sends the bodies of messages in one batch; returns what the server sends.
  mutating func send(raw bodies: [[UInt8]]) throws -> [JSON] {
    try run(.input(bodies.map(FrameReader.Item.message)))
  }

  /// Lets time pass, in milliseconds; returns what the server sends.
  mutating func pass(_ milliseconds: Int) throws -> [JSON] {
    now += milliseconds
    return try run(.timer)
  }

  /// Lets the server deal with an event; returns what it sends.
  mutating func run(_ event: Event) throws -> [JSON] {
    server.accept(event)
    var messages: [JSON] = []
    while let effects = server.step(now: now) { messages += try perform(effects) }
    return messages
  }

  /// Lets the server do what it does between messages, until it is done; returns what it sends.
  mutating func rest() throws -> [JSON] {
    var messages: [JSON] = []
    var steps = 0
    while let deadline = server.deadline, deadline <= now, steps < 10_000 {
      messages += try pass(0)
      steps += 1
    }
    return messages
  }

  /// What is in a folder of ``files``; nil if there is no such folder.
  private func entries(of folder: String) -> [FolderEntry]? {
    var entries: [String: FolderEntry] = [:]
    for path in Set(files.keys).union(unreadable) {
      guard let rest = FilePath.path(path, within: folder) else { continue }
      let names = rest.split(separator: "/", maxSplits: 1)
      entries[String(names[0])] = FolderEntry(name: String(names[0]), isFolder: names.count > 1)
    }
    return entries.isEmpty ? nil : Array(entries.values)
  }

  /// The state of a file, which tells each content from all others.
  private func state(of path: String) -> FileState {
    guard let text = files[path] ?? (unreadable.contains(path) ? "" : nil) else { return .missing }
    if unsettled.contains(path) { return .unsettled }
    return .settled(FileStamp(size: text.utf8.count, modified: text.hashValue, changed: 0, number: 1))
  }

  /// Collects the messages among effects.
  mutating func perform(_ effects: [Effect]) throws -> [JSON] {
    var messages: [JSON] = []
    for effect in effects {
      switch effect {
      case .send(let body): messages.append(try JSON(body))
      case .watch(let process): watched.append(process)
      case .read(let request):
        reads.append(request)
        if withholdsFiles { break }
        let answer =
          outside.contains(request.path)
          ? .outside
          : unreadable.contains(request.path)
            ? .unreadable : files[request.path].map { FileAnswer.bytes(Array($0.utf8)) } ?? .missing
        server.accept(.file(request, answer))
      case .list(let path):
        lists.append(path)
        server.accept(.folder(path, entries(of: path)))
      case .inspect(let paths):
        inspections += paths
        server.accept(.states(paths, paths.map(state)))
      case .end(let status): self.status = status
      }
    }
    return messages
  }
}

extension [JSON] {
  /// The publications of diagnostics among messages.
  var publications: [JSON] {
    filter { $0["method"] == "textDocument/publishDiagnostics" }.map { $0["params"] }
  }

  /// The messages shown to the user among messages.
  var warnings: [JSON] {
    filter { $0["method"] == "window/showMessage" }.map { $0["params"] }
  }

  /// The answers, each as its id with the code of its error or `ok`.
  var outcomes: [String] {
    filter { $0["method"].isNull }.map { "\($0["id"]) \($0["error"]["code"].int.map(String.init) ?? "ok")" }
  }
}
