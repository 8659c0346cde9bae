import ReportForm
import ReportModel
import ReportText

/// The labels of an edition as the form prints them, found by their bytes at once.
///
/// Most labels of most reports are written just so.  Any other is left to those who read letter by letter.
struct KnownLabels: Sendable {
  /// A label.
  struct Known: Sendable {
    /// Its bytes among those of all labels.
    fileprivate var bytes: ByteRange

    /// From the first to the last letter of the name, from the first byte of the label.
    var name: Range<Int>

    /// The number of letters.
    var letters: UInt8

    /// The entry of the index.
    var entry: Int

    /// Whether longer labels of the index begin with it.
    var isPrefix: Bool
  }

  /// The bytes of all labels, one after the other.
  private var text: [UInt8] = []

  /// The labels.
  private var labels: [Known] = []

  /// A hash table of the labels: 1 more than the index of one, 0 for an empty slot.
  private var slots = [UInt16](repeating: 0, count: 512)

  /// The most labels: the table is at least half empty.
  private static let limit = 256

  /// The shortest and the longest label, in bytes.
  private static let lengths = 3...256

  /// Collects the labels of an edition.
  ///
  /// - Parameter find: the entry for the letters of a name, and whether longer names begin with it.
  init(_ edition: Edition, find: ([UInt32]) -> (entry: Int?, isPrefix: Bool)) {
    var reader = LabelReader()
    text.reserveCapacity(4096)
    labels.reserveCapacity(128)
    for table in edition.tables {
      for block in table.blocks {
        if let heading = block.heading { add(heading, find, with: &reader) }
        add(block.corner, find, with: &reader)
        var path: [Label] = []
        for column in block.columns {
          add(column.label, find, with: &reader)
          // Columns under the same heads stand side by side.
          guard column.path != path else { continue }
          path = column.path
          for span in path { add(span, find, with: &reader) }
        }
      }
      for group in table.groups { add(group.label, find, with: &reader) }
      for row in table.rows { add(row.label, find, with: &reader) }
    }
  }

  private mutating func add(
    _ label: Label, _ find: ([UInt32]) -> (entry: Int?, isPrefix: Bool), with reader: inout LabelReader
  ) {
    let start = text.count
    text.append(contentsOf: label.number.utf8)
    text.append(contentsOf: label.name.utf8)
    text.append(contentsOf: label.note.utf8)
    addText(from: start, find, with: &reader)
    if !label.note.isEmpty || !label.number.isEmpty {
      let start = text.count
      text.append(contentsOf: label.name.utf8)
      addText(from: start, find, with: &reader)
    }
  }

  /// Adds the label that stands at the end of the text, or takes it away again.
  private mutating func addText(
    from start: Int, _ find: ([UInt32]) -> (entry: Int?, isPrefix: Bool), with reader: inout LabelReader
  ) {
    let piece = start..<text.count
    guard KnownLabels.lengths.contains(piece.count), labels.count < KnownLabels.limit,
      self.find(piece, in: text.span) == nil
    else { return text.removeLast(piece.count) }
    let reading = reader.read(piece, in: text.span)
    let found = find(reader.key)
    guard let entry = found.entry, !reading.isOpen else { return text.removeLast(piece.count) }
    var slot = KnownLabels.hash(piece, in: text.span) & (slots.count &- 1)
    while slots[slot] != 0 { slot = (slot &+ 1) & (slots.count &- 1) }
    labels.append(
      Known(
        bytes: ByteRange(piece), name: reading.name.shifted(by: -start), letters: UInt8(clamping: reader.key.count),
        entry: entry, isPrefix: found.isPrefix))
    slots[slot] = UInt16(labels.count)
  }

  /// The label that a piece of a text is; nil if it is none of those known.
  func find(_ piece: Range<Int>, in bytes: Span<UInt8>) -> Known? {
    let count = piece.upperBound &- piece.lowerBound
    guard KnownLabels.lengths.contains(count) else { return nil }
    let slots = self.slots.span
    let text = self.text.span
    var slot = KnownLabels.hash(piece, in: bytes) & (slots.count &- 1)
    while slots[slot] != 0 {
      let known = labels[Int(slots[slot]) &- 1]
      if known.bytes.count == count, text.extracting(known.bytes.range).hasSameBytes(as: bytes.extracting(piece)) {
        return known
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// A number that differs for most labels: of the bytes at the start, in the middle and at the end, and of their number.
  @inline(__always)
  private static func hash(_ piece: Range<Int>, in bytes: Span<UInt8>) -> Int {
    let count = piece.upperBound &- piece.lowerBound
    var hash = UInt64(truncatingIfNeeded: count)
    if count >= 8, piece.upperBound <= bytes.count {
      // Eight bytes from each of these places end within the piece, which is within the bytes.
      for offset in 0..<3 {
        let place = piece.lowerBound &+ (count &- 8) &* offset / 2
        let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
      }
    } else {
      for offset in piece { hash = hash &* 31 &+ UInt64(bytes[offset]) }
      hash = hash &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return Int(truncatingIfNeeded: hash)
  }
}
