import ReportText

/// Tells of characters of three bytes, as nearly all of a Chinese text are, whether they may be among a few.
///
/// Now and then it takes one for another; it never passes one by that is among them.
struct CharacterFilter: Sendable {
  /// For each slot 1 if a character with that slot is among them, else 0.
  private(set) var marks = [UInt8](repeating: 0, count: 1 << slotBits)

  private static let slotBits: UInt32 = 13

  /// Makes a filter for some characters; those that are not of three bytes are left out.
  init(_ scalars: [UInt32]) {
    for scalar in scalars where scalar >= 0x800 && scalar < 0x10000 {
      let bytes = 0xE0 | scalar >> 12 | (0x80 | scalar >> 6 & 0x3F) << 8 | (0x80 | scalar & 0x3F) << 16
      marks[CharacterFilter.slot(bytes)] = 1
    }
  }

  /// The offset of the first character, from `start` on, that is not of three bytes or may be among those of the filter;
  /// at most three bytes before the end of the text if there is none.
  ///
  /// - Parameter marks: ``marks``; a loop had better look it up once.
  @inline(__always)
  static func skip(_ start: Int, in text: RawSpan, _ marks: Span<UInt8>) -> Int {
    var offset = start
    while offset &+ 8 <= text.byteCount {
      // Eight bytes lie within the text, which is what was asked: two characters and two bytes more.
      let eight = unsafe UInt64(
        littleEndian: text.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
      guard eight & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { break }
      // There is a mark for every slot.
      guard unsafe marks[unchecked: slot(UInt32(truncatingIfNeeded: eight))] == 0 else { return offset }
      guard unsafe marks[unchecked: slot(UInt32(truncatingIfNeeded: eight &>> 24))] == 0 else { return offset &+ 3 }
      offset &+= 6
    }
    while offset &+ 4 <= text.byteCount {
      // Four bytes lie within the text, which is what was asked.
      let four = unsafe UInt32(
        littleEndian: text.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
      guard four & 0xC0C0F0 == 0x8080E0, unsafe marks[unchecked: slot(four)] == 0 else { break }
      offset &+= 3
    }
    return offset
  }

  /// The slot of a character, given by its three bytes, the first of them lowest; whatever stands above them is left out.
  @inline(__always)
  private static func slot(_ bytes: UInt32) -> Int {
    Int(truncatingIfNeeded: ((bytes &<< 8) &* 0x9E37_79B1) &>> (32 &- slotBits))
  }
}
