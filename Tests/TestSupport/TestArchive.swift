import ReportText

/// A ZIP archive for tests, written by the book.
public struct TestArchive {
  /// How an archive is written.
  public struct Style: Sendable {
    /// Whether sizes and checksums stand behind the data.
    public var hasDescriptors = false

    /// Whether sizes and places are written in the wide fields of Zip64.
    public var isWide = false

    /// Makes a style.
    public init(hasDescriptors: Bool = false, isWide: Bool = false) {
      self.hasDescriptors = hasDescriptors
      self.isWide = isWide
    }
  }

  /// The bytes of an archive with some files, stored.
  public static func bytes(_ files: [(name: String, content: [UInt8])], _ style: Style = Style()) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    func append(_ number: Int, _ count: Int, to bytes: inout [UInt8]) {
      for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }
    for (name, content) in files {
      let name = Array(name.utf8)
      let checksum = Int(CRC32.of(content.span))
      let start = archive.count
      let flags = 0x800 | (style.hasDescriptors ? 8 : 0)
      archive += [0x50, 0x4B, 3, 4]
      for number in [20, flags, 0, 0, 0x5821] { append(number, 2, to: &archive) }
      for number in style.hasDescriptors ? [0, 0, 0] : [checksum, content.count, content.count] {
        append(number, 4, to: &archive)
      }
      append(name.count, 2, to: &archive)
      append(0, 2, to: &archive)
      archive += name + content
      if style.hasDescriptors {
        archive += [0x50, 0x4B, 7, 8]
        for number in [checksum, content.count, content.count] { append(number, 4, to: &archive) }
      }
      directory += [0x50, 0x4B, 1, 2]
      for number in [20, 20, flags, 0, 0, 0x5821] { append(number, 2, to: &directory) }
      append(checksum, 4, to: &directory)
      for number in [content.count, content.count] { append(style.isWide ? 0xFFFF_FFFF : number, 4, to: &directory) }
      for number in [name.count, style.isWide ? 28 : 0, 0, 0, 0] { append(number, 2, to: &directory) }
      append(0, 4, to: &directory)
      append(style.isWide ? 0xFFFF_FFFF : start, 4, to: &directory)
      directory += name
      guard style.isWide else { continue }
      append(1, 2, to: &directory)
      append(24, 2, to: &directory)
      for number in [content.count, content.count, start] { append(number, 8, to: &directory) }
    }
    let start = archive.count
    archive += directory
    if style.isWide {
      let record = archive.count
      archive += [0x50, 0x4B, 6, 6]
      append(44, 8, to: &archive)
      for number in [45, 45] { append(number, 2, to: &archive) }
      for number in [0, 0] { append(number, 4, to: &archive) }
      for number in [files.count, files.count, directory.count, start] { append(number, 8, to: &archive) }
      archive += [0x50, 0x4B, 6, 7]
      append(0, 4, to: &archive)
      append(record, 8, to: &archive)
      append(1, 4, to: &archive)
    }
    archive += [0x50, 0x4B, 5, 6]
    for number in [0, 0] { append(number, 2, to: &archive) }
    for _ in 0..<2 { append(style.isWide ? 0xFFFF : files.count, 2, to: &archive) }
    for number in [directory.count, start] { append(style.isWide ? 0xFFFF_FFFF : number, 4, to: &archive) }
    append(0, 2, to: &archive)
    return archive
  }
}
