import ReportForm
import ReportText
import TestSupport
import Testing

@testable import LanguageServer

/// One who writes at the end of a document and takes proposals as editors do.
struct Clerk {
  /// The kind of a heading among proposals.
  static let heading = 9

  /// The kind of a row among proposals.
  static let row = 5

  /// The kind of several lines among proposals.
  static let snippet = 15

  /// What is written where the form wants words.
  static let words = "个别栏目更新不够及时，下一步将安排专人负责，按月检查并通报更新情况。"

  /// The document as the editor has it.
  private(set) var text = TextDocument("")

  private var session: TestSession
  private var version = 1

  /// Opens an empty document in an editor.
  init(client: String) throws {
    session = try TestSession(capabilities: try Fixtures.client(client))
    _ = try session.send(Message.open("u", "", language: "nianbao"))
  }

  /// Writes at the end.
  mutating func write(_ addition: String) throws {
    try replace(text.bytes.count..<text.bytes.count, by: addition)
  }

  /// Writes title and preface; the title by completion.
  mutating func begin(_ way: WritingTests.Way) throws {
    try write(way.marks)
    try complete("zfxxgk", kind: Clerk.heading)
    if !way.hasSnippets {
      // Without snippets the gaps before the title are filled by hand.
      try replace(way.marks.utf8.count..<way.marks.utf8.count, by: "临高县商务局2024")
    }
    try write("\n\n本报告数据统计期限为2024年1月1日至2024年12月31日。\n\n")
  }

  /// Writes a heading by completion, and words under it.
  mutating func writeProse(under section: SectionForm) throws {
    #expect(
      try complete(Pinyin.reading(of: section.heading.name).initials, kind: Clerk.heading) == section.heading.official)
    try write("\n\n")
    let aspects = section.heading.number == "一、" ? Edition.of2021.aspects.map(\.name) : [""]
    try write(aspects.map { ($0.isEmpty ? "" : $0 + "。") + Clerk.words + "\n" }.joined() + "\n")
  }

  /// Types letters, asks for proposals and takes the first of a kind that the editor shows; gives its label.
  @discardableResult
  mutating func complete(_ letters: String, kind: Int) throws -> String {
    try write(letters)
    let cursor = text.bytes.count
    let place = text.position(of: cursor, encoding: session.server.encoding)
    let answer = try session.send(
      Message.request(
        1, "textDocument/completion",
        ["textDocument": ["uri": "u"], "position": Message.position(place.line, place.character)]))
    #expect(answer.first?["result"]["isIncomplete"] == false)
    let items = (answer.first?["result"]["items"].elements ?? [])
      .sorted { ($0["sortText"].string ?? "") < ($1["sortText"].string ?? "") }
    let context = "\(letters) after \(String(decoding: text.bytes.suffix(120), as: UTF8.self))"
    let shown = try items.filter { item in
      let range = try range(of: item)
      #expect(range.upperBound == cursor, "\(context)")
      let word = String(decoding: text.bytes[range], as: UTF8.self)
      #expect(word == letters, "\(context)")
      return item["filterText"].string?.hasPrefix(word) ?? false
    }
    let item = try #require(shown.first { $0["kind"].int == kind }, "\(context): \(items.map { $0["label"] })")
    let written = try #require(item["textEdit"]["newText"].string)
    let isSnippet = item["insertTextFormat"] == 2
    try replace(try range(of: item), by: isSnippet ? Clerk.filled(written) : written)
    return try #require(item["label"].string)
  }

  /// What a proposal replaces, in bytes.
  private func range(of item: JSON) throws -> Range<Int> {
    let range = item["textEdit"]["range"]
    let start = text.offset(of: try #require(range["start"].position), encoding: session.server.encoding)
    let end = text.offset(of: try #require(range["end"].position), encoding: session.server.encoding)
    return start..<max(start, end)
  }

  private mutating func replace(_ range: Range<Int>, by addition: String) throws {
    let (start, end) = text.positions(of: range, encoding: session.server.encoding)
    version += 1
    _ = try session.send(
      Message.change(
        "u", version: .number(Double(version)),
        Message.edit(start.line, start.character, end.line, end.character, addition)))
    text.apply(TextEdit(range: range, text: addition))
  }

  /// A snippet with its stops filled: figures with 0, words with words.
  static func filled(_ snippet: String) -> String {
    var result = ""
    var words: [Substring: String] = [:]
    var rest = snippet[...]
    while let character = rest.popFirst() {
      if character == "\\" {
        if let escaped = rest.popFirst() { result.append(escaped) }
      } else if character == "$", rest.first == "{" {
        let stop = rest.dropFirst().prefix { $0 != "}" }
        rest = rest[stop.endIndex...].dropFirst()
        let parts = stop.split(separator: ":", maxSplits: 1)
        guard let number = parts.first else { continue }
        if parts.count > 1 {
          words[number] = ["机关": "临高县商务局", "年份": "2024"][String(parts[1])] ?? Clerk.words
        }
        result += words[number] ?? "0"
      } else if character == "$" {
        rest = rest.drop { $0.isNumber }
      } else {
        result.append(character)
      }
    }
    return result
  }
}
