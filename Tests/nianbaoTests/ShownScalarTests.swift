import Testing

@testable import nianbao

@Suite struct ShownScalarTests {
  /// What acts on a terminal or on the direction of writing, and not what only has no width.
  @Test func nothingThatActsOnATerminalIsShown() {
    let acting: [ClosedRange<UInt32>] = [
      0...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB,
    ]
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isActing = acting.contains { $0.contains(value) }
      let isShown = ShownScalar.isPlain(scalar)
      // Not expected one by one: there are a million.
      if isShown == isActing { Issue.record("U+\(String(value, radix: 16))") }
      if isActing, !ShownScalar.isPlain(ShownScalar.replacement(for: scalar)) { Issue.record("\(value)") }
    }
  }

  @Test(arguments: [
    ("甲\u{200D}乙\u{FE0F}", "甲\u{200D}乙\u{FE0F}", "甲\u{200D}乙\u{FE0F}"), ("", "", ""),
    ("a\r\nb\tc\rd\n", "a␍ b c␍d ", "a\r\nb\tc␍d\n"), ("\u{1B}]0;x\u{7}", "␛]0;x␇", "␛]0;x␇"),
    ("2023\u{202E}3202", "2023\u{FFFD}3202", "2023\u{FFFD}3202"), ("a\r", "a␍", "a␍"),
  ])
  func textsAreShown(text: String, line: String, lines: String) {
    #expect(ShownScalar.line(text) == line)
    #expect(ShownScalar.lines(text) == lines)
  }
}
