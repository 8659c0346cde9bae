import Testing

@testable import ReportText

@Suite struct LineIndexTests {
  @Test(arguments: [("", 1), ("a", 1), ("a\n", 2), ("a\r\nb\rc\n", 4), ("\r\r\n\n", 4)])
  func linesAreCounted(text: String, count: Int) {
    #expect(TextDocument(text).lines.lineCount == count)
  }

  /// Line ends at every place among the bytes that are looked at together.
  @Test func linesBeginAfterLineEnds() {
    for count in 0...40 {
      for place in 0..<max(1, count) {
        var bytes = [UInt8](repeating: 0xE4, count: count)
        for (distance, byte) in [(0, 0x0A), (1, 0x0E), (2, 0x0D), (3, 0x0A), (9, 0x0D), (17, 0x0D)]
        where place + distance < count { bytes[place + distance] = UInt8(byte) }
        var expected = 1
        for (offset, byte) in bytes.enumerated()
        where byte == 0x0A || byte == 0x0D && (offset + 1 == count || bytes[offset + 1] != 0x0A) { expected += 1 }
        #expect(LineIndex(bytes.span).lineCount == expected)
      }
    }
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
