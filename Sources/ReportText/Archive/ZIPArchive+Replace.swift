extension ZIPArchive {
  /// The archive with another content of one entry, which is stored; every other byte of every other entry stays.
  public func replacing(_ entry: Entry, with content: [UInt8]) throws(Failure) -> [UInt8] {
    _ = try data(of: entry)
    guard content.count < 0xFFFF_FFFF, bytes.count &+ content.count < 0xFFFF_FFFF else { throw .tooLarge }
    let end = end(of: entry)
    let header = header(of: entry, content)
    let growth = header.count &+ content.count &- (end &- entry.start)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count &+ max(0, growth))
    result += bytes[..<entry.start]
    result += header
    result += content
    result += bytes[end..<directory.lowerBound]
    let start = result.count
    for other in entries {
      result += other.record == entry.record ? record(of: entry, content) : record(of: other, after: entry, growth)
    }
    // Whatever the directory holds behind its entries.
    result += bytes[(entries.last?.record.upperBound ?? directory.lowerBound)..<directory.upperBound]
    let size = result.count &- start
    let tail = bytes[directory.upperBound...]
    let distance = result.count &- directory.upperBound
    result += tail
    if let wideEndRecord {
      result.set(size, bytes: 8, at: wideEndRecord &+ distance &+ 40)
      result.set(start, bytes: 8, at: wideEndRecord &+ distance &+ 48)
      result.set(wideEndRecord &+ distance, bytes: 8, at: endRecord &+ distance &- 12)
    }
    let record = endRecord &+ distance
    // What told of the wider record goes on to do so.
    if bytes.span.littleEndian32(at: endRecord &+ 12) != 0xFFFF_FFFF { result.set(size, bytes: 4, at: record &+ 12) }
    if bytes.span.littleEndian32(at: endRecord &+ 16) != 0xFFFF_FFFF { result.set(start, bytes: 4, at: record &+ 16) }
    return result
  }

  /// The flags of an entry that is stored with its sizes before it.
  private func flags(of entry: Entry) -> Int { entry.flags & ~0b1110 }

  /// The header of an entry with a new content.
  private func header(of entry: Entry, _ content: [UInt8]) -> [UInt8] {
    var header = Array(bytes[entry.start..<entry.start &+ 30])
    header.set(20, bytes: 2, at: 4)
    header.set(flags(of: entry), bytes: 2, at: 6)
    header.set(0, bytes: 2, at: 8)
    header.setSizes(of: content, at: 14)
    header.set(0, bytes: 2, at: 28)
    return header + entry.name
  }

  /// The record in the directory of an entry with a new content.
  private func record(of entry: Entry, _ content: [UInt8]) -> [UInt8] {
    var record = Array(bytes[entry.record.lowerBound..<entry.record.lowerBound &+ 46])
    record.set(flags(of: entry), bytes: 2, at: 8)
    record.set(0, bytes: 2, at: 10)
    record.setSizes(of: content, at: 16)
    record.set(0, bytes: 2, at: 30)
    record.set(0, bytes: 2, at: 32)
    record.set(entry.start, bytes: 4, at: 42)
    return record + entry.name
  }

  /// The record of another entry, which stands elsewhere if it stands behind the one that grew.
  private func record(of other: Entry, after entry: Entry, _ growth: Int) -> [UInt8] {
    var record = Array(bytes[other.record])
    guard other.start > entry.start else { return record }
    if bytes.span.littleEndian32(at: other.record.lowerBound &+ 42) != 0xFFFF_FFFF {
      record.set(other.start &+ growth, bytes: 4, at: 42)
    } else {
      let extra = 46 &+ other.name.count
      let length = record.span.littleEndian16(at: 30) ?? 0
      guard let field = ZIPArchive.wideField(in: record.span, extra..<extra &+ length) else { return record }
      // The offset comes behind whichever of the two sizes are there.
      let sizes = [20, 24].count { record.span.littleEndian32(at: $0) == 0xFFFF_FFFF }
      record.set(other.start &+ growth, bytes: 8, at: field.lowerBound &+ 8 &* sizes)
    }
    return record
  }
}

extension [UInt8] {
  /// Writes a number, the lowest byte first; what lies beyond the end is left out.
  fileprivate mutating func set(_ number: Int, bytes length: Int, at offset: Int) {
    for index in 0..<length where indices.contains(offset &+ index) {
      self[offset &+ index] = UInt8(truncatingIfNeeded: number >> (8 * index))
    }
  }

  /// Writes the checksum of a stored content and its size, which is that of its data, too.
  fileprivate mutating func setSizes(of content: [UInt8], at offset: Int) {
    set(Int(CRC32.of(content.span)), bytes: 4, at: offset)
    set(content.count, bytes: 4, at: offset &+ 4)
    set(content.count, bytes: 4, at: offset &+ 8)
  }
}
