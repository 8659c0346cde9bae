import ReportText
import Testing

@Suite struct SearchTests {
  /// Stretches of all lengths around the eight bytes that are looked at together, with a byte at every place.
  @Test func findsTheFirstByteAtEveryPlace() {
    for count in 0...40 {
      for place in 0..<max(1, count) {
        var bytes = [UInt8](repeating: 0xE4, count: count)
        if place < count { bytes[place] = 0x0A }
        if place + 3 < count { bytes[place + 3] = 0x0A }
        let expected = place < count ? place : nil
        for start in 0...(expected ?? count) {
          let first = bytes.span.firstIndex(of: 0x0A, in: start..<count)
          #expect(first == expected)
          let low = bytes.span.firstIndex(below: 0x0E, in: start..<count)
          #expect(low == expected)
        }
      }
    }
  }

  /// Pairs at every place, with halves of pairs before them.
  @Test func findsTheFirstPairAtEveryPlace() {
    for count in 2...30 {
      for place in 0..<count - 1 {
        var bytes = [UInt8](repeating: 0xE4, count: count)
        if place >= 2 { bytes[place - 2] = 0xB9 }
        bytes[place] = 0xB9
        bytes[place + 1] = 0xB4
        for start in 0...place {
          let found = bytes.span.firstIndex(of: 0xB9, then: 0xB4, in: start..<count)
          #expect(found == place)
          let cut = bytes.span.firstIndex(of: 0xB9, then: 0xB4, in: start..<place + 1)
          #expect(cut == nil)
        }
      }
    }
  }

  @Test(arguments: [0x00, 0x0A, 0x3C, 0x7F, 0x80, 0xFF] as [UInt8])
  func tellsEveryByteFromItsNeighbours(_ byte: UInt8) {
    let all = (0...255).map { UInt8($0) }
    let found = all.span.firstIndex(of: byte, in: 0..<256)
    #expect(found == Int(byte))
    let others = all.filter { $0 != byte }
    let none = others.span.firstIndex(of: byte, in: 0..<255)
    #expect(none == nil)
    let high = all.filter { $0 >= 0x0E }
    let low = high.span.firstIndex(below: 0x0E, in: 0..<high.count)
    #expect(low == nil)
  }

  @Test func comparesStretchesOfAnyLength() {
    for count in 0...30 {
      let bytes = (0..<count).map { UInt8($0) }
      let isSame = bytes.span.hasSameBytes(as: bytes.span)
      #expect(isSame)
      for place in 0..<count {
        var other = bytes
        other[place] ^= 0x80
        let isSame = bytes.span.hasSameBytes(as: other.span)
        #expect(!isSame)
      }
    }
  }
}
