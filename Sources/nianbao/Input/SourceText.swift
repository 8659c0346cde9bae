import ReportReader
import ReportText

/// What a file holds: a text in some encoding, or a Word document, of which the readable text is worked with.
enum SourceText: Sendable {
  /// A text.
  case plain(EncodedText)
  /// A Word document, and the bytes of its file.
  case word(WordDocument, stored: [UInt8])

  /// The readable text in UTF-8.
  var bytes: [UInt8] {
    switch self {
    case .plain(let text): text.bytes
    case .word(let document, _): document.text
    }
  }

  /// The bytes in the file.
  var stored: [UInt8] {
    switch self {
    case .plain(let text): text.stored
    case .word(_, let stored): stored
    }
  }

  /// Whether places in it are told in words, since whoever opens it sees no lines.
  var isWord: Bool {
    if case .word = self { true } else { false }
  }

  /// Whether edits of the readable text can be made in the file; nil if all can.
  var permits: (([TextEdit]) -> Bool)? {
    guard case .word(let document, _) = self else { return nil }
    return { document.canTake($0) }
  }

  /// Why the file must not be written; nil if it may be.
  ///
  /// - Parameter path: where it lies.
  func obstacle(at path: [UInt8]) -> WordObstacle? {
    guard case .word(let document, _) = self else { return nil }
    return WordLock.exists(beside: path) ? .open : document.obstacle()
  }

  /// The file after edits; nil if that cannot be.
  ///
  /// - Parameters:
  ///   - edits: edits of ``bytes``, ascending and apart from each other.
  ///   - edited: ``bytes`` after them.
  func stored(after edits: [TextEdit], giving edited: [UInt8]) -> [UInt8]? {
    switch self {
    case .plain(let text): text.stored(after: edits, giving: edited)
    case .word(let document, _): document.stored(after: edits, giving: edited)
    }
  }

  /// The readable text of a file that is only read, in UTF-8; bytes that are none as they are, which whoever takes them
  /// finds to be none.
  static func utf8(of stored: [UInt8]) -> [UInt8] {
    guard WordDocument.mayBe(stored) else { return EncodedText.utf8(of: stored) }
    guard let document = try? WordDocument(stored) else { return stored }
    return document.text
  }
}
