#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Brings paths into the one form that leads to their files without links and detours.
struct PathResolver {
  /// The folder resolved last, and its form; files of one folder come one after the other.
  private var last: (folder: [UInt8], resolved: [UInt8])?

  /// A path from the root without links; as it is where it leads nowhere.
  mutating func resolved(_ path: [UInt8]) -> [UInt8] {
    var status = stat()
    let stroke = UInt8(ascii: "/")
    let start = path.lastIndex(of: stroke).map { $0 + 1 } ?? 0
    let name = path[start...]
    // Only the last name of a path can be a link that leads to another name in its folder.
    guard unsafe FileReader.withCString(path, { unsafe lstat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG,
      !name.isEmpty
    else { return FileReader.realPath(of: path) ?? path }
    let folder = start == 0 ? [UInt8(ascii: ".")] : Array(path[..<start])
    if last?.folder != folder { last = (folder, FileReader.realPath(of: folder) ?? folder) }
    return (last?.resolved ?? folder) + [stroke] + name
  }
}
