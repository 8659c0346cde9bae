import ReportText
import Testing

@Suite struct PositionTests {
  @Test(arguments: PositionEncoding.allCases)
  func bothEndsOfARangeAreWhereEachIs(encoding: PositionEncoding) {
    let text = "年a😀\r\n\n报\té\r末"
    let document = TextDocument(text)
    let offsets =
      text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [
        text.utf8.count
      ]
    for start in offsets {
      for end in offsets where start <= end {
        let both = document.positions(of: start..<end, encoding: encoding)
        #expect(both.start == document.position(of: start, encoding: encoding))
        #expect(both.end == document.position(of: end, encoding: encoding))
      }
    }
  }

  @Test func rangesOutsideOfTheTextAreClamped() {
    let document = TextDocument("一\n二")
    let both = document.positions(of: -3..<99, encoding: .utf16)
    #expect(both.start == TextPosition(line: 0, character: 0))
    #expect(both.end == TextPosition(line: 1, character: 1))
  }
}
