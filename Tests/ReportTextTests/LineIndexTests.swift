import Testing

@testable import ReportText

@Suite struct LineIndexTests {
  @Test(arguments: [("", 1), ("a", 1), ("a\n", 2), ("a\r\nb\rc\n", 4), ("\r\r\n\n", 4)])
  func linesAreCounted(text: String, count: Int) {
    #expect(TextDocument(text).lines.lineCount == count)
  }

  /// Any edit leaves the index equal to that of the new text, also where it joins or parts CR and LF.
  @Test func editsKeepTheIndex() {
    var generator = SystemRandomNumberGenerator()
    let pieces = ["\r", "\n", "\r\n", "年", "a", "😀", ""]
    for _ in 0..<300 {
      var document = TextDocument((0..<6).map { _ in pieces.randomElement() ?? "" }.joined())
      for _ in 0..<20 {
        let start = Int.random(in: 0...document.bytes.count, using: &generator)
        let end = Int.random(in: start...document.bytes.count, using: &generator)
        let text = (0..<Int.random(in: 0...3)).map { _ in pieces.randomElement() ?? "" }.joined()
        document.apply(TextEdit(range: start..<end, text: text))
        #expect(document.lines == LineIndex(document.bytes.span))
      }
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func positionsReadBack(encoding: PositionEncoding) {
    let document = TextDocument("年a😀b\r\n报\n")
    for (offset, byte) in document.bytes.enumerated() where byte & 0xC0 != 0x80 && byte != 0x0A {
      #expect(document.offset(of: document.position(of: offset, encoding: encoding), encoding: encoding) == offset)
    }
    let end = document.position(of: document.bytes.count, encoding: encoding)
    #expect(end == TextPosition(line: 2, character: 0))
  }

  @Test func positionsAreClamped() {
    let document = TextDocument("年😀\n报")
    #expect(document.offset(of: TextPosition(line: 0, character: 2), encoding: .utf16) == 3)
    #expect(document.offset(of: TextPosition(line: 0, character: 99), encoding: .utf16) == 7)
    #expect(document.offset(of: TextPosition(line: 9, character: 9), encoding: .utf16) == 11)
    #expect(document.offset(of: TextPosition(line: -1, character: -1), encoding: .utf8) == 0)
    #expect(document.offset(of: TextPosition(line: 0, character: 4), encoding: .utf8) == 3)
  }
}
