import ReportText

/// Paths of files, as text; `/` parts their names.
public enum FilePath {
  /// The path that a `file` URI names; nil for any other URI.
  public static func path(ofURI uri: String) -> String? {
    if let path = plainPath(ofURI: uri) { return path }
    let scheme = "file://"
    guard uri.utf8.count > scheme.utf8.count, uri.prefix(scheme.count).lowercased() == scheme else { return nil }
    var rest = uri.dropFirst(scheme.count)
    if let end = rest.firstIndex(where: { $0 == "?" || $0 == "#" }) { rest = rest[..<end] }
    if rest.hasPrefix("localhost/") { rest = rest.dropFirst("localhost".count) }
    // Another machine's file is none that can be read here.
    guard rest.hasPrefix("/") else { return nil }
    var bytes: [UInt8] = []
    var digits = Array(rest.utf8)[...]
    while let byte = digits.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard digits.count >= 2, let value = UInt8(String(decoding: digits.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(value)
      digits = digits.dropFirst(2)
    }
    guard !bytes.contains(0), bytes.span.isUTF8 else { return nil }
    return normalized(String(decoding: bytes, as: UTF8.self))
  }

  /// The path that a URI in its usual form names, which needs no change; nil for any other.
  private static func plainPath(ofURI uri: String) -> String? {
    let scheme = "file://".utf8
    guard uri.utf8.starts(with: scheme) else { return nil }
    let path = uri.utf8.dropFirst(scheme.count)
    for byte in path where byte == 0x25 || byte == 0x3F || byte == 0x23 || byte == 0 { return nil }
    return isNormal(path) ? String(path) : nil
  }

  /// Whether a path from the root is plainly as ``normalized(_:)`` would have it; some that are, are not plainly so.
  private static func isNormal(_ path: some Collection<UInt8>) -> Bool {
    let stroke = UInt8(ascii: "/")
    guard path.first == stroke else { return false }
    var last: UInt8 = 0
    for byte in path {
      // An empty name, or one that begins with a point and may mean a folder.
      if last == stroke, byte == stroke || byte == UInt8(ascii: ".") { return false }
      last = byte
    }
    return last != stroke
  }

  /// The `file` URI of a path.
  public static func uri(ofPath path: String) -> String {
    var uri = "file://"
    for byte in path.utf8 {
      let character = Unicode.Scalar(byte)
      if byte < 0x80, character.properties.isAlphabetic || plain.contains(byte) {
        uri.unicodeScalars.append(character)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }

  /// The characters beside letters that stand for themselves in a URI.
  private static let plain = Array("0123456789/-._~".utf8)

  /// Whether a path does not depend on a folder.
  public static func isAbsolute(_ path: String) -> Bool { path.hasPrefix("/") }

  /// The folder that a file is in.
  public static func folder(of path: String) -> String {
    guard let stroke = path.lastIndex(of: "/") else { return "." }
    return stroke == path.startIndex ? "/" : String(path[..<stroke])
  }

  /// The name of a file without its folder.
  public static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  /// A path that counts from a folder, counted from where the folder's own path does.
  public static func join(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") ? normalized(path) : normalized(folder + "/" + path)
  }

  /// A path without `.`, `..` and doubled strokes, as far as the names alone allow.
  public static func normalized(_ path: String) -> String {
    if isNormal(path.utf8) { return path }
    var names: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name == "..", let last = names.last, last != ".." {
        names.removeLast()
      } else if name != ".." || !path.hasPrefix("/") {
        names.append(name)
      }
    }
    let joined = names.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
  }

  /// The rest of a path within a folder; nil for a path outside of it.
  public static func path(_ path: String, within folder: String) -> String? {
    if folder == "/" { return path.hasPrefix("/") ? String(path.dropFirst()) : nil }
    if folder == "." { return path.hasPrefix("/") || path.hasPrefix("../") ? nil : path }
    guard path.hasPrefix(folder + "/") else { return nil }
    return String(path.dropFirst(folder.count + 1))
  }

  /// The folder of a file and those around it, the nearest first.
  public static func foldersAround(_ path: String) -> [String] {
    var folders: [String] = []
    var folder = self.folder(of: path)
    while folders.count < 64 {
      folders.append(folder)
      if folder == "/" || folder == "." { break }
      folder = self.folder(of: folder)
    }
    return folders
  }
}
