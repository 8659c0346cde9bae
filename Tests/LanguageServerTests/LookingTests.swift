import TestSupport
import Testing

@testable import LanguageServer

/// Requests that only look: they have the client told nothing but their answers.
@Suite struct LookingTests {
  private static let uri = "file:///a/2023.md"

  /// A session with an open report of which something is to be told, though not yet: last year's is missing.
  private func session(_ client: String) throws -> TestSession {
    var session = TestSession()
    session.files["/a/.nianbao.json"] = #"{"previousReport": "{year}.md", "diagnostics": {"delay": 500}}"#
    _ = try session.send(
      Message.initialize(capabilities: try Fixtures.client(client)), Message.notification("initialized", [:]))
    _ = try session.rest()
    let opened = try session.send(Message.open(LookingTests.uri, "买菜清单\n"))
    #expect(opened.warnings.isEmpty)
    let changed = try session.send(
      Message.change(LookingTests.uri, version: 2, ["text": .string(YearReport.text(2023, carriedIn: 2))]))
    #expect(changed.isEmpty)
    return session
  }

  @Test(arguments: Asking.all, ["emacs-eglot", "neovim-0.7"])
  func theAnswerIsTheOnlyMessage(asking: Asking, client: String) throws {
    var session = try session(client)
    for id in 1...3 {
      let messages = try session.send(asking.message(.number(Double(id)), uri: LookingTests.uri))
      #expect(messages.map { $0["id"] } == [.number(Double(id))], "\(asking.method)")
    }
    // What there is to tell comes with the diagnostics.
    #expect(try session.pass(500).warnings.count == 1)
  }

  @Test func filesThatAnswersNeedAreReadBeforeTheNext() throws {
    var session = try session("neovim-0.7")
    session.files["/a/2022.md"] = YearReport.text(2022, carriedOut: 2)
    session.reads = []
    let ask = try #require(Asking.all.first { $0.method == "textDocument/hover" })
    _ = try session.send(ask.message(uri: LookingTests.uri))
    #expect(session.reads == [FileRequest(path: "/a/2022.md", within: "/a")])
    #expect(try session.pass(500).warnings.isEmpty)
  }
}
