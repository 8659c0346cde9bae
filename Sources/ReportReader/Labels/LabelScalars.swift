import ReportText

/// The scalars of a label without blanks and marks, in half width, each with its place in the text.
struct LabelScalars {
  private struct Place {
    var scalar: UInt32
    var length: UInt32
    var offset: Int
  }

  private var places: [Place] = []

  /// The number of scalars.
  var count: Int { places.count }

  /// From the first scalar to the last; empty at 0 if there is none.
  var bounds: Range<Int> {
    guard let first = places.first, let last = places.last else { return 0..<0 }
    return first.offset..<last.offset &+ Int(last.length)
  }

  /// The scalar at an index.
  @inline(__always)
  func scalar(_ index: Int) -> UInt32 { places[index].scalar }

  /// The bytes of the scalar at an index.
  func range(_ index: Int) -> Range<Int> { places[index].offset..<places[index].offset &+ Int(places[index].length) }

  /// Forgets all scalars but keeps their room.
  mutating func removeAll() { places.removeAll(keepingCapacity: true) }

  /// Appends the scalars of a piece of text, stopping when a label cannot be so long.
  ///
  /// Pieces come in the order of the text; one that stands before the last is not appended.
  mutating func append(_ piece: Range<Int>, in bytes: Span<UInt8>) {
    if let last = places.last, piece.lowerBound <= last.offset { return }
    places.reserveCapacity(LabelReader.limit &+ 1)
    var offset = piece.lowerBound
    while offset < piece.upperBound, places.count <= LabelReader.limit {
      let (raw, length) = Scalars.decode(bytes, at: offset)
      let place = offset
      offset = min(offset &+ length, piece.upperBound)
      // Common Chinese characters are what they are.
      if raw &- 0x4E00 < 0x5200 {
        places.append(Place(scalar: raw, length: UInt32(truncatingIfNeeded: offset &- place), offset: place))
        continue
      }
      if raw == UInt32(ascii: "<"), let end = LabelScalars.endOfTag(place, piece.upperBound, in: bytes) {
        offset = end
        continue
      }
      if Scalars.isBlank(raw) || LabelScalars.isMark(raw) { continue }
      let scalar = LabelScalars.fold(raw)
      places.append(Place(scalar: scalar, length: UInt32(truncatingIfNeeded: offset &- place), offset: place))
    }
  }

  /// The index of the bracket that closes the one at `open`, if there is one.
  func close(of open: Int) -> Int? {
    var depth = 0
    for index in open..<places.count {
      let scalar = places[index].scalar
      if scalar == UInt32(ascii: "(") { depth &+= 1 }
      if scalar == UInt32(ascii: ")") {
        depth &-= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// Whether a scalar can tell labels apart: letters, digits and Chinese characters.
  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar &- 0x4E00 < 0x5200 { return true }
    if scalar < 0x80 {
      return (scalar >= 0x30 && scalar <= 0x39) || (scalar >= 0x61 && scalar <= 0x7A)
    }
    return Scalars.isIdeograph(scalar) || scalar == Scalars.replacement
      || (scalar > 0xBF && scalar < 0x2000 && scalar != 0xD7 && scalar != 0xF7)
  }

  /// Marks of Markdown, which never count; pipes and backslashes are traces of a table.
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case UInt32(ascii: "*"), UInt32(ascii: "_"), UInt32(ascii: "`"), UInt32(ascii: "#"), UInt32(ascii: "\\"),
      UInt32(ascii: "|"), UInt32(ascii: "~"):
      true
    default: false
    }
  }

  /// Half width, lower case, one kind of bracket.
  private static func fold(_ scalar: UInt32) -> UInt32 {
    let half = Scalars.halfWidth(scalar)
    if half >= 0x41 && half <= 0x5A { return half &+ 0x20 }
    switch half {
    case 0x3014, 0x3010, 0xFE59: return UInt32(ascii: "(")
    case 0x3015, 0x3011, 0xFE5A: return UInt32(ascii: ")")
    default: return half
    }
  }

  /// The end of a short tag such as `<br>` that begins at `start`.
  private static func endOfTag(_ start: Int, _ end: Int, in bytes: Span<UInt8>) -> Int? {
    var offset = start &+ 1
    while offset < end, offset &- start <= 12 {
      if bytes[offset] == UInt8(ascii: ">") { return offset &+ 1 }
      guard bytes[offset] < 0x80, bytes[offset] != UInt8(ascii: "<") else { return nil }
      offset &+= 1
    }
    return nil
  }
}
