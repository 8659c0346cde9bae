import ReportRules
import ReportText

/// Why a file that could be read is refused, and what helps.
enum FileRefusal {
  /// What is said of a file of an office program; nil for others.
  static func ofOfficeFile(_ bytes: [UInt8], _ file: InputFile) -> Bilingual? {
    OfficeFile(sniffing: bytes)?.refusal(path: word(for: file))
  }

  /// What is said of a file whose bytes are no text in an encoding that is read.
  static func of(_ failure: EncodedText.Failure, in bytes: [UInt8], _ file: InputFile) -> Bilingual {
    let name = failure.encoding.name ?? ""
    switch failure.encoding {
    case .unknown: return unknown(failure, in: bytes)
    case .gb18030, .utf16: return damaged(failure, in: bytes, encoding: name)
    case .utf32: break
    }
    let path = word(for: file)
    let command = "iconv -f \(name) -t UTF-8" + (path.map { " \($0)" } ?? "")
    // The standard input's text goes on its way; that of a file needs a place.
    let (chinese, english) = path == nil ? ("", "") : (" > 新文件", " > NEW-FILE")
    return Bilingual(
      "编码是 \(name)，不支持；可用 \(command)\(chinese) 转换",
      "is encoded as \(name), which is not read; convert it with: \(command)\(english)")
  }

  /// The path of a file as a word of the shell; nil for the standard input.
  private static func word(for file: InputFile) -> String? {
    guard file.source != .standardInput else { return nil }
    let pieces = file.shownPath.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + pieces.joined(separator: "'\\''") + "'"
  }

  /// What is said of a file in no known encoding.
  private static func unknown(_ failure: EncodedText.Failure, in bytes: [UInt8]) -> Bilingual {
    let (line, column, byte) = place(of: failure, in: bytes)
    return Bilingual(
      "不是 UTF-8、GB18030 或 UTF-16：第 \(line) 行第 \(column) 列（第 \(failure.offset + 1) 字节）是 \(byte)",
      """
      is not UTF-8, GB18030 or UTF-16: line \(line), column \(column) (byte \(failure.offset + 1)) is \(byte)
      """)
  }

  /// What is said of a file in which not all reads as characters, be it damaged or cut off.
  private static func damaged(_ failure: EncodedText.Failure, in bytes: [UInt8], encoding: String) -> Bilingual {
    let (line, column, byte) = place(of: failure, in: bytes)
    return Bilingual(
      """
      编码像是 \(encoding)，但第 \(line) 行第 \(column) 列（第 \(failure.offset + 1) 字节，\(byte)）起不成字符，文件可能已损坏或不完整；\
      请用原来的程序打开，另存为 UTF-8
      """,
      """
      seems to be encoded as \(encoding), but at line \(line), column \(column) (byte \(failure.offset + 1), \(byte)) no \
      character stands; it may be damaged or cut off: open it where it was made and save it as UTF-8
      """)
  }

  /// Where the text of a file ends that can be read, and the byte there.
  private static func place(
    of failure: EncodedText.Failure, in bytes: [UInt8]
  ) -> (line: Int, column: Int, byte: String) {
    let source = SourceFile(path: "", bytes: failure.text)
    let place = source.place(of: failure.text.count)
    let byte = bytes.indices.contains(failure.offset) ? bytes[failure.offset] : 0
    return (place.line, place.column, "0x" + String(byte, radix: 16, uppercase: true))
  }
}
