import ReportRules
import ReportText

/// Says of a file in a folder that it could not be checked, so that nobody takes it for one without mistakes.
enum UnusableFile {
  /// The code of what is said.
  static let code = "unusable-file"

  /// What is said of a file that is no text; nothing of one that is gone.
  static func diagnostics(for answer: FileAnswer, in language: Language) -> [Diagnostic] {
    switch answer {
    case .missing, .outside: return []
    case .unreadable:
      return [
        diagnostic(
          .information, Bilingual("无法读取或过大，没有检查", "cannot be read, or is too large, and was not checked"), language)
      ]
    case .bytes(let bytes):
      guard let encoding = ForeignEncoding(sniffing: bytes) else { return [] }
      // It can be anything, unless words at its beginning say that it is a report.
      let isReport = words(in: encoding).contains { bytes.prefix(lookedAt).firstRange(of: $0) != nil }
      let severity: Severity = isReport ? .warning : .information
      return [diagnostic(severity, complaint(about: encoding), language)]
    }
  }

  /// How many bytes are searched for words.
  private static let lookedAt = 64 * 1024

  /// What stands in each report and in few other files, in all forms that it can have in an encoding.
  private static func words(in encoding: ForeignEncoding) -> [[UInt8]] {
    let word = "政府信息公开"
    switch encoding {
    case .gb18030: return [[0xD5, 0xFE, 0xB8, 0xAE, 0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA]]
    case .utf16:
      return [word.utf16.flatMap(\.bytes), word.utf16.flatMap(\.byteSwapped.bytes)]
    case .utf32:
      let scalars = word.unicodeScalars.map(\.value)
      return [scalars.flatMap(\.bytes), scalars.flatMap(\.byteSwapped.bytes)]
    case .unknown: return [Array(word.utf8)]
    }
  }

  private static func complaint(about encoding: ForeignEncoding) -> Bilingual {
    guard let name = encoding.name else {
      return Bilingual(
        "不是 UTF-8、GB18030 或 UTF-16 文本，没有检查", "is no text in UTF-8, GB18030 or UTF-16 and was not checked")
    }
    if encoding == .utf32 {
      return Bilingual(
        "编码是 \(name)，不支持，没有检查；请另存为 UTF-8", "is encoded as \(name) and was not checked; save it as UTF-8")
    }
    // What can be read has been by whoever opened the file.
    return Bilingual(
      "编码像是 \(name)，但有的字节不成字符，没有检查；文件可能已损坏或不完整",
      "seems to be encoded as \(name), but not all of it reads as characters, and was not checked; it may be damaged or cut off"
    )
  }

  private static func diagnostic(_ severity: Severity, _ message: Bilingual, _ language: Language) -> Diagnostic {
    let start = LSPRange(start: TextPosition(line: 0, character: 0), end: TextPosition(line: 0, character: 0))
    return Diagnostic(range: start, severity: severity.rawValue, code: code, message: message.text(in: language))
  }
}

extension FixedWidthInteger {
  /// The bytes, the lowest first.
  fileprivate var bytes: [UInt8] {
    (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> Self($0 * 8)) }
  }
}
