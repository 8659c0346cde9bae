/// The work on one hostile document in this process, step by step through the server.
enum HostileMeasurement {
  /// The steps, in order.
  static let steps = ["open", "edit", "symbols", "folding", "completion", "hover", "action", "fixAll"]

  /// Measures a document of so many units and prints its bytes and the milliseconds of each step on one line.
  static func run(_ name: String, units: Int) -> Bool {
    guard let document = HostileDocument.all.first(where: { $0.name == name }) else { return false }
    let text = Array(document.text(units).utf8)
    var server = LocalServer()
    var figures = ["\(text.count)"]
    func measure(_ message: [UInt8]) {
      let watch = Stopwatch()
      server.receive(message)
      figures.append("\(watch.milliseconds)")
    }
    measure(ClientMessages.open(text))
    let keys = Keystrokes(text)
    measure(keys.message(2))
    measure(ClientMessages.question(2, "textDocument/documentSymbol", at: nil))
    measure(ClientMessages.question(3, "textDocument/foldingRange", at: nil))
    measure(ClientMessages.question(4, "textDocument/completion", at: keys.range))
    measure(ClientMessages.question(5, "textDocument/hover", at: keys.range))
    measure(ClientMessages.question(6, "textDocument/codeAction", at: keys.range))
    measure(ClientMessages.fixAll(7))
    print(figures.joined(separator: " "))
    return true
  }
}
