import LanguageServer
import ReportText

/// Edits documents at random and holds what is known of them, after each look, against opening the same text.
public struct ModelRun: Sendable {
  private let stock: [String]
  private let sizes: [Int]

  /// Takes the reports that documents are made of.
  ///
  /// - Parameter sizes: how many reports a document can begin with.
  public init(stock: [String], sizes: [Int]) {
    self.stock = stock
    self.sizes = sizes
  }

  /// Makes a document and so many edits of it, all decided by bytes.
  public func run(_ input: [UInt8], edits: Int) throws(Difference) {
    var chances = Chances(input)
    let encoding = chances.pick(PositionEncoding.allCases)
    let start = (0..<chances.pick(sizes)).map { _ in chances.pick(stock) }.joined(separator: chances.pick(["", "\n"]))
    var state = try State(start, encoding, EditMaker(stock: stock))
    var made = 0
    while made < edits {
      let count = chances.pick([1, 1, 1, 2, 3])
      made += count
      do throws(Difference) {
        try state.step(count, &chances)
      } catch {
        throw Difference("\(encoding), edit \(made): \(error)\nafter \(state.history.suffix(count))")
      }
    }
  }

  /// One document under way.
  private struct State {
    private var reference: ReferenceText
    private var document: OpenDocument
    private var published: ModelClient
    private var pulled: ModelClient
    private var maker: EditMaker
    private var version = 1
    private var setting = ModelSetting.nothing

    /// The edits so far, as they were sent.
    private(set) var history: [String] = []

    init(_ text: String, _ encoding: PositionEncoding, _ maker: EditMaker) throws(Difference) {
      reference = ReferenceText(Array(text.utf8), encoding)
      document = OpenDocument(uri: "u", languageID: "markdown", version: 1, text: text)
      published = try ModelClient(.published, encoding, setting, text, version: 1)
      pulled = try ModelClient(.pulled, encoding, setting, text, version: 1)
      self.maker = maker
    }

    /// Makes edits in one or more messages, and looks at what came of them.
    mutating func step(_ count: Int, _ chances: inout Chances) throws(Difference) {
      var messages: [(edits: [ClientEdit], version: Int)] = []
      for _ in 0..<count {
        let edit = maker.next(reference, &chances)
        let range = edit.range(in: reference)
        maker.note(range, of: reference, replacedBy: edit.text.utf8.count)
        reference.replace(range, with: Array(edit.text.utf8))
        if messages.isEmpty || chances.once(in: 2) {
          version += 1
          messages.append(([edit], version))
        } else {
          messages[messages.count - 1].edits.append(edit)
        }
        history.append(edit.json)
      }
      try published.change(messages)
      try pulled.change(messages)
      for message in messages {
        let changes = message.edits.map { edit in
          edit.places.map { ContentChange(range: LSPRange(start: $0.start, end: $0.end), text: edit.text) }
            ?? ContentChange(text: edit.text)
        }
        document.apply(changes, version: message.version, encoding: reference.encoding)
      }
      if chances.once(in: 12) {
        setting = chances.pick(ModelSetting.allCases)
        try published.configure(setting)
        try pulled.configure(setting)
        document.check(by: setting.basis)
      }
      // Several messages may come before one look.
      if chances.once(in: 4) { return }
      try ReportComparison.check(&document, reference, setting.basis, thorough: chances.once(in: 4))
      try look(&chances)
    }

    /// Compares what the clients know with what one knows who has just opened the document.
    private mutating func look(_ chances: inout Chances) throws(Difference) {
      let text = reference.string(0..<reference.bytes.count)
      var fresh = try ModelClient(.published, reference.encoding, setting, text, version: version)
      try Difference.check(published.diagnostics, fresh.diagnostics, "published diagnostics")
      if !chances.once(in: 3) {
        try pulled.pull()
        try Difference.check(pulled.diagnostics, fresh.diagnostics, "pulled diagnostics")
      }
      if !chances.once(in: 3) {
        if chances.once(in: 8) { pulled.forgetTokens() }
        try pulled.askForTokens()
        try fresh.askForTokens()
        try Difference.check(pulled.tokens, fresh.tokens, "tokens")
      }
      let place = reference.position(of: reference.characterStart(chances.number(below: reference.bytes.count + 1)))
      let position = #"{"line":\#(place.line),"character":\#(place.character)}"#
      let range = #"{"start":{"line":0,"character":0},"end":{"line":999999,"character":0}}"#
      let questions = [
        ("documentSymbol", ""), ("foldingRange", ""), ("inlayHint", #","range":\#(range)"#), ("codeLens", ""),
        ("documentLink", ""), ("formatting", #","options":{}"#), ("completion", #","position":\#(position)"#),
        ("hover", #","position":\#(position)"#), ("definition", #","position":\#(position)"#),
        ("codeAction", #","range":{"start":\#(position),"end":\#(position)},"context":{"diagnostics":[]}"#),
      ]
      for _ in 0..<3 {
        let (method, parameters) = chances.pick(questions)
        try Difference.check(try published.ask(method, parameters), try fresh.ask(method, parameters), method)
      }
    }
  }
}
