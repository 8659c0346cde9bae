import LanguageServer
import ReportModel
import ReportProse
import ReportReader
import ReportRules
import ReportText

/// Measures the steps of the work on one document in this process.
struct InProcessBench {
  private let text: [UInt8]
  private let size: Int
  private let seconds: Double
  private var measurements: [Measurement] = []

  /// The figures for one document.
  static func measure(_ text: [UInt8], size: Int, isQuick: Bool) -> [Measurement] {
    var bench = InProcessBench(text: text, size: size, seconds: isQuick ? 0.05 : 0.5)
    bench.measureSteps()
    bench.measureEdits()
    bench.measureMessages()
    return bench.measurements
  }

  private init(text: [UInt8], size: Int, seconds: Double) {
    self.text = text
    self.size = size
    self.seconds = seconds
  }

  private mutating func add(_ name: String, detail: String? = nil, _ samples: Samples) {
    measurements.append(Measurement(group: .inProcess, name: name, detail: detail, size: size, samples: samples))
  }

  private mutating func measure(_ name: String, _ work: () -> Void) {
    add(name, Stopwatch.repeated(seconds, work))
  }

  private mutating func measureSteps() {
    let text = text
    measure("line index") { keep(LineIndex(text.span)) }
    measure("split into reports") { keep(ReportDocument.reportCount(in: text)) }
    measure("parse") { keep(ReportDocument(parsing: text)) }
    let reports = ReportDocument(parsing: text).reports.map(\.report)
    measure("read sentences") { for report in reports { keep(report.statements(year: report.year())) } }
    measure("prepare rules (sentences, sums, wording)") {
      for report in reports { keep(RuleContext(report: report, settings: Settings())) }
    }
    for (name, detail, samples) in RuleTimes.measure(reports, seconds: seconds) { add(name, detail: detail, samples) }
    measure("full check (open, without JSON)") { keep(DocumentAnalysis(of: text, basis: CheckBasis())) }
  }

  private mutating func measureEdits() {
    var document = OpenDocument(
      uri: ClientMessages.uri, languageID: "markdown", version: 1, text: String(decoding: text, as: UTF8.self))
    _ = document.analysis()
    let keys = Keystrokes(text)
    var version = 1
    measure("one digit typed: text") {
      version += 1
      document.apply([keys.change(version)], version: version, encoding: .utf16)
    }
    _ = document.analysis()
    measure("one digit typed: text and check") {
      version += 1
      document.apply([keys.change(version)], version: version, encoding: .utf16)
      keep(document.analysis())
    }
  }

  private mutating func measureMessages() {
    let opening = ClientMessages.open(text)
    measure("JSON in: didOpen") {
      if case .call(let call) = ClientMessage(opening) { keep(OpenParameters(call.parameters)) }
    }
    let keys = Keystrokes(text)
    let change = keys.message(2)
    measure("JSON in: didChange") {
      if case .call(let call) = ClientMessage(change) { keep(ChangeParameters(call.parameters)) }
    }
    let analysis = DocumentAnalysis(of: text, basis: CheckBasis())
    let converter = Converter(TextDocument(bytes: text), .utf16)
    var client = ClientCapabilities()
    client.relatedInformation = true
    let list = DiagnosticList(uri: ClientMessages.uri, client: client, maximum: 1000, language: .chinese)
    measure("JSON out: publishDiagnostics") {
      var writer = JSONWriter()
      writer.value(list.diagnostics(of: analysis, converter))
      keep(writer.bytes)
    }
    var server = LocalServer()
    server.receive(opening)
    var version = 1
    measure("keystroke through the server, without streams") {
      version += 1
      server.receive(keys.message(version))
    }
  }
}
