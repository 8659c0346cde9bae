import ReportReader
import ReportRules
import ReportText

/// A file of an office program that was named in place of its text.
enum OfficeFile: Equatable, Sendable {
  /// A text of Word or WPS, of whatever age.
  case text
  /// A spreadsheet.
  case spreadsheet
  /// A file of Word, WPS or a spreadsheet as it was before 2007, which the first bytes do not tell apart.
  case old
  /// PDF.
  case pdf
  /// OFD, the format for official documents.
  case ofd
  /// A package of files.
  case archive
  /// A document of Word that needs a password.
  case encrypted
  /// A document of Word or WPS as it was before 2007.
  case oldText

  /// Finds out what the bytes of a file are by how they begin; nil for a text, in whatever encoding.
  init?(sniffing bytes: [UInt8]) {
    func begins(_ start: [UInt8]) -> Bool { bytes.starts(with: start) }
    if begins([0x50, 0x4B, 0x03, 0x04]) {
      // The names of what is packed stand in it as they are.
      func holds(_ name: String) -> Bool { bytes.span.contains(name, in: bytes.indices) }
      self =
        holds("word/document") || holds("opendocument.text")
        ? .text
        : holds("xl/workbook") || holds("opendocument.spreadsheet") ? .spreadsheet : holds("OFD.xml") ? .ofd : .archive
    } else if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // The names of streams stand in it in UTF-16.
      func holds(_ name: String) -> Bool {
        let name = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        return bytes.span.firstIndex(of: name.span, in: bytes.indices) != nil
      }
      self = holds("EncryptedPackage") ? .encrypted : holds("WordDocument") ? .oldText : .old
    } else if begins(Array("%PDF-".utf8)) {
      self = .pdf
    } else if begins(Array("{\\rtf".utf8)) {
      self = .text
    } else {
      return nil
    }
  }

  /// Whether bytes are those of a text of LibreOffice.
  static func isOpenDocument(_ bytes: [UInt8]) -> Bool { bytes.span.contains("opendocument.text", in: bytes.indices) }

  /// What is said of such a file: what it is, and how its text is had.
  ///
  /// - Parameter path: the path for the shell, quoted; nil for the standard input.
  func refusal(path: String?) -> Bilingual {
    let copy = Bilingual(
      "请打开后全选、复制，粘贴到 .txt 文件，或另存为纯文本（UTF-8）",
      "open it, copy everything and paste it into a .txt file, or save it as plain text (UTF-8)")
    let convert = Bilingual(
      "请用 pdftotext -layout \(path ?? "-") 年报.txt 转成文本，或打开后复制、粘贴到 .txt 文件",
      "convert it with: pdftotext -layout \(path ?? "-") report.txt")
    let both = Bilingual(
      "请打开后另存为 .docx，或者全选、复制，粘贴到 .txt 文件", "open it and save it as .docx, or copy everything into a .txt file")
    let save = Bilingual("请在 Word 或 WPS 中打开，另存为 .docx", "open it in Word or WPS and save it as .docx")
    if self == .encrypted { return WordRefusal.of(.encrypted) }
    let (name, advice) =
      switch self {
      case .text: (Bilingual(" Word 或 WPS 文档", "a Word or WPS document"), copy)
      case .spreadsheet: (Bilingual("电子表格", "a spreadsheet"), copy)
      case .old: (Bilingual("旧格式的 Word、WPS 或电子表格文件", "an old Word, WPS or spreadsheet file"), both)
      case .oldText: (Bilingual("旧格式的 Word 或 WPS 文档（.doc、.wps）", "an old Word or WPS document (.doc, .wps)"), save)
      case .encrypted: (Bilingual("加密的文档", "an encrypted document"), save)
      case .pdf: (Bilingual(" PDF 文件", "a PDF file"), convert)
      case .ofd: (Bilingual(" OFD 文件", "an OFD file"), copy)
      case .archive:
        (Bilingual("压缩包", "an archive"), Bilingual("请先解压", "unpack it first"))
      }
    return Bilingual(
      "是\(name.chinese)，不是文本；\(advice.chinese)", "is \(name.english), not text; \(advice.english)")
  }
}
