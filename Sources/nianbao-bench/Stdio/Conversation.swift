/// One conversation with a server over a document, measured.
struct Conversation {
  /// The program and its arguments.
  let arguments: [String]

  /// The document.
  let text: [UInt8]

  /// Whether it takes less time and is less exact.
  let isQuick: Bool

  /// The figures by name, in the order of ``Conversation/names``.
  private(set) var figures: [String: [Double]] = [:]

  /// What is measured, in the order of the table.
  static let names =
    ["start → initialize", "open → diagnostics", "keystroke → diagnostics", "burst of 100 → diagnostics"]
    + ClientMessages.questions.map { String($0.method.split(separator: "/")[1]) } + ["shutdown → exit", "VmHWM"]

  /// Makes a conversation that is yet to be held.
  init(_ arguments: [String], text: [UInt8], isQuick: Bool) {
    self.arguments = arguments
    self.text = text
    self.isQuick = isQuick
  }

  private mutating func add(_ name: String, _ value: Double) {
    figures[name, default: []].append(value)
  }

  /// Holds the conversation: several short ones for beginning and end, and a long one.
  mutating func hold() throws(ServerProcess.Failure) {
    let rounds = isQuick ? 3 : text.count > 2_000_000 ? 5 : 10
    for round in 0...rounds {
      let isLast = round == rounds
      let watch = Stopwatch()
      var server = try ServerProcess(arguments)
      server.send(ClientMessages.initialize)
      try server.receive("\"id\":1")
      if round > 0 { add("start → initialize", watch.milliseconds) }
      server.send(ClientMessages.notification("initialized") { _ in })
      let opening = ClientMessages.open(text)
      let opened = Stopwatch()
      server.send(opening)
      try server.receive("\"version\":1")
      if round > 0 { add("open → diagnostics", opened.milliseconds) }
      if isLast { try edit(&server) }
      if isLast { add("VmHWM", Double(ChildProcess.memory("VmHWM", of: server.number) ?? 0) / 1000) }
      let ended = Stopwatch()
      server.send(ClientMessages.request(2_000_000, "shutdown"))
      try server.receive("\"id\":2000000")
      server.send(ClientMessages.notification("exit"))
      server.end()
      if round > 0 { add("shutdown → exit", ended.milliseconds) }
    }
  }

  /// Types and asks.
  private mutating func edit(_ server: inout ServerProcess) throws(ServerProcess.Failure) {
    let keys = Keystrokes(text)
    var version = 1
    func next() -> [UInt8] {
      version += 1
      return keys.message(version)
    }
    let count = isQuick ? 30 : text.count > 2_000_000 ? 100 : 300
    for number in 0..<count + 6 {
      let message = next()
      let watch = Stopwatch()
      server.send(message)
      try server.receive("\"version\":\(version)")
      if number >= 6 { add("keystroke → diagnostics", watch.milliseconds) }
    }
    for _ in 0..<(isQuick ? 2 : 5) {
      let messages = (0..<100).map { _ in next() }
      let watch = Stopwatch()
      server.send(messages)
      try server.receive("\"version\":\(version)")
      add("burst of 100 → diagnostics", watch.milliseconds)
    }
    var id = 100
    for (method, isPlace) in ClientMessages.questions {
      for number in 0..<(isQuick ? 10 : 50) {
        id += 1
        let message = ClientMessages.question(id, method, at: isPlace ? keys.range : nil)
        let watch = Stopwatch()
        server.send(message)
        try server.receive("\"id\":\(id)")
        if number > 1 { add(String(method.split(separator: "/")[1]), watch.milliseconds) }
      }
    }
  }
}
