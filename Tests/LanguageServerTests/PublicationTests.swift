import TestSupport
import Testing

@testable import LanguageServer

/// When diagnostics are published, whatever they are.
@Suite struct PublicationTests {
  /// A text that is recognised as a report.
  static let report = "临高县2023年政府信息公开工作年度报告\n\n一、总体情况\n\n二、主动公开政府信息情况\n"

  @Test func everyBatchGivesOnePublicationForEachChangedDocument() throws {
    var session = try TestSession(capabilities: [:])
    let first = try session.send(
      Message.open("a", PublicationTests.report), Message.open("b", PublicationTests.report),
      Message.change("a", version: 2, Message.edit(0, 0, 0, 0, "x")),
      Message.change("a", version: 3, Message.edit(0, 0, 0, 1, "")))
    #expect(first.publications.map { $0["uri"] } == ["a", "b"])
    #expect(first.publications.map { $0["version"] } == [3, 1])
    // The list is the same as before; the client is still told for which version it holds.
    let second = try session.send(Message.change("a", version: 4, Message.edit(1, 0, 1, 0, "")))
    #expect(second.publications.map { $0["version"] } == [4])
    #expect(second.publications[0]["diagnostics"] == first.publications[0]["diagnostics"])
  }

  @Test func answersComeBeforeTheDiagnosticsOfTheirBatch() throws {
    var session = try TestSession(capabilities: [:])
    let messages = try session.send(
      Message.open("a", PublicationTests.report),
      Message.request(1, "textDocument/documentSymbol", ["textDocument": ["uri": "a"]]))
    #expect(messages.map { $0["id"] } == [1, nil])
    #expect(messages[0]["result"].elements.isEmpty == false)
  }

  @Test func aTextThatIsNoReportIsSpokenOfOnce() throws {
    var session = try TestSession(capabilities: [:])
    #expect(
      try session.send(Message.open("a", "买菜清单")).publications == [["uri": "a", "version": 1, "diagnostics": []]])
    #expect(try session.send(Message.change("a", version: 2, Message.edit(0, 0, 0, 0, "x"))).isEmpty)
    // It becomes a report, and ceases to be one.
    #expect(try session.send(Message.change("a", version: 3, ["text": .string(PublicationTests.report)])).count == 1)
    let ceased = try session.send(Message.change("a", version: 4, ["text": "买菜清单"]))
    #expect(ceased.publications == [["uri": "a", "version": 4, "diagnostics": []]])
    #expect(try session.send(Message.change("a", version: 5, ["text": "买菜"])).isEmpty)
  }

  @Test(arguments: ["markdown", "plaintext", "html", "nianbao", ""])
  func everyLanguageIsServedAlike(language: String) throws {
    var session = try TestSession(capabilities: [:])
    let publications = try session.send(Message.open("a", PublicationTests.report, language: language)).publications
    var other = try TestSession(capabilities: [:])
    #expect(try publications == other.send(Message.open("a", PublicationTests.report)).publications)
  }

  @Test func closingClearsOnce() throws {
    var session = try TestSession(capabilities: [:])
    _ = try session.send(Message.open("a", PublicationTests.report))
    #expect(try session.send(Message.close("a"), Message.close("a")).publications == [["uri": "a", "diagnostics": []]])
    // Opened and closed before anyone looked; and the other way round.
    #expect(try session.send(Message.open("a", "x"), Message.close("a")).publications.count == 1)
    _ = try session.send(Message.open("a", PublicationTests.report))
    let again = try session.send(Message.close("a"), Message.open("a", PublicationTests.report, version: 9))
    #expect(again.publications.map { $0["version"] } == [9])
  }

  @Test func shutdownDoesNotSwallowWhatIsDue() throws {
    var session = try TestSession(capabilities: [:])
    let messages = try session.send(Message.open("a", PublicationTests.report), Message.request(1, "shutdown"))
    #expect(messages.map { $0["id"] } == [nil, 1])
    #expect(messages.publications.count == 1)
  }

  @Test func theQuietPeriodEndsAfterTheLastChange() throws {
    var session = try TestSession(capabilities: [:], options: ["diagnostics": ["delay": 100]])
    #expect(try session.send(Message.open("a", PublicationTests.report)).publications.count == 1)
    #expect(session.server.deadline == nil)
    #expect(try session.send(Message.change("a", version: 2, Message.edit(0, 0, 0, 0, "x"))).isEmpty)
    #expect(session.server.deadline == session.now + 100)
    #expect(try session.pass(60).isEmpty)
    #expect(try session.send(Message.change("a", version: 3, Message.edit(0, 0, 0, 0, "x"))).isEmpty)
    #expect(try session.pass(60).isEmpty)
    #expect(try session.pass(40).publications.map { $0["version"] } == [3])
    #expect(session.server.deadline == nil)
    #expect(try session.pass(1000).isEmpty)
    // Closing does not wait, and what was due with it is gone.
    #expect(try session.send(Message.change("a", version: 4, Message.edit(0, 0, 0, 0, "x"))).isEmpty)
    #expect(try session.send(Message.close("a")).publications.count == 1)
    #expect(session.server.deadline == nil)
  }

  static let options: [(options: JSON, delay: Int, maximum: Int)] = [
    (nil, 0, 1000),
    (["diagnostics": ["delay": 250, "maximum": 7]], 250, 7),
    (["nianbao": ["diagnostics": ["delay": 250, "maximum": 0]]], 250, 0),
    (["diagnostics": ["delay": -3, "maximum": -1]], 0, 1000),
    (["diagnostics": ["delay": "fast", "maximum": "many"]], 0, 1000),
    (["diagnostics": ["delay": 9_000_000_000]], 60_000, 1000),
    ("wrong", 0, 1000),
  ]

  @Test(arguments: options)
  func wrongSettingsCountAsAbsent(options: JSON, delay: Int, maximum: Int) throws {
    let configuration = try TestSession(capabilities: [:], options: options).server.project.defaults
    #expect(configuration.delay == delay)
    #expect(configuration.maximum == maximum)
  }
}
