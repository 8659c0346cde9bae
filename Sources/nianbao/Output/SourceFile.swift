import LanguageServer
import ReportText

/// A place as people count it.
struct Place: Equatable, Sendable {
  /// The line, 1-based.
  var line: Int

  /// The column, 1-based, in UTF-16 units; a byte order mark does not count, since no editor shows it.
  var column: Int
}

/// A file's text with what is needed to name places in it.
struct SourceFile: Sendable {
  /// The path as it is shown.
  let path: String

  /// The path as bytes, which need not be UTF-8.
  let rawPath: [UInt8]

  /// The text with its lines.
  let text: TextDocument

  /// The path and text of the file with last year's report; nil where it is not known.
  let previous: (path: String, text: TextDocument)?

  /// What names places in words, in a Word document, which has no lines; nil for others.
  var places: WordPlaces?

  /// Makes a file of its path and its bytes.
  init(path: String, rawPath: [UInt8]? = nil, bytes: [UInt8], previous: PreviousFile? = nil) {
    self.path = path
    self.rawPath = rawPath ?? Array(path.utf8)
    text = TextDocument(bytes: bytes)
    self.previous = previous.map { ($0.uri, $0.text) }
  }

  /// Makes a file of the one with last year's report.
  private init(path: String, text: TextDocument) {
    self.path = path
    rawPath = Array(path.utf8)
    self.text = text
    previous = nil
  }

  /// The file with last year's report; nil where it is not known.
  var previousFile: SourceFile? { previous.map { SourceFile(path: $0.path, text: $0.text) } }

  /// The bytes of the byte order mark: 3 or 0.
  var markLength: Int { text.bytes.starts(with: SourceFile.byteOrderMark) ? 3 : 0 }

  /// The byte order mark in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The place of a byte offset; offsets outside the text are clamped.
  func place(of offset: Int) -> Place {
    let position = text.position(of: offset, encoding: .utf16)
    let mark = position.line == 0 && markLength > 0 ? 1 : 0
    return Place(line: position.line + 1, column: max(0, position.character - mark) + 1)
  }
}
