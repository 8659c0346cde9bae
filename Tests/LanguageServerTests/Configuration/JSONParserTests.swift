import Foundation
import ReportRules
import TestSupport
import Testing

@testable import LanguageServer

/// JSON with places.
@Suite struct JSONParserTests {
  static let right = [
    #"{}"#, #"[]"#, #" { "a" : [ 1 , -2.5e3 , true , false , null , "x" ] , "b" : { "c" : "d" } } "#,
    #""\u4e00\uD83D\uDE00\n\"\\\/""#,
    "\u{FEFF}{\"a\": 0}", "\"中文\"", "0", "-0.5", "[[[]]]", "{\"a\":{\"a\":{\"a\":1}}}", "\t\r\n1",
  ]

  @Test("What is JSON is read as the system's decoder reads it", arguments: right)
  func reads(text: String) throws {
    let parsed = try JSONParser.parse(Array(text.utf8))
    let plain = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    #expect(JSONParserTests.json(parsed) == (try JSON(plain.utf8)))
  }

  @Test("Every value and key has its place")
  func places() throws {
    let text = #"{"规则": {"a": [1, "二"]}, "b": true}"#
    let root = try JSONParser.parse(Array(text.utf8))
    func string(_ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
    #expect(string(root.range) == text)
    #expect(root.members?.map { string($0.keyRange) } == ["\"规则\"", "\"b\""])
    #expect(root["规则"]?["a"].map { string($0.range) } == #"[1, "二"]"#)
    #expect(root["规则"]?["a"]?.elements?.map { string($0.range) } == ["1", "\"二\""])
    #expect(root["b"].map { string($0.range) } == "true")
  }

  /// Texts that are no JSON, with a hand before the place where that shows.
  static let wrong = [
    "👉", "  👉", "{👉", "{\"a\"👉", "{\"a\": 👉", "{\"a\": 1👉", "{\"a\": 1,👉}", "{👉a: 1}", "{\"a\" 👉1}", "[1 👉2]", "[1,👉]",
    "👉tru", "👉nul",
    "👉01", "👉-", "👉1.", "👉+1", "{} 👉x", "\"a👉", "\"a👉\n\"", "\"👉\\x\"", "\"👉\\u12\"",
    "// 注释".replacingOccurrences(of: "//", with: "👉//"), "👉'a'",
    "{\"a\": 1}👉}", "👉\u{0}",
  ]

  @Test("What is no JSON is refused at its place", arguments: wrong)
  func refuses(marked: String) throws {
    let parts = marked.components(separatedBy: "👉")
    let offset = parts[0].utf8.count
    let error = #expect(throws: JSONError.self) { try JSONParser.parse(Array(parts.joined().utf8)) }
    #expect(error?.offset == offset, "\(error?.message.chinese ?? "")")
  }

  @Test("Endless nesting is refused")
  func depth() {
    #expect(throws: JSONError.self) { try JSONParser.parse(Array(repeating: UInt8(ascii: "["), count: 100_000)) }
  }

  @Test("Damaged bytes do no harm")
  func damage() {
    var dice = Dice(state: 7)
    let text = Array(#"{"rules": {"row-total": "off"}, "reportYear": 2023, "a": ["\u4e00", 1.5e3]}"#.utf8)
    for _ in 0..<2000 {
      var bytes = text
      for _ in 0..<3 { bytes[Int.random(in: bytes.indices, using: &dice)] = UInt8.random(in: 0...255, using: &dice) }
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &dice))
      let file = ConfigurationFile(bytes)
      for problem in file.problems {
        #expect(problem.range.lowerBound >= 0 && problem.range.upperBound <= bytes.count)
      }
    }
  }

  private static func json(_ value: PositionedJSON) -> JSON {
    switch value.content {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .number(let number): .number(number)
    case .string(let string): .string(string)
    case .array(let elements): .array(elements.map(json))
    case .object(let members): .object(Dictionary(members.map { ($0.key, json($0.value)) }) { $1 })
    }
  }
}
