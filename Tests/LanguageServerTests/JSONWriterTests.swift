import TestSupport
import Testing

@testable import LanguageServer

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("", #""""#), ("年报 😀 é", #""年报 😀 é""#), ("\"", #""\"""#), ("a\\b", #""a\\b""#), ("一\n二\r\n\t", #""一\n二\r\n\t""#),
    ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), (String(repeating: "数", count: 50) + "\"", nil),
  ])
  func stringsAreEscapedWhereTheyMustBe(text: String, json: String?) throws {
    var writer = JSONWriter()
    writer.array { $0.value(text) }
    var other = JSONWriter()
    other.array { $0.value(utf8: Array(text.utf8)) }
    #expect(other.bytes == writer.bytes)
    if let json { #expect(String(decoding: writer.bytes, as: UTF8.self) == "[\(json)]") }
    #expect(try JSON(writer.bytes) == [.string(text)])
  }

  @Test func bytesThatAreNotUTF8AreReplaced() {
    var writer = JSONWriter()
    writer.value(utf8: [0x61, 0xFF, 0x62])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"a\u{FFFD}b\"")
  }

  @Test(arguments: [0, 7, 10, 99, 999_999, 1_000_000, -1, Int.max, Int.min])
  func numbersAreWrittenInFull(number: Int) {
    var writer = JSONWriter()
    writer.value(number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == String(number))
  }
}
