/// A list of paths in a file, as `find` and `git` write it.
enum PathList {
  /// Reads the list in a file; `-` is the standard input.
  static func read(_ path: String) throws(SystemError) -> [[UInt8]] {
    paths(in: path == "-" ? try FileReader.read(descriptor: 0) : try FileReader.read(Array(path.utf8)))
  }

  /// The paths: ended by NUL where there is one, since a name may hold a line end then; else one on each line.
  static func paths(in bytes: [UInt8]) -> [[UInt8]] {
    if bytes.contains(0) { return bytes.split(separator: 0).map(Array.init) }
    let text = bytes.starts(with: SourceFile.byteOrderMark) ? bytes[3...] : bytes[...]
    return text.split(separator: 0x0A).compactMap { line in
      let path = line.last == 0x0D ? line.dropLast() : line
      return path.isEmpty ? nil : Array(path)
    }
  }
}
