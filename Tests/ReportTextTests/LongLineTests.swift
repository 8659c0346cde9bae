import ReportText
import Testing

/// Positions far within long lines, before and after edits.
@Suite struct LongLineTests {
  private static let line = String(repeating: "年😀a", count: 4000)

  @Test(arguments: PositionEncoding.allCases)
  func positionsLeadThereAndBack(encoding: PositionEncoding) {
    var document = TextDocument("报\n" + LongLineTests.line + "\n度" + LongLineTests.line)
    check(document, encoding)
    for edit in [
      TextEdit(range: 4004..<4004, text: "xyz"), TextEdit(range: 0..<4, text: ""),
      TextEdit(range: 20_003..<20_003, text: "\n"), TextEdit(range: 20_003..<20_004, text: ""),
    ] {
      document.apply(edit)
      check(document, encoding)
    }
  }

  /// Edits anywhere, of all lengths, some of which join lines or part them.
  @Test(arguments: PositionEncoding.allCases)
  func editsKeepPositions(encoding: PositionEncoding) {
    var generator = SystemRandomNumberGenerator()
    let pieces = [
      "年", "a", "😀", "\n", "\r\n", String(repeating: "报a", count: 1500), String(repeating: "😀", count: 700),
    ]
    for _ in 0..<3 {
      var document = TextDocument(LongLineTests.line)
      for _ in 0..<30 {
        let ends = (0..<2).map { _ in
          boundary(of: document, Int.random(in: 0...document.bytes.count, using: &generator))
        }
        let start = ends.min() ?? 0
        // Most edits are short.
        let end = Bool.random(using: &generator) ? start : ends.max() ?? 0
        let text = (0..<Int.random(in: 0...3, using: &generator)).map { _ in pieces.randomElement() ?? "" }.joined()
        document.apply(TextEdit(range: start..<end, text: text))
        if document.bytes.count < 4000 { document.apply(TextEdit(range: 0..<0, text: LongLineTests.line)) }
      }
      check(document, encoding)
    }
  }

  /// The start of the scalar at an offset.
  private func boundary(of document: TextDocument, _ offset: Int) -> Int {
    var offset = offset
    while offset < document.bytes.count, document.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// Were the line counted anew for each, this would not end.
  @Test func manyInsertionsIntoOneLineFollowEachOther() {
    let line = String(repeating: "年", count: 100_000)
    var document = TextDocument("报\n" + line + "\n告")
    for number in 0..<20_000 {
      let place = TextPosition(line: 1, character: 99_000 + number)
      let offset = document.offset(of: place, encoding: .utf16)
      document.apply(TextEdit(range: offset..<offset, text: "度"))
    }
    let tail = String(repeating: "年", count: 1000)
    let expected = "报\n" + line.dropLast(1000) + String(repeating: "度", count: 20_000) + tail + "\n告"
    #expect(document.bytes == Array(expected.utf8))
    #expect(
      document.position(of: document.bytes.count - 4, encoding: .utf16) == TextPosition(line: 1, character: 120_000))
  }

  @Test(arguments: PositionEncoding.allCases)
  func positionsPastTheEndOfALongLineAreItsEnd(encoding: PositionEncoding) {
    let text = LongLineTests.line + "\r\n" + LongLineTests.line
    let document = TextDocument(text)
    for character in [33_000, 1_000_000, .max] {
      let place = TextPosition(line: 0, character: character)
      #expect(document.offset(of: place, encoding: encoding) == LongLineTests.line.utf8.count)
    }
    #expect(document.offset(of: TextPosition(line: 0, character: -1), encoding: encoding) == 0)
  }

  /// The positions in every line are those of counting its scalars.
  private func check(_ document: TextDocument, _ encoding: PositionEncoding) {
    for line in 0..<document.lines.lineCount {
      let content = document.content(ofLine: line)
      var (offset, character) = (content.lowerBound, 0)
      for scalar in String(decoding: document.bytes[content], as: UTF8.self).unicodeScalars {
        if offset % 7 == 0 {
          let position = TextPosition(line: line, character: character)
          #expect(document.position(of: offset, encoding: encoding) == position)
          #expect(document.offset(of: position, encoding: encoding) == offset)
        }
        let text = String(scalar)
        offset += text.utf8.count
        character += encoding == .utf8 ? text.utf8.count : encoding == .utf16 ? text.utf16.count : 1
      }
      #expect(document.offset(of: TextPosition(line: line, character: .max), encoding: encoding) == content.upperBound)
    }
  }
}
