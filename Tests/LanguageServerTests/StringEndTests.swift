import Testing

@testable import LanguageServer

@Suite struct StringEndTests {
  /// Strings of all lengths around the eight bytes that are looked at together, with each mark at every place.
  @Test(arguments: [0x22, 0x5C, 0x00, 0x0A, 0x1F] as [UInt8])
  func findsTheMarkAtEveryPlace(_ mark: UInt8) {
    for filling in [0x20, 0x21, 0x23, 0x5B, 0x5D, 0x7F, 0x80, 0xA2, 0xDC, 0xFF] as [UInt8] {
      for count in 0...20 {
        for place in 0...count {
          var bytes = [UInt8](repeating: filling, count: count)
          if place < count { bytes[place] = mark }
          if place + 2 < count { bytes[place + 2] = 0x22 }
          for start in 0...place {
            let found = bytes.span.stringEnd(from: start)
            #expect(found == (place < count ? place : nil))
          }
        }
      }
    }
  }

  @Test func takesEveryOtherByte() {
    let marks: Set<UInt8> = [0x22, 0x5C]
    let bytes = (UInt8(0x20)...0xFF).filter { !marks.contains($0) }
    let found = bytes.span.stringEnd(from: 0)
    #expect(found == nil)
  }
}
