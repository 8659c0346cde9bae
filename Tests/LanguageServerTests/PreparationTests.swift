import TestSupport
import Testing

@testable import LanguageServer

/// What the server prepares before the first report comes changes nothing that it says.
@Suite struct PreparationTests {
  /// How much is prepared, and when.
  enum Moment: Equatable {
    /// So many parts before the first document is opened, by the server itself.
    case before(Int)
    /// All parts, in their order or backwards, with documents open, before every further message.
    case amid(backwards: Bool)
  }

  static let moments: [Moment] =
    (1...Server.Preparation.allCases.count).map(Moment.before) + [.amid(backwards: false), .amid(backwards: true)]

  static let documents = [
    PublicationTests.report, "临高县2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t1\t2\t", "买菜清单",
  ]

  /// All that a server says of some documents that are opened, asked about, edited and asked about again.
  private func conversation(_ client: String, _ moment: Moment) throws -> [JSON] {
    var session = try TestSession(capabilities: try Fixtures.client(client))
    var said: [JSON] = []
    if case .before(let parts) = moment {
      for _ in 0..<parts { said += try session.pass(0) }
    }
    func prepare() {
      guard case .amid(let backwards) = moment else { return }
      let parts = Server.Preparation.allCases
      for part in backwards ? parts.reversed() : parts { session.server.prepare(part) }
    }
    for (number, text) in Self.documents.enumerated() {
      said += try session.send(Message.open("\(number)", text))
      prepare()
    }
    for version in 2...3 {
      for number in Self.documents.indices {
        for ask in Asking.all {
          said += try session.send(ask.message(uri: "\(number)", at: Message.position(4, 3)))
          prepare()
        }
        said += try session.send(
          Message.change("\(number)", version: .number(Double(version)), Message.edit(2, 0, 2, 1, "9")))
        prepare()
      }
    }
    return said
  }

  @Test(arguments: ["vscode", "neovim-0.7", "neovim-0.12"])
  func nothingThatIsSaidDependsOnIt(client: String) throws {
    let expected = try conversation(client, .before(0))
    #expect(!expected.isEmpty)
    for moment in Self.moments {
      let said = try conversation(client, moment)
      #expect(said.count == expected.count, "\(moment)")
      for (message, expected) in zip(said, expected) where message != expected {
        Issue.record("\(moment): \(message) instead of \(expected)")
      }
    }
  }
}
