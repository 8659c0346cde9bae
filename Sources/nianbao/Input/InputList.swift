import LanguageServer

/// The files that a call names, itself or by their folders.
struct InputList: Sendable {
  /// The files, in the order of their paths' bytes, each once.
  var files: [InputFile] = []

  /// What was named and cannot be used, and the folders that cannot be read.
  var failures: [FolderWalk.Failure] = []

  /// What is in the folders beside.
  var others: [UncheckedFile] = []

  /// Makes an empty list.
  init() {}

  /// Lists the files that operands name.
  ///
  /// - Parameters:
  ///   - operands: files, folders or `-`; none means the current folder.
  ///   - standardInputName: the name that the text of the standard input goes by.
  ///   - exclusion: tells what is passed over in a folder.
  init(
    _ operands: [[UInt8]], standardInputName: [UInt8]? = nil,
    excluding exclusion: (_ folder: [UInt8]) -> PathExclusion? = { _ in nil }
  ) {
    var folders: [[UInt8]] = operands.isEmpty ? [[]] : []
    for path in operands {
      if path == InputFile.dash {
        files.append(InputFile(path: standardInputName ?? path, source: .standardInput))
        continue
      }
      do throws(SystemError) {
        switch try FolderWalk.kind(of: path) {
        case .folder: folders.append(path)
        case .file: files.append(InputFile(path: path, source: .named))
        }
      } catch {
        failures.append(FolderWalk.Failure(path: path, error: error))
      }
    }
    for folder in folders {
      let contents = FolderWalk.contents(of: folder, excluding: exclusion)
      files.append(contentsOf: contents.files.map { InputFile(path: $0, source: .found) })
      failures.append(contentsOf: contents.failures)
      others += contents.others.map {
        UncheckedFile(path: String(decoding: $0.path, as: UTF8.self), reason: $0.reason)
      }
    }
    sort()
    // What is in one folder, or named alone, is there once.
    if operands.count > 1 { removeSecondSpellings() }
    others.sort { $0.path < $1.path }
  }

  /// Puts the files in order, each path once; a named one goes before the same one found.
  private mutating func sort() {
    let sorted = files.enumerated().sorted { left, right in
      if left.element.path != right.element.path {
        return left.element.path.lexicographicallyPrecedes(right.element.path)
      }
      let isLeftFound = left.element.source == .found
      let isRightFound = right.element.source == .found
      return isLeftFound == isRightFound ? left.offset < right.offset : isRightFound
    }
    files = []
    for (_, file) in sorted where files.last?.path != file.path { files.append(file) }
  }

  /// Leaves out what is there by another path already, such as `a.md` beside `./a.md`, or a link beside its file; a named
  /// one stays.
  private mutating func removeSecondSpellings() {
    var resolver = PathResolver()
    var named: Set<[UInt8]> = []
    for file in files where file.source == .named { named.insert(resolver.resolved(file.path)) }
    var seen: Set<[UInt8]> = []
    files = files.filter { file in
      if file.source == .standardInput { return true }
      let path = resolver.resolved(file.path)
      if file.source == .found, named.contains(path) { return false }
      return seen.insert(path).inserted
    }
    var otherPaths: Set<String> = []
    others = others.filter { otherPaths.insert(FilePath.normalized($0.path)).inserted }
  }
}
