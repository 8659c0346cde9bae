import ReportText
import Testing

@testable import nianbao

@Suite struct ExcerptTests {
  /// A line with the place to mark between ⟦ and ⟧, the columns there are, and the two lines that are shown.
  static let samples: [(marked: String, columns: Int, line: String, mark: String)] = [
    ("abc ⟦def⟧ ghi", 100, "abc def ghi", "    ^^^"),
    ("（七）总计 ⟦3374⟧ 条", 100, "（七）总计 3374 条", "           ^^^^"),
    ("⟦总计⟧", 100, "总计", "^^^^"),
    ("a\t⟦1⟧\t2", 100, "a   1   2", "    ^"),
    ("总\t⟦1⟧\t2", 100, "总  1   2", "    ^"),
    ("\t⟦\t⟧x", 100, "        x", "    ^^^^"),
    ("a⟦⟧b", 100, "ab", " ^"),
    ("ab⟦⟧", 100, "ab", "  ^"),
    ("⟦⟧", 100, "", "^"),
    ("e\u{301}⟦x⟧", 100, "e\u{301}x", " ^"),
    ("\0a⟦\u{1B}⟧[31m", 100, "␀a␛[31m", "  ^"),
    ("\u{202E}⟦a⟧", 100, "\u{FFFD}a", " ^"),
    ("0123456789⟦ab⟧0123456789", 22, "0123456789ab0123456789", "          ^^"),
    ("0123456789⟦ab⟧0123456789", 14, "…6789ab012345…", "     ^^"),
    ("0123456789⟦ab⟧", 8, "…6789ab", "     ^^"),
    ("⟦ab⟧0123456789", 8, "ab0123…", "^^"),
    ("一二三四五六⟦七八九⟧十一二三四五六", 20, "…四五六七八九十一二…", "       ^^^^^^"),
    ("0123456789⟦abcdefghijklmnopqrst⟧", 12, "…789abcdefg…", "    ^^^^^^^"),
  ]

  @Test(arguments: samples.indices) func placeIsMarked(index: Int) throws {
    let sample = ExcerptTests.samples[index]
    let bytes = Array(sample.marked.utf8)
    let open = Array("⟦".utf8)
    let start = try #require((0..<bytes.count).first { bytes[$0...].starts(with: open) })
    let close = Array("⟧".utf8)
    let end = try #require((0..<bytes.count).first { bytes[$0...].starts(with: close) })
    let text = bytes[..<start] + bytes[(start + 3)..<end] + bytes[(end + 3)...]
    let excerpt = Excerpt(
      of: Array(text).span, content: 0..<text.count, marking: start..<end - 3, columns: sample.columns)
    #expect(excerpt.line == sample.line)
    #expect(excerpt.mark == sample.mark)
  }

  @Test func everyPlaceOfALongLineIsShownInItsColumns() {
    let line = Array(String(repeating: "本机关主动公开 12\t条e\u{301}😀。", count: 40).utf8)
    for columns in [4, 20, 79] {
      for start in line.indices where line[start] & 0xC0 != 0x80 {
        let excerpt = Excerpt(of: line.span, content: 0..<line.count, marking: start..<start + 1, columns: columns)
        #expect(DisplayWidth.columns(of: excerpt.line) <= columns)
        #expect(excerpt.indent + excerpt.width <= max(columns, excerpt.indent + 1))
      }
    }
  }

  @Test func aRangeOverSeveralLinesMarksTheFirst() {
    let text = Array("ab总计\ncd\n".utf8)
    let excerpt = Excerpt(of: text.span, content: 0..<8, marking: 2..<11, columns: 80)
    #expect(excerpt.line == "ab总计")
    #expect(excerpt.mark == "  ^^^^")
  }
}
