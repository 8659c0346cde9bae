/// The file that Word and WPS put beside a document while it is open: `~$` and its name, of a long one without the first
/// two characters.
enum WordLock {
  /// How the name of such a file begins.
  static let prefix: [UInt8] = Array("~$".utf8)

  /// Whether a name is that of such a file.
  static func isLock(_ name: [UInt8]) -> Bool { name.starts(with: prefix) }

  /// Whether there is one beside a document.
  static func exists(beside path: [UInt8]) -> Bool {
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let name = String(decoding: path[start...], as: UTF8.self)
    let names = [name, String(name.dropFirst()), String(name.dropFirst(2))]
    return names.contains { FileInspector.isPlainFile(Array(path[..<start]) + prefix + Array($0.utf8)) }
  }
}
