/// A ZIP archive in memory: stored and deflated entries, with data descriptors and Zip64.
///
/// What is in it is told by its directory alone, as every other program does; nothing that the bytes tell is believed
/// before it was compared with what there is.
public struct ZIPArchive: Sendable {
  /// Why an archive or an entry cannot be used.
  public enum Failure: Error, Equatable, Sendable {
    /// There is no directory at the end: no archive, or one that was cut off.
    case noDirectory
    /// The directory and what it tells of do not agree, or an entry is not what its checksum says.
    case damaged
    /// An entry is encrypted.
    case encrypted
    /// An entry is packed in another way than stored or deflated.
    case otherMethod
    /// An entry, or their number, is larger than is read.
    case tooLarge
  }

  /// A file in an archive.
  public struct Entry: Sendable {
    /// Its path in the archive.
    public let name: [UInt8]

    /// Its size, in bytes.
    public let size: Int

    /// The bytes of its record in the directory.
    let record: Range<Int>

    /// The offset of its own header.
    let start: Int

    /// Bit 0 tells that it is encrypted.
    let flags: Int

    /// How it is packed: 0 stored, 8 deflated.
    let method: Int

    /// Its checksum.
    let checksum: UInt32

    /// The size of its data in the archive, in bytes.
    let packedSize: Int
  }

  /// The most entries that are read.
  static let mostEntries = 10_000

  /// The archive.
  public let bytes: [UInt8]

  /// The files in it, in the order of the directory.
  public let entries: [Entry]

  /// The bytes of the directory.
  let directory: Range<Int>

  /// The offset of the record at the end.
  let endRecord: Int

  /// The offset of the record at the end of Zip64; nil if there is none.
  let wideEndRecord: Int?

  /// Reads the directory of an archive.
  public init(_ bytes: [UInt8]) throws(Failure) {
    let span = bytes.span
    let end = try DirectoryEnd(of: span)
    self.bytes = bytes
    directory = end.directory
    endRecord = end.record
    wideEndRecord = end.wideRecord
    guard end.count <= ZIPArchive.mostEntries else { throw .tooLarge }
    var entries: [Entry] = []
    var offset = directory.lowerBound
    for _ in 0..<end.count {
      let entry = try ZIPArchive.entry(at: offset, in: span, before: directory.upperBound)
      guard entry.start < directory.lowerBound else { throw .damaged }
      entries.append(entry)
      offset = entry.record.upperBound
    }
    self.entries = entries
  }

  /// The entry of a path, upper and lower case alike; nil if there is none, or more than one so that readers could
  /// differ.
  public func entry(named name: String) -> Entry? {
    let wanted = name.utf8.map(ZIPArchive.lowercased)
    var found: Entry?
    for entry in entries where entry.name.count == wanted.count {
      guard entry.name.lazy.map(ZIPArchive.lowercased).elementsEqual(wanted) else { continue }
      if found != nil { return nil }
      found = entry
    }
    return found
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// What is in an entry, once its size and checksum were found right.
  ///
  /// - Parameter most: the largest size that is read, in bytes.
  public func contents(of entry: Entry, most: Int) throws(Failure) -> [UInt8] {
    guard entry.flags & 1 == 0 else { throw .encrypted }
    guard entry.size <= most else { throw .tooLarge }
    let text = try unpacked(entry)
    guard CRC32.of(text.span) == entry.checksum else { throw .damaged }
    return text
  }

  /// What is in an entry, of the size that the directory tells.
  private func unpacked(_ entry: Entry) throws(Failure) -> [UInt8] {
    let data = try data(of: entry)
    switch entry.method {
    case 0:
      guard entry.size == data.count else { throw .damaged }
      return Array(bytes[data])
    case 8:
      do throws(Inflater.Failure) {
        let (text, end) = try Inflater.inflate(bytes, data, size: entry.size)
        guard end == data.upperBound else { throw .otherSize }
        return text
      } catch {
        throw .damaged
      }
    default: throw .otherMethod
    }
  }

  /// Where the data of an entry lies: behind its own header, and before whatever else there is.
  func data(of entry: Entry) throws(Failure) -> Range<Int> {
    let span = bytes.span
    guard span.littleEndian32(at: entry.start) == 0x0403_4B50,
      let nameLength = span.littleEndian16(at: entry.start &+ 26),
      let extraLength = span.littleEndian16(at: entry.start &+ 28)
    else { throw .damaged }
    let start = entry.start &+ 30 &+ nameLength &+ extraLength
    let limit = end(of: entry)
    guard start <= limit, entry.packedSize <= limit &- start,
      bytes[entry.start &+ 30..<entry.start &+ 30 &+ nameLength].elementsEqual(entry.name)
    else { throw .damaged }
    return start..<start &+ entry.packedSize
  }

  /// Where what belongs to an entry ends: where the next one begins, or the directory.
  func end(of entry: Entry) -> Int {
    var end = directory.lowerBound
    for other in entries where other.start > entry.start { end = min(end, other.start) }
    return end
  }
}
