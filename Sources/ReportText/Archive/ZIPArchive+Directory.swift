extension ZIPArchive {
  /// What the records at the end of an archive tell.
  struct DirectoryEnd {
    /// The offset of the record.
    let record: Int

    /// The offset of the one of Zip64; nil if there is none.
    private(set) var wideRecord: Int?

    /// The bytes of the directory.
    private(set) var directory: Range<Int>

    /// How many entries it has.
    private(set) var count: Int

    /// Finds the records.
    init(of bytes: Span<UInt8>) throws(Failure) {
      guard let record = DirectoryEnd.record(in: bytes), var count = bytes.littleEndian16(at: record &+ 10),
        var size = bytes.littleEndian32(at: record &+ 12), var start = bytes.littleEndian32(at: record &+ 16)
      else { throw .noDirectory }
      self.record = record
      if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
        // An archive may have just as many entries; then there is no wider record.
        if bytes.littleEndian32(at: record &- 20) == 0x0706_4B50 {
          guard let wide = bytes.littleEndian64(at: record &- 12), wide >= 0,
            bytes.littleEndian32(at: wide) == 0x0606_4B50, let wideCount = bytes.littleEndian64(at: wide &+ 32),
            let wideSize = bytes.littleEndian64(at: wide &+ 40), let wideStart = bytes.littleEndian64(at: wide &+ 48)
          else { throw .damaged }
          (count, size, start) = (wideCount, wideSize, wideStart)
          wideRecord = wide
        }
      }
      let end = wideRecord ?? record
      guard start >= 0, size >= 0, start <= end, size <= end &- start else { throw .damaged }
      // Each record of the directory takes at least 46 bytes.
      guard count >= 0, count <= size / 46 else { throw .damaged }
      self.count = count
      directory = start..<start &+ size
    }

    /// The offset of the record at the end, behind which only a comment stands.
    private static func record(in bytes: Span<UInt8>) -> Int? {
      var offset = bytes.count &- 22
      let first = max(0, offset &- 0xFFFF)
      while offset >= first {
        if bytes[offset] == 0x50, bytes.littleEndian32(at: offset) == 0x0605_4B50,
          let comment = bytes.littleEndian16(at: offset &+ 20), offset &+ 22 &+ comment <= bytes.count
        {
          return offset
        }
        offset &-= 1
      }
      return nil
    }
  }

  /// Reads a record of the directory.
  static func entry(at offset: Int, in bytes: Span<UInt8>, before end: Int) throws(Failure) -> Entry {
    guard offset <= end &- 46, bytes.littleEndian32(at: offset) == 0x0201_4B50,
      let flags = bytes.littleEndian16(at: offset &+ 8), let method = bytes.littleEndian16(at: offset &+ 10),
      let checksum = bytes.littleEndian32(at: offset &+ 16), var packedSize = bytes.littleEndian32(at: offset &+ 20),
      var size = bytes.littleEndian32(at: offset &+ 24), let nameLength = bytes.littleEndian16(at: offset &+ 28),
      let extraLength = bytes.littleEndian16(at: offset &+ 30),
      let commentLength = bytes.littleEndian16(at: offset &+ 32), var start = bytes.littleEndian32(at: offset &+ 42)
    else { throw .damaged }
    let nameStart = offset &+ 46
    let extra = nameStart &+ nameLength..<nameStart &+ nameLength &+ extraLength
    let recordEnd = extra.upperBound &+ commentLength
    guard recordEnd <= end else { throw .damaged }
    // What does not fit in four bytes stands in the extra field of Zip64, in this order.
    if var place = wideField(in: bytes, extra) {
      func wide(_ value: inout Int) throws(Failure) {
        guard value == 0xFFFF_FFFF else { return }
        guard place.count >= 8, let number = bytes.littleEndian64(at: place.lowerBound), number >= 0 else {
          throw .damaged
        }
        value = number
        place = place.lowerBound &+ 8..<place.upperBound
      }
      try wide(&size)
      try wide(&packedSize)
      try wide(&start)
    }
    return Entry(
      name: (nameStart..<extra.lowerBound).map { bytes[$0] }, size: size, record: offset..<recordEnd, start: start,
      flags: flags, method: method, checksum: UInt32(truncatingIfNeeded: checksum), packedSize: packedSize)
  }

  /// The content of the field of Zip64 among the extra fields of a record; nil if there is none.
  static func wideField(in bytes: Span<UInt8>, _ extra: Range<Int>) -> Range<Int>? {
    var offset = extra.lowerBound
    while extra.upperBound &- offset >= 4, let kind = bytes.littleEndian16(at: offset),
      let length = bytes.littleEndian16(at: offset &+ 2)
    {
      let content = offset &+ 4..<offset &+ 4 &+ length
      guard content.upperBound <= extra.upperBound else { return nil }
      if kind == 1 { return content }
      offset = content.upperBound
    }
    return nil
  }
}
