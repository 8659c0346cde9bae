import ReportRules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A call of the system that failed.
struct SystemError: Error, Equatable {
  /// The number of the error, as in `errno`.
  let number: Int32

  /// Takes the error of the call just made.
  static var last: SystemError { SystemError(number: errno) }

  /// What went wrong, for people.
  func message(in language: Language) -> String {
    if number == EFBIG {
      let limit = FileReader.limit / (1024 * 1024)
      return Bilingual("文件过大，上限为 \(limit) MB", "larger than \(limit) MB").text(in: language)
    }
    let english = unsafe String(cString: strerror(number))
    if language == .english { return english }
    switch number {
    case ENOENT: return "文件不存在"
    case EACCES, EPERM: return "没有权限"
    case ENOTDIR: return "路径中有一级不是文件夹"
    case EISDIR: return "是文件夹"
    case ELOOP: return "符号链接成环"
    case ENAMETOOLONG: return "路径过长"
    case ENOMEM: return "内存不足"
    case ENOSPC: return "磁盘已满"
    case EIO: return "读写错误"
    default: return english
    }
  }
}
