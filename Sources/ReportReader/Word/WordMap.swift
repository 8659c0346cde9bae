import ReportText

/// Where the bytes of the readable text of a document come from in its main part.
struct WordMap: Sendable {
  /// What stands for what.
  enum Kind: Sendable {
    /// A stretch that was copied byte by byte.
    case copy
    /// A character that is written otherwise in the part, such as a reference.
    case character
    /// What only the reader sees: line ends, tabs between cells, automatic numbers.
    case generated
  }

  /// A stretch of the readable text.
  struct Piece: Sendable {
    /// Where it begins in the readable text.
    var start: Int
    /// The bytes of the part.
    var source: Range<Int>
    /// What it is.
    var kind: Kind
    /// Pieces with the same number can be edited together; below zero none can.
    var context: Int32
    /// Whether blanks at the ends of the element are kept as they are.
    var keepsBlanks: Bool
  }

  /// An empty paragraph of a cell, where text can be put.
  struct Slot: Sendable {
    /// Its offset in the readable text.
    var offset: Int
    /// The bytes of its tag if it has nothing in it (`<w:p/>`), else the place before the tag that ends it.
    var place: Range<Int>
    /// The bytes of its name: `w:p`.
    var name: Range<Int>
    /// The bytes of the formatting that its text gets.
    var formatting: Range<Int>?
  }

  /// The stretches in the order of the readable text.
  private(set) var pieces: [Piece] = []

  /// The empty paragraphs in the order of the readable text.
  private(set) var slots: [Slot] = []

  /// The length of the readable text, in bytes.
  private(set) var count = 0

  /// Appends a stretch.
  mutating func append(
    _ length: Int, for source: Range<Int>, _ kind: Kind, context: Int32 = -1, keepsBlanks: Bool = false
  ) {
    guard length > 0 else { return }
    pieces.append(Piece(start: count, source: source, kind: kind, context: context, keepsBlanks: keepsBlanks))
    count &+= length
  }

  /// Appends an empty paragraph.
  mutating func append(_ slot: Slot) { slots.append(slot) }

  /// The edits of the part for one of the readable text; nil if it cannot be made there: it would cross a tracked change,
  /// a field or a control, or touch what has no bytes of its own.
  func partEdits(of edit: TextEdit, in part: [UInt8]) -> [TextEdit]? {
    guard edit.range.lowerBound >= 0, edit.range.upperBound <= count else { return nil }
    guard edit.replacement.allSatisfy({ $0 >= 0x20 }) else { return nil }
    guard !edit.range.isEmpty else { return insertion(of: edit.replacement, at: edit.range.lowerBound, in: part) }
    var edits: [TextEdit] = []
    var context: Int32?
    var offset = edit.range.lowerBound
    var index = pieces.partitioningIndex { $0.start > offset } &- 1
    while offset < edit.range.upperBound {
      guard pieces.indices.contains(index) else { return nil }
      let piece = pieces[index]
      let stop = min(end(of: index), edit.range.upperBound)
      guard piece.kind != .generated, piece.context >= 0, context == nil || context == piece.context else { return nil }
      context = piece.context
      guard let source = source(of: piece, from: offset, to: stop, end: end(of: index)) else { return nil }
      if edits.isEmpty {
        guard WordMap.fits(edit.replacement, piece) else { return nil }
        edits.append(TextEdit(range: source, replacement: XMLReference.escaped(edit.replacement)))
      } else {
        edits.append(TextEdit(range: source, replacement: []))
      }
      offset = stop
      index &+= 1
    }
    return edits
  }

  /// The bytes of the part that a stretch of the readable text was copied from; none for what only the reader sees.
  func sources(of range: Range<Int>) -> [Range<Int>] {
    var sources: [Range<Int>] = []
    var index = max(0, pieces.partitioningIndex { $0.start > range.lowerBound } &- 1)
    while index < pieces.count, pieces[index].start < max(range.upperBound, range.lowerBound &+ 1) {
      let piece = pieces[index]
      let own = range.clamped(to: piece.start..<end(of: index))
      if piece.kind != .generated, !own.isEmpty {
        sources.append(source(of: piece, from: own.lowerBound, to: own.upperBound, end: end(of: index)) ?? piece.source)
      }
      index &+= 1
    }
    return sources
  }

  /// Where a piece ends in the readable text.
  private func end(of index: Int) -> Int { index &+ 1 < pieces.count ? pieces[index &+ 1].start : count }

  /// The bytes of the part for some of a piece; nil within a character that is written otherwise.
  private func source(of piece: Piece, from start: Int, to stop: Int, end: Int) -> Range<Int>? {
    guard piece.kind == .copy else { return start == piece.start && stop == end ? piece.source : nil }
    let first = piece.source.lowerBound &+ (start &- piece.start)
    return first..<first &+ (stop &- start)
  }

  /// Whether a text stays as it is in the element of a piece.
  private static func fits(_ text: [UInt8], _ piece: Piece) -> Bool {
    piece.keepsBlanks || (text.first != 0x20 && text.last != 0x20)
  }

  private func insertion(of text: [UInt8], at offset: Int, in part: [UInt8]) -> [TextEdit]? {
    guard !text.isEmpty else { return [] }
    let next = pieces.partitioningIndex { $0.start >= offset }
    // What stands before takes it up, or else what stands behind.
    for (index, isBefore) in [(next &- 1, true), (next, false)] where pieces.indices.contains(index) {
      let piece = pieces[index]
      guard piece.kind != .generated, piece.context >= 0, WordMap.fits(text, piece) else { continue }
      let place: Int
      if isBefore {
        guard let rest = source(of: piece, from: piece.start, to: min(offset, end(of: index)), end: end(of: index))
        else { return nil }
        place = rest.upperBound
      } else {
        guard piece.start == offset else { continue }
        place = piece.source.lowerBound
      }
      return [TextEdit(range: place..<place, replacement: XMLReference.escaped(text))]
    }
    let index = slots.partitioningIndex { $0.offset >= offset }
    guard slots.indices.contains(index), slots[index].offset == offset, text.first != 0x20, text.last != 0x20 else {
      return nil
    }
    return [slots[index].edit(text, in: part)]
  }
}

extension WordMap.Slot {
  /// The edit that puts a text into the paragraph, as a run of its own.
  fileprivate func edit(_ text: [UInt8], in part: [UInt8]) -> TextEdit {
    let name = Array(part[name])
    let prefix = name.firstIndex(of: UInt8(ascii: ":")).map { Array(name[...$0]) } ?? []
    func tag(_ name: String, isClosing: Bool = false) -> [UInt8] {
      Array((isClosing ? "</" : "<").utf8) + prefix + Array("\(name)>".utf8)
    }
    var run = tag("r") + (formatting.map { Array(part[$0]) } ?? [])
    run += tag("t") + XMLReference.escaped(text) + tag("t", isClosing: true) + tag("r", isClosing: true)
    guard !place.isEmpty else { return TextEdit(range: place, replacement: run) }
    // The mark that there is nothing in it goes.
    run = [UInt8(ascii: ">")] + run + Array("</".utf8) + name + [UInt8(ascii: ">")]
    return TextEdit(range: place.upperBound &- 2..<place.upperBound, replacement: run)
  }
}
