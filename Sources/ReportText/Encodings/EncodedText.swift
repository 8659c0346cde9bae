/// A text as it is stored in a file and as it is worked with, in UTF-8.
public struct EncodedText: Sendable {
  /// The bytes in the file.
  public let stored: [UInt8]

  /// The text in UTF-8, with its byte order mark if it has one.
  public let bytes: [UInt8]

  /// How the text is stored; nil for UTF-8.
  private let coding: (any CharacterCoding)?

  /// Why bytes cannot be read as a text.
  public struct Failure: Error, Equatable, Sendable {
    /// What they seem to be.
    public let encoding: ForeignEncoding

    /// The offset (0-based, in bytes) from which on no character can be read.
    public let offset: Int

    /// The text before that, in UTF-8; no UTF-8 if the encoding is not known.
    public let text: [UInt8]
  }

  /// Reads the bytes of a file, in whatever encoding of those that are known.
  public init(_ stored: [UInt8]) throws(Failure) {
    try self.init(stored, as: ForeignEncoding(sniffing: stored))
  }

  /// Reads bytes in an encoding; nil is UTF-8.
  public init(_ stored: [UInt8], as encoding: ForeignEncoding?) throws(Failure) {
    self.stored = stored
    guard let encoding else {
      bytes = stored
      coding = nil
      return
    }
    switch encoding {
    case .gb18030: (bytes, coding) = try EncodedText.read(stored, with: GB18030(), encoding)
    case .utf16(let isBigEndian):
      (bytes, coding) = try EncodedText.read(stored, with: UTF16Coding(isBigEndian: isBigEndian), encoding)
    case .utf32: throw Failure(encoding: encoding, offset: 0, text: [])
    case .unknown(let offset): throw Failure(encoding: encoding, offset: offset, text: Array(stored[..<offset]))
    }
  }

  /// The text of a file that is only read, in UTF-8 and without the byte order mark, which no editor shows; bytes that
  /// are a text in no known encoding as they are, which whoever takes them finds to be none.
  public static func utf8(of stored: [UInt8]) -> [UInt8] {
    guard let text = try? EncodedText(stored) else { return stored }
    return text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.bytes[3...]) : text.bytes
  }

  /// Reads bytes; the code is made for each encoding apart.
  private static func read(
    _ stored: [UInt8], with coding: some CharacterCoding, _ encoding: ForeignEncoding
  ) throws(Failure) -> ([UInt8], any CharacterCoding) {
    let (text, end) = coding.utf8(of: stored.span)
    guard end == stored.count else { throw Failure(encoding: encoding, offset: end, text: text) }
    return (text, coding)
  }

  /// Whether the text is stored in another encoding than UTF-8.
  public var isForeign: Bool { coding != nil }

  /// The text after edits as it is to be stored: what no edit touches keeps its bytes.
  ///
  /// - Parameters:
  ///   - edits: edits of ``bytes``, ascending and apart from each other.
  ///   - edited: ``bytes`` after them.
  public func stored(after edits: [TextEdit], giving edited: [UInt8]) -> [UInt8] {
    guard isForeign else { return edited }
    var pieces = EditedText(byteCount: stored.count)
    pieces.apply(storedEdits(edits))
    return pieces.bytes(of: stored)
  }

  /// Edits of ``bytes``, ascending and apart from each other, as edits of ``stored``.
  public func storedEdits(_ edits: [TextEdit]) -> [TextEdit] {
    guard let coding else { return edits }
    return edits.isEmpty ? [] : storedEdits(edits, with: coding)
  }

  private func storedEdits(_ edits: [TextEdit], with coding: some CharacterCoding) -> [TextEdit] {
    var place = 0  // in `bytes`
    var offset = 0  // in `stored`

    /// Goes on to a place in `bytes`; nil if it is within a character.
    func storedOffset(of target: Int) -> Int? {
      while place < target, let (scalar, length) = coding.scalar(at: offset, in: stored.span) {
        place &+= Scalars.width(of: scalar)
        offset &+= length
      }
      return place == target ? offset : nil
    }

    var result: [TextEdit] = []
    for edit in edits {
      guard let start = storedOffset(of: edit.range.lowerBound), let end = storedOffset(of: edit.range.upperBound)
      else {
        return [rewriting(edits, with: coding)]
      }
      result.append(TextEdit(range: start..<end, replacement: coding.bytes(of: edit.replacement.span)))
    }
    return result
  }

  /// The whole text after edits of which one begins or ends within a character.
  private func rewriting(_ edits: [TextEdit], with coding: some CharacterCoding) -> TextEdit {
    var pieces = EditedText(byteCount: bytes.count)
    pieces.apply(edits)
    return TextEdit(range: 0..<stored.count, replacement: coding.bytes(of: pieces.bytes(of: bytes).span))
  }
}
