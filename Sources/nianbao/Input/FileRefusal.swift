import ReportRules
import ReportText

/// Why a file that could be read is refused, and what helps.
enum FileRefusal {
  /// What is said of a file that is no text in UTF-8; nil for one that is.
  static func of(_ bytes: [UInt8], _ file: InputFile) -> Wording? {
    if let kind = OfficeFile(sniffing: bytes) { return kind.refusal(path: word(for: file)) }
    guard let encoding = ForeignEncoding(sniffing: bytes) else { return nil }
    if case .unknown(let offset) = encoding {
      return unknown(byte: bytes[offset], at: offset, SourceFile(path: file.shownPath, bytes: bytes))
    }
    let path = word(for: file)
    let name = encoding.name ?? ""
    let command = "iconv -f \(name) -t UTF-8" + (path.map { " \($0)" } ?? "")
    // The standard input's text goes on its way; that of a file needs a place.
    let (chinese, english) = path == nil ? ("", "") : (" > 新文件", " > NEW-FILE")
    return Wording(
      "编码是 \(name)，只支持 UTF-8；可用 \(command)\(chinese) 转换",
      "is encoded as \(name), not UTF-8; convert it with: \(command)\(english)")
  }

  /// The path of a file as a word of the shell; nil for the standard input.
  private static func word(for file: InputFile) -> String? {
    guard file.source != .standardInput else { return nil }
    let pieces = file.shownPath.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + pieces.joined(separator: "'\\''") + "'"
  }

  /// What is said of a file in no known encoding.
  private static func unknown(byte: UInt8, at offset: Int, _ source: SourceFile) -> Wording {
    var source = source
    let place = source.place(of: offset)
    let digits = String(byte, radix: 16, uppercase: true)
    return Wording(
      "不是 UTF-8：第 \(place.line) 行第 \(place.column) 列（第 \(offset + 1) 字节）是 0x\(digits)",
      "is not UTF-8: line \(place.line), column \(place.column) (byte \(offset + 1)) is 0x\(digits)")
  }
}
