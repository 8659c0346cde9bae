import ReportRules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts a new text in the place of a file's, all of it or nothing.
enum FileReplacer {
  /// Why a file was left as it was.
  enum Failure: Error, Equatable {
    /// A call of the system failed.
    case system(SystemError)
    /// The file may not be written.
    case readOnlyFile
    /// The folder may not be written.
    case readOnlyFolder
    /// The path is that of a pipe or a device.
    case notAFile
    /// There is a file already that must not be written over.
    case existing
    /// Someone else has changed the file since it was read.
    case changedMeanwhile

    /// What is said of the file.
    var reason: Bilingual {
      switch self {
      case .system(SystemError(number: EFBIG)):
        Bilingual("无法写入：超出系统允许的文件大小", "cannot be written: larger than the system allows")
      case .system(let error):
        Bilingual("无法写入：\(error.message(in: .chinese))", "cannot be written: \(error.message(in: .english))")
      case .readOnlyFile: Bilingual("无法写入：文件只读", "cannot be written: the file is read-only")
      case .readOnlyFolder: Bilingual("无法写入：所在文件夹只读", "cannot be written: its folder is read-only")
      case .notAFile: Bilingual("无法写入：不是普通文件", "cannot be written: not a regular file")
      case .existing: Bilingual("未写入：文件已存在，不覆盖（可加 --force）", "not written: there is such a file already (see --force)")
      case .changedMeanwhile:
        Bilingual("未写入：文件在检查期间已被改动", "not written: the file was changed while it was checked")
      }
    }
  }

  /// How often another name is tried for the temporary file.
  private static let attempts = 16

  /// Replaces a text so that at any moment the file is the old one or the new one, whole.
  ///
  /// The new text is written to a temporary file in the same folder, which is then renamed.  Permissions and, where it
  /// is allowed, the owner are kept; of a link, the file behind it is replaced.
  ///
  /// - Parameter old: the text that `new` was made of; a file that holds another by now is left alone.
  /// - Returns: how many further names the file had; they stay with the old text.
  @discardableResult
  static func replace(_ path: [UInt8], reading old: [UInt8], with new: [UInt8]) throws(Failure) -> Int {
    let target = try resolved(path)
    let status = try writableStatus(of: target)
    let slash = target.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == 0 ? [UInt8(ascii: "/")] : Array(target[..<$0]) } ?? [UInt8(ascii: ".")]
    try checkWritable(folder)
    let temporary = try create(in: folder)
    do throws(Failure) {
      try fill(temporary.descriptor, with: new, like: status)
      // The longest time passes with the check and the write; who saved the file in between must not lose it.
      if try contents(of: target) != old { throw .changedMeanwhile }
      let result = unsafe FileReader.withCString(temporary.path) { from in
        unsafe FileReader.withCString(target) { unsafe rename(from, $0) }
      }
      guard result == 0 else { throw .system(.last) }
      return max(0, Int(clamping: status.st_nlink) - 1)
    } catch {
      _ = unsafe FileReader.withCString(temporary.path) { unsafe unlink($0) }
      throw error
    }
  }

  /// Writes a file that may be there already only where that is wished.
  static func write(_ bytes: [UInt8], to path: [UInt8], isForced: Bool) throws(Failure) {
    if isForced, let old = try? FileReader.read(path) {
      try replace(path, reading: old, with: bytes)
    } else {
      try create(path, with: bytes)
    }
  }

  /// Writes a file that is not there yet, all of it or nothing.
  static func create(_ path: [UInt8], with bytes: [UInt8]) throws(Failure) {
    let descriptor = unsafe FileReader.withCString(path) {
      unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw errno == EEXIST ? .existing : .system(.last) }
    var stream = OutputStream(descriptor: descriptor)
    stream.write(bytes)
    stream.flush()
    var failure = stream.failure
    if close(descriptor) != 0, failure == nil { failure = .last }
    guard let failure else { return }
    _ = unsafe FileReader.withCString(path) { unsafe unlink($0) }
    throw .system(failure)
  }

  /// The path of the file behind all links.
  private static func resolved(_ path: [UInt8]) throws(Failure) -> [UInt8] {
    guard let resolved = unsafe FileReader.withCString(path, { unsafe realpath($0, nil) }) else {
      throw .system(.last)
    }
    defer { unsafe free(resolved) }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }

  /// The status of a file, if it is one that may be written.
  ///
  /// The permissions are looked at, not only asked about: whoever may write everything still wants a file left alone
  /// that is marked as read-only.
  private static func writableStatus(of path: [UInt8]) throws(Failure) -> stat {
    var status = stat()
    guard unsafe FileReader.withCString(path, { unsafe stat($0, &status) }) == 0 else { throw .system(.last) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard isWritable(path, status) else { throw .readOnlyFile }
    return status
  }

  /// Makes sure that a folder takes new files.
  private static func checkWritable(_ folder: [UInt8]) throws(Failure) {
    var status = stat()
    guard unsafe FileReader.withCString(folder, { unsafe stat($0, &status) }) == 0 else { throw .system(.last) }
    guard isWritable(folder, status) else { throw .readOnlyFolder }
  }

  /// Whether a path may be written, by its permissions and by the system.
  private static func isWritable(_ path: [UInt8], _ status: stat) -> Bool {
    if status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH) == 0 { return false }
    return unsafe FileReader.withCString(path, { unsafe access($0, W_OK) }) == 0
  }

  /// Makes a new file that nobody else can have put there; hidden, so that no folder walk takes it for a report.
  private static func create(in folder: [UInt8]) throws(Failure) -> (path: [UInt8], descriptor: Int32) {
    for _ in 0..<attempts {
      let path = folder + [UInt8(ascii: "/")] + TemporaryFiles.newName()
      let descriptor = unsafe FileReader.withCString(path) {
        unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(S_IRUSR | S_IWUSR))
      }
      if descriptor >= 0 {
        TemporaryFiles.claim(descriptor)
        return (path, descriptor)
      }
      guard errno == EEXIST else { throw .system(.last) }
    }
    throw .system(SystemError(number: EEXIST))
  }

  /// Writes a text to a new file, gives it the owner and permissions of another, waits for the disk and closes it.
  private static func fill(_ descriptor: Int32, with bytes: [UInt8], like status: stat) throws(Failure) {
    var stream = OutputStream(descriptor: descriptor)
    stream.write(bytes)
    stream.flush()
    var failure = stream.failure
    // Only root may give a file away; the group at least can often be kept.  What lets others act as the owner goes
    // with the owner.
    var mode = status.st_mode & 0o7777
    if fchown(descriptor, status.st_uid, status.st_gid) != 0 {
      mode &= 0o777
      _ = fchown(descriptor, uid_t.max, status.st_gid)
    }
    if failure == nil, fchmod(descriptor, mode) != 0 { failure = .last }
    if failure == nil, fsync(descriptor) != 0 { failure = .last }
    if close(descriptor) != 0, failure == nil { failure = .last }
    if let failure { throw .system(failure) }
  }

  /// The bytes of a file.
  private static func contents(of path: [UInt8]) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      return try FileReader.read(path)
    } catch {
      throw .system(error)
    }
  }
}
