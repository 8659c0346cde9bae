import ReportText

/// Many edits over ten documents: the server's memory and descriptors must stay as they are.
enum Soak {
  /// Makes the edits and prints what the server holds after the first thousand and at the end.
  static func run(_ count: Int, server: String) throws(ServerProcess.Failure) {
    var process = try ServerProcess([server, "server"])
    process.send(ClientMessages.initialize)
    try process.receive("\"id\":1")
    var documents = (0..<10).map { number in
      let text = SampleDocument.text(byteCount: [8000, 30_000, 100_000][number % 3], seed: number)
      let uri = "file:///bench/\(number).md"
      return (uri: uri, text: text, keys: Keystrokes(text, uri: uri), version: 1)
    }
    for document in documents {
      process.send(ClientMessages.open(document.text, uri: document.uri))
      try process.receive("\"version\":1")
    }
    let child = process.number
    let figures = {
      let memory = ChildProcess.memory("VmRSS", of: child) ?? 0
      return "\(memory) kB, \(ChildProcess.descriptorCount(of: child) ?? 0) descriptors"
    }
    let watch = Stopwatch()
    for number in 1...max(1, count) {
      let index = number % documents.count
      documents[index].version += 1
      let document = documents[index]
      process.send(document.keys.message(document.version))
      try process.receive("\"version\":\(document.version)")
      if number % 97 == 0 {
        process.send(
          ClientMessages.question(number + 10, "textDocument/completion", at: document.keys.range, uri: document.uri))
        try process.receive("\"id\":\(number + 10)")
      }
      if number == 1000 || number == count {
        print("after \(number) edits: \(figures()), \(FigureTable.number(watch.milliseconds / 1000)) s")
      }
    }
    process.send(ClientMessages.request(9_000_000, "shutdown"))
    try process.receive("\"id\":9000000")
    process.send(ClientMessages.notification("exit"))
    print("exit status \(process.end())")
  }
}
