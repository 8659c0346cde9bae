import ReportText
import Testing

@Suite struct UTF8Tests {
  /// What the standard library says.
  private func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// Every sequence of a lead byte with two to three others near the edges of what is allowed, at several distances from
  /// the end, also behind a Chinese character.
  @Test func agreesWithTheLibraryOnEverySequence() {
    let others: [UInt8] = [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
    var wrong: [[UInt8]] = []
    for lead in UInt8.min...UInt8.max {
      for second in others {
        for third in others {
          for rest in [[], [0x80], [0x41], Array("中文年报".utf8)] as [[UInt8]] {
            for start in [[], [0x41, 0x42], Array("中".utf8)] as [[UInt8]] {
              let bytes = start + [lead, second, third] + rest
              let found = bytes.span.isUTF8
              if found != isUTF8(bytes) { wrong.append(bytes) }
            }
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  /// A text of all widths, cut after every byte and with every byte changed.
  @Test func findsOneWrongByteAnywhere() {
    let text = Array("ab 政府信息公开 é😀 report 2024年，“〇”\u{FEFF}\u{7FF}\u{800}\u{FFFF}\u{10FFFF} end of it".utf8)
    var wrong: [Int] = []
    for place in text.indices {
      for change in [0x80, 0x40, 0x20, 0x10, 0x01] as [UInt8] {
        var bytes = text
        bytes[place] ^= change
        let found = bytes.span.isUTF8
        if found != isUTF8(bytes) { wrong.append(place) }
      }
      let cut = Array(text[..<place])
      let found = cut.span.isUTF8
      if found != isUTF8(cut) { wrong.append(-place) }
    }
    #expect(wrong.isEmpty)
    let whole = text.span.isUTF8
    #expect(whole)
  }
}
