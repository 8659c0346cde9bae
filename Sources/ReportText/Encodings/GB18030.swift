/// GB18030, of which GBK and GB 2312 are parts, as Python's codec has it: the edition of 2000.
///
/// The later editions give some thirty pairs another scalar, none of which a report has; since each sequence stands for
/// one scalar and no other does, all of them come back as they were whatever they are taken for.
struct GB18030: CharacterCoding {
  private let table: Table

  /// Makes a reader and writer; the first one in a process has the table made.
  init() {
    table = Table.shared
  }

  func scalar(at offset: Int, in bytes: Span<UInt8>) -> (scalar: UInt32, length: Int)? {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    guard lead != 0x80, lead != 0xFF, bytes.count &- offset >= 2 else { return nil }
    let second = bytes[offset &+ 1]
    if second >= 0x40 {
      guard second != 0x7F, second != 0xFF else { return nil }
      return (UInt32(table.pairs[GB18030.place(of: lead, second)]), 2)
    }
    guard bytes.count &- offset >= 4, second &- 0x30 < 10, bytes[offset &+ 2] &- 0x81 < 126,
      bytes[offset &+ 3] &- 0x30 < 10
    else { return nil }
    let row = (Int(lead) &- 0x81) &* 10 &+ Int(second) &- 0x30
    let place = (row &* 126 &+ Int(bytes[offset &+ 2]) &- 0x81) &* 10 &+ Int(bytes[offset &+ 3]) &- 0x30
    if place < table.rest.count { return (UInt32(table.rest[place]), 4) }
    let scalar = 0x1_0000 &+ place &- GB18030.firstBeyond
    return scalar >= 0x1_0000 && scalar <= 0x10_FFFF ? (UInt32(scalar), 4) : nil
  }

  func append(_ scalar: UInt32, to output: inout [UInt8]) {
    if scalar < 0x80 { return output.append(UInt8(truncatingIfNeeded: scalar)) }
    var place: Int
    if scalar < 0x1_0000 {
      let code = Int(table.codes[Int(scalar)])
      if code < GB18030.pairCount {
        let trail = code % 190
        output.append(UInt8(truncatingIfNeeded: 0x81 &+ code / 190))
        output.append(UInt8(truncatingIfNeeded: trail < 63 ? 0x40 &+ trail : 0x41 &+ trail))
        return
      }
      place = code &- GB18030.pairCount
    } else {
      place = GB18030.firstBeyond &+ Int(scalar) &- 0x1_0000
    }
    let fourth = UInt8(truncatingIfNeeded: 0x30 &+ place % 10)
    place /= 10
    let third = UInt8(truncatingIfNeeded: 0x81 &+ place % 126)
    place /= 126
    output.append(UInt8(truncatingIfNeeded: 0x81 &+ place / 10))
    output.append(UInt8(truncatingIfNeeded: 0x30 &+ place % 10))
    output.append(third)
    output.append(fourth)
  }

  /// How many pairs there are.
  static let pairCount = 126 * 190

  /// The place of U+10000 among the sequences of four bytes.
  private static let firstBeyond = (0x90 - 0x81) * 12600

  /// The place of a pair among all pairs.
  @inline(__always)
  static func place(of lead: UInt8, _ second: UInt8) -> Int {
    (Int(lead) &- 0x81) &* 190 &+ Int(second) &- (second > 0x7F ? 0x41 : 0x40)
  }
}
