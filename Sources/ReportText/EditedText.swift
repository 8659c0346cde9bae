/// A text under several rounds of edits, remembered as what is left of the original and what came in between.
public struct EditedText: Sendable {
  private enum Piece: Sendable {
    case original(Range<Int>)
    case inserted([UInt8])

    var count: Int {
      switch self {
      case .original(let range): range.count
      case .inserted(let bytes): bytes.count
      }
    }

    /// The part of the piece between two distances from its start.
    func part(_ range: Range<Int>) -> Piece {
      switch self {
      case .original(let all): .original(all.lowerBound &+ range.lowerBound..<all.lowerBound &+ range.upperBound)
      case .inserted(let bytes): .inserted(Array(bytes[range]))
      }
    }
  }

  private var pieces: [Piece]
  private let byteCount: Int

  /// Begins with an original text of so many bytes.
  public init(byteCount: Int) {
    self.byteCount = byteCount
    pieces = byteCount > 0 ? [.original(0..<byteCount)] : []
  }

  /// Applies edits of the current text, ascending and apart from each other; their ranges lie within it.
  public mutating func apply(_ edits: [TextEdit]) {
    var result: [Piece] = []
    var place = 0  // the current piece
    var start = 0  // where it begins in the current text
    var offset = 0  // how far the current text has been read

    /// Reads up to an offset of the current text, keeping what is read or not.
    func read(to end: Int, keep: Bool) {
      while place < pieces.count, offset < end {
        let piece = pieces[place]
        let stop = min(end, start &+ piece.count)
        if keep { result.append(piece.part(offset &- start..<stop &- start)) }
        offset = stop
        if stop == start &+ piece.count {
          start = stop
          place &+= 1
        }
      }
    }

    for edit in edits {
      read(to: edit.range.lowerBound, keep: true)
      if !edit.replacement.isEmpty { result.append(.inserted(edit.replacement)) }
      read(to: edit.range.upperBound, keep: false)
    }
    read(to: Int.max, keep: true)
    pieces = result
  }

  /// The current text.
  public func bytes(of original: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(original.count)
    for piece in pieces {
      switch piece {
      case .original(let range): bytes.append(contentsOf: original[range])
      case .inserted(let inserted): bytes.append(contentsOf: inserted)
      }
    }
    return bytes
  }

  /// The edits that turn the original into the current text, ascending and apart from each other.
  public var edits: [TextEdit] {
    var edits: [TextEdit] = []
    var offset = 0
    var inserted: [UInt8] = []
    func close(before start: Int) {
      if start > offset || !inserted.isEmpty {
        edits.append(TextEdit(range: offset..<start, replacement: inserted))
        inserted = []
      }
    }
    for piece in pieces {
      switch piece {
      case .original(let range):
        close(before: range.lowerBound)
        offset = range.upperBound
      case .inserted(let bytes): inserted.append(contentsOf: bytes)
      }
    }
    close(before: byteCount)
    return edits
  }
}
