@testable import LanguageServer
import ReportText

/// Messages into the server's state machine, one on each line: it goes on, and says only JSON.
enum MessagesTarget {
  private static let initialize = #"""
    {"id":0,"method":"initialize","params":{"workspaceFolders":[{"uri":"file:///f","name":"f"}],"capabilities":{"general":{"positionEncodings":["utf-8"]},
    "workspace":{"configuration":true,"workspaceEdit":{"documentChanges":true},"didChangeWatchedFiles":{"dynamicRegistration":true}},
    "window":{"workDoneProgress":true},"textDocument":{"publishDiagnostics":{"relatedInformation":true},
    "completion":{"completionItem":{"snippetSupport":true}},"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[""]}}},
    "documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}}}
    """#

  static func run(_ input: FuzzInput) {
    var input = input
    let options = input.number(below: 256)
    var lines = input.rest.split(separator: 0x0A).map { Array($0) }
    if options & 1 == 0 { lines.insert(Array(initialize.utf8), at: 0) }
    if lines.count > 40 { lines.removeLast(lines.count - 40) }
    for line in lines { JSONComparison.compare(line) }
    // A search does not wait for what is the same for every server.
    var server = Server(isPrepared: !FuzzTarget.isReplay)
    var hasEnded = false
    // All at once, or one after the other.
    let batches = options & 2 == 0 ? lines.map { [$0] } : [lines]
    var now = 0
    for batch in batches where !hasEnded {
      now += 10
      _ = take(batch, &server, now, &hasEnded, options)
    }
    if hasEnded { return }
    let answers = take([Array(#"{"id":"last","method":"no/such"}"#.utf8)], &server, now, &hasEnded, options)
    let last = answers.last { isAnswer($0) }
    require(last != nil, "the last request was not answered")
    while !hasEnded, let deadline = server.deadline, deadline < now + 1_000_000 {
      now = max(now + 1, deadline)
      _ = take([], &server, now, &hasEnded, options)
    }
  }

  private static func isAnswer(_ body: [UInt8]) -> Bool {
    String(decoding: body, as: UTF8.self).contains(#""id":"last","error""#)
  }

  /// Gives messages to the server; returns what it sends.
  private static func take(
    _ messages: [[UInt8]], _ server: inout Server, _ now: Int, _ hasEnded: inout Bool, _ options: Int
  ) -> [[UInt8]] {
    server.accept(messages.isEmpty ? .timer : .input(messages.map { .message($0) }))
    var sent: [[UInt8]] = []
    var steps = 0
    while let effects = server.step(now: now) {
      steps += 1
      require(steps < 10_000, "the server does not come to rest")
      for effect in effects {
        switch effect {
        case .send(let body):
          require(body.span.isUTF8, "not UTF-8")
          require((try? JSONValue(parsing: body)) != nil, "not JSON: \(String(decoding: body, as: UTF8.self))")
          sent.append(body)
        case .read(let request): server.accept(.file(request, answer(options, request)))
        case .list(let path):
          let entries = ["2023年报.md", "2022年报.md", "x"].map { FolderEntry(name: $0, isFolder: $0 == "x") }
          server.accept(.folder(path, path.utf8.count > 40 ? nil : entries))
        case .inspect(let paths): server.accept(.states(paths, paths.map { _ in .missing }))
        case .watch: break
        case .end: hasEnded = true
        }
      }
    }
    return sent
  }

  /// What stands in a file.
  private static func answer(_ options: Int, _ request: FileRequest) -> FileAnswer {
    switch options >> 2 & 3 {
    case 0: .missing
    case 1: .outside
    case 2: .bytes(Array(#"{"rules":{"row-total":"off","x":1},"diagnostics":{"delay":20,"maximum":3}}"#.utf8))
    default: .bytes(Array("东河县商务局2022年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n规章\t1\t2\t3\n".utf8))
    }
  }
}
