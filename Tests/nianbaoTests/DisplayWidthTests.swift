import Testing

@testable import nianbao

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("总计", 4), ("（七）", 6), ("，。；：", 8), ("１２３", 6), ("ａ", 2), ("“”—…·×①", 7), ("〔2021〕", 8),
    ("e\u{301}", 1), ("a\u{200B}b", 2), ("\u{FEFF}a", 1), ("ｶﾞ", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("😀", 2),
    ("✓", 1), ("⚠\u{FE0F}", 1), ("𠮷", 2), ("\u{3000}", 2), ("¥￥", 3),
  ])
  func textTakesColumns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }
}
