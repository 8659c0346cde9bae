import Testing

@testable import nianbao

@Suite struct WrappedTextTests {
  @Test(arguments: [
    ("", []), ("one", ["one"]), ("one two three", ["one two", "three"]), ("one  two", ["one  two"]),
    ("unbreakable word", ["unbreakable", "word"]), ("one\ntwo", ["one two"]), ("检查\n年报", ["检查年报"]),
    ("检查年度报告", ["检查年度", "报告"]),
    // No line begins with a full stop or a closing bracket, none ends with an opening one.
    ("检查年报。全部", ["检查年", "报。全部"]), ("检查报（全部）", ["检查报", "（全部）"]),
    ("检查 .txt .md", ["检查 .txt", ".md"]), ("用 --fix 改正", ["用 --fix", "改正"]),
  ])
  func linesFit(text: String, lines: [String]) {
    #expect(WrappedText.lines(of: text, columns: 9) == lines)
  }
}
