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
