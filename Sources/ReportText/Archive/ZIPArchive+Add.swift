extension ZIPArchive {
  /// The archive with other contents of some entries and with new ones, all stored; every other byte of every other entry
  /// stays.
  ///
  /// - Parameter parts: the paths and contents; a path that the archive has not is added.
  public func with(_ parts: [(name: String, content: [UInt8])]) throws(Failure) -> [UInt8] {
    var archive = self
    for (name, content) in parts {
      let bytes =
        if let entry = archive.entry(named: name) {
          try archive.replacing(entry, with: content)
        } else {
          try archive.adding(name, content)
        }
      archive = try ZIPArchive(bytes)
    }
    return archive.bytes
  }

  /// The archive with one more entry behind the others.
  private func adding(_ name: String, _ content: [UInt8]) throws(Failure) -> [UInt8] {
    // What Zip64 tells at the end need not be told by a document.
    guard wideEndRecord == nil, entries.count < ZIPArchive.mostEntries else { throw .tooLarge }
    // An archive of the entry alone has its header and content, its record, and 22 bytes more.
    let alone = try ZIPArchive.bytes(of: [(name, content)])
    let header = 30 &+ name.utf8.count &+ content.count
    var record = Array(alone[header..<alone.count &- 22])
    let start = directory.lowerBound
    let size = directory.count &+ record.count
    guard start &+ header &+ size < 0xFFFF_FFFF else { throw .tooLarge }
    record.setNumber(start, bytes: 4, at: 42)
    var tail = Array(bytes[directory.upperBound...])
    let end = endRecord &- directory.upperBound
    tail.setNumber(entries.count &+ 1, bytes: 2, at: end &+ 8)
    tail.setNumber(entries.count &+ 1, bytes: 2, at: end &+ 10)
    tail.setNumber(size, bytes: 4, at: end &+ 12)
    tail.setNumber(start &+ header, bytes: 4, at: end &+ 16)
    return Array(bytes[..<start]) + alone[..<header] + bytes[directory] + record + tail
  }
}

extension [UInt8] {
  /// Writes a number, its lowest byte first, as far as there are bytes for it.
  fileprivate mutating func setNumber(_ number: Int, bytes length: Int, at offset: Int) {
    for index in 0..<length where indices.contains(offset &+ index) {
      self[offset &+ index] = UInt8(truncatingIfNeeded: number >> (8 &* index))
    }
  }
}
