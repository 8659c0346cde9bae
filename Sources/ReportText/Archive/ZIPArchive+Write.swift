extension ZIPArchive {
  /// The bytes of a new archive with some files, stored one after the other; the same files give the same bytes.
  ///
  /// - Parameter files: their paths and contents; together below 4 GB.
  public static func bytes(of files: [(name: String, content: [UInt8])]) throws(Failure) -> [UInt8] {
    guard files.count <= mostEntries,
      files.allSatisfy({ $0.content.count < 0xFFFF_FFFF && $0.name.utf8.count < 0xFFFF })
    else { throw .tooLarge }
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in files {
      let start = archive.count
      // Version 2.0, names in UTF-8, stored, the first day that the format knows.
      var common: [UInt8] = []
      for number in [20, 0x800, 0, 0, 0x21] { common.append(number, bytes: 2) }
      common.append(Int(CRC32.of(content.span)), bytes: 4)
      common.append(content.count, bytes: 4)
      common.append(content.count, bytes: 4)
      common.append(name.utf8.count, bytes: 2)
      common.append(0, bytes: 2)
      archive.append(0x0403_4B50, bytes: 4)
      archive += common
      archive += Array(name.utf8)
      archive += content
      directory.append(0x0201_4B50, bytes: 4)
      directory.append(20, bytes: 2)
      directory += common
      // No comment, the first disk, no attributes.
      for number in [0, 0, 0] { directory.append(number, bytes: 2) }
      directory.append(0, bytes: 4)
      directory.append(start, bytes: 4)
      directory += Array(name.utf8)
    }
    let start = archive.count
    guard start &+ directory.count < 0xFFFF_FFFF else { throw .tooLarge }
    archive += directory
    archive.append(0x0605_4B50, bytes: 4)
    for number in [0, 0, files.count, files.count] { archive.append(number, bytes: 2) }
    archive.append(directory.count, bytes: 4)
    archive.append(start, bytes: 4)
    archive.append(0, bytes: 2)
    return archive
  }
}

extension [UInt8] {
  /// Adds a number, its lowest byte first.
  fileprivate mutating func append(_ number: Int, bytes count: Int) {
    for index in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}
