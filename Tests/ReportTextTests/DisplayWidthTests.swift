import ReportText
import Testing

@Suite struct DisplayWidthTests {
  /// Texts with their columns, as `wcwidth` has them unless a comment says otherwise.
  static let samples: [(text: String, columns: Int)] = [
    ("", 0), ("abc", 3), ("总计", 4), ("（七）", 6), ("，。；：", 8), ("１２３", 6), ("ａ", 2), ("“”—…·×①", 7), ("〔2021〕", 8),
    ("ｶﾞ", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("✓", 1), ("𠮷", 2), ("\u{3000}", 2), ("¥￥", 3),
    ("〇", 2), ("㈠", 2), ("㎡", 2), ("々", 2), ("ー", 2), ("\u{A0}", 1), ("←", 1), ("□", 1),
    // Combining marks: acute, enclosing circle, the tone marks and voice marks of Chinese and Japanese, Thai vowels.
    ("e\u{301}", 1), ("\u{301}", 0), ("1\u{20DD}", 1), ("年\u{302A}", 2), ("か\u{3099}", 2), ("\u{E01}\u{E34}", 1),
    // Zero width: space, non-joiner, joiner, no-break, word joiner, invisible times.
    ("a\u{200B}b", 2), ("a\u{200C}b", 2), ("a\u{200D}b", 2), ("\u{FEFF}a", 1), ("a\u{2060}b", 2), ("a\u{2062}b", 2),
    // Variation selectors; that an emoji becomes wide by one is not so on every terminal, and not counted.
    ("⚠\u{FE0F}", 1), ("葛\u{E0100}", 2), ("年\u{FE00}", 2), ("\u{180B}", 0),
    // Marks of direction: embedding, override, isolates, left and right, Arabic letter.
    ("\u{202A}a\u{202C}", 1), ("\u{202E}年\u{202C}", 2), ("\u{2066}1\u{2069}", 1), ("\u{200E}\u{200F}", 0),
    ("\u{61C}", 0),
    // Signs of numbers are seen though they are of the same category.
    ("\u{600}", 1), ("\u{6DD}", 1),
    // Letters of two parts of a flag, each by itself.
    ("🇨🇳", 2), ("👨\u{200D}👩", 4),
  ]

  @Test(arguments: samples)
  func textTakesColumns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
    let bytes = Array(text.utf8)
    #expect(DisplayWidth.columns(of: 0..<bytes.count, in: bytes.span) == columns)
    #expect(DisplayWidth.column(after: text, from: 7) == 7 + columns)
    #expect(DisplayWidth.column(after: "年\r\n" + text, from: 7) == columns)
  }

  @Test func bytesThatAreNoTextTakeAColumnEach() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62]
    #expect(DisplayWidth.columns(of: 0..<3, in: bytes.span) == 3)
  }
}
