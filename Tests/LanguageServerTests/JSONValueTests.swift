import Foundation
import ReportRules
import ReportText
import TestSupport
import Testing

@testable import LanguageServer

/// The reader of JSON; the system's decoder is the judge.
@Suite struct JSONValueTests {
  static let right = [
    #"{}"#, #"[]"#, #" { "a" : [ 1 , -2.5e3 , true , false , null , "x" ] , "b" : { "c" : "d" } } "#,
    #""\u4e00\uD83D\uDE00\n\"\\\/""#,
    "\u{FEFF}{\"a\": 0}", "\"中文\"", "0", "-0.5", "[[[]]]", "{\"a\":{\"a\":{\"a\":1}}}", "\t\r\n1",
  ]

  @Test("What is JSON is read as the system's decoder reads it", arguments: right)
  func reads(text: String) throws {
    let parsed = try JSONValue(parsing: Array(text.utf8))
    let plain = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    #expect(JSONValueTests.json(parsed) == (try JSON(plain.utf8)))
  }

  @Test("Every value and key has its place")
  func places() throws {
    let text = #"{"规则": {"a": [1, "二"]}, "b": true}"#
    let root = try JSONValue(parsing: Array(text.utf8))
    func string(_ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
    #expect(string(root.range) == text)
    #expect(root.members?.map { string($0.keyRange) } == ["\"规则\"", "\"b\""])
    #expect(string(root["规则"]["a"].range) == #"[1, "二"]"#)
    #expect(root["规则"]["a"].elements?.map { string($0.range) } == ["1", "\"二\""])
    #expect(string(root["b"].range) == "true")
    #expect(root["c"].range.isEmpty && root["c"]["d"].range.isEmpty)
  }

  @Test("What is absent or of another type is nil")
  func types() throws {
    let root = try JSONValue(parsing: Array(#"{"s":"1","n":2,"b":true,"z":null,"a":[1,"x"],"o":{"s":3}}"#.utf8))
    #expect(root.members?.filter { $0.value.string != nil }.map(\.key) == ["s"])
    #expect(root.members?.filter { $0.value.int != nil }.map(\.key) == ["n"])
    #expect(root.members?.filter { $0.value.bool != nil }.map(\.key) == ["b"])
    #expect(root.members?.filter { $0.value.isNull }.map(\.key) == ["z"])
    #expect(root.members?.filter { $0.value.elements != nil }.map(\.key) == ["a"])
    #expect(root.members?.filter { $0.value.isObject }.map(\.key) == ["o"])
    #expect(root["o"]["s"].int == 3 && root["a"]["s"].int == nil && root["none"]["s"].int == nil)
    #expect(root["z"].exists && !root["none"].exists && root["none"].isNull)
    #expect(root["a"].compactMap(\.int) == [1] && root["a"].all(\.int) == nil && root["o"].all(\.int) == nil)
  }

  @Test("The first of two members with a name counts, however the name is written")
  func twice() throws {
    let root = try JSONValue(parsing: Array(#"{"\u0061b":1,"ab":2,"a":3,"a\u0062c":4}"#.utf8))
    #expect(root["ab"].int == 1 && root["a"].int == 3 && root["abc"].int == 4 && root["b"].int == nil)
  }

  @Test(
    "Whole numbers are read in full, others are none",
    arguments: [
      ("0", 0), ("-0", 0), ("-7", -7), ("1.0", 1), ("1e3", 1000), ("9007199254740993", 9_007_199_254_740_993),
      ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("9223372036854775808", nil), ("0.5", nil),
      ("1e400", nil), ("-1e400", nil), ("1e-400", 0),
    ])
  func wholeNumbers(text: String, number: Int?) throws {
    let value = try JSONValue(parsing: Array(text.utf8))
    #expect(value.int == number && value.double != nil)
  }

  @Test(
    "Halves of surrogate pairs that stand alone are replaced and noted",
    arguments: [
      (#""\ud83d\ude00""#, "😀", false), (#""\uD83D\uDE00\u5e74""#, "😀年", false), (#""\ud83d""#, "\u{FFFD}", true),
      (#""\ude00x""#, "\u{FFFD}x", true), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀", true),
      (#""\ud83d\n""#, "\u{FFFD}\n", true), (#""\ud83d\u0041""#, "\u{FFFD}A", true), (#""\\ud83d""#, #"\ud83d"#, false),
    ])
  func surrogates(json: String, text: String, isNoted: Bool) throws {
    let (value, hasLoneSurrogate) = try JSONValue.parse(Array(json.utf8))
    #expect(value.string == text && hasLoneSurrogate == isNoted)
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
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: Array(parts.joined().utf8)) }
    #expect(error?.offset == offset, "\(error?.message.chinese ?? "")")
  }

  @Test("A hundred levels are read, more are refused")
  func depth() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONValue(parsing: nested(100))
    #expect(throws: JSONError.self) { try JSONValue(parsing: nested(101)) }
    #expect(throws: JSONError.self) { try JSONValue(parsing: Array(repeating: UInt8(ascii: "["), count: 100_000)) }
  }

  @Test("Damaged texts are JSON for both readers, and the same, or for none", arguments: 1...20)
  func damage(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let text = Array(#"{"rules":{"row-total":"off"},"a":[2023,-1.5e3,true,null],"b":"\u4e00\n年\ud83d\ude00"}"#.utf8)
    let pieces = [
      ",", ":", "\"", "\\", "{", "}", "[", "]", "0", "-", ".", "e", "\\u", "d", "null", " ", "\n", "\u{0}", "年",
    ]
    for _ in 0..<1000 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let start = Int.random(in: 0..<bytes.count, using: &dice)
        let end = min(bytes.count, start + Int.random(in: 0...2, using: &dice))
        bytes.replaceSubrange(start..<end, with: Array((pieces.randomElement(using: &dice) ?? "").utf8))
      }
      guard bytes.span.isUTF8 else { continue }
      let system = try? JSON(bytes)
      do throws(JSONError) {
        let (value, hasLoneSurrogate) = try JSONValue.parse(bytes)
        // The system's decoder takes no such text.
        #expect(hasLoneSurrogate || JSONValueTests.json(value) == system, "\(String(decoding: bytes, as: UTF8.self))")
      } catch {
        // It takes a comma before a bracket that closes, which is no JSON.
        let isComma = bytes[..<error.offset].last { $0 > 0x20 } == UInt8(ascii: ",")
        #expect(system == nil || isComma, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  @Test("A damaged configuration has its problems within the text")
  func configuration() {
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

  private static func json(_ value: JSONValue) -> JSON {
    if let members = value.members {
      return .object(Dictionary(members.map { ($0.key, json($0.value)) }) { first, _ in first })
    }
    if let elements = value.elements { return .array(elements.map(json)) }
    return value.string.map(JSON.string) ?? value.double.map(JSON.number) ?? value.bool.map(JSON.bool) ?? .null
  }
}
