import ReportText

/// The line ends of a text that only wrap a sentence, as mail programs and PDF viewers do.
///
/// The text is read without them; ranges are moved back to where they are in the text.
struct HardWraps {
  /// Where a line end was taken out, in the text without them, and how many bytes were taken out up to there.
  private var joints: [(offset: Int, removed: Int)] = []

  /// How many blanks the line joined last began with.
  private var indent = 0

  /// The text without the line ends.
  private(set) var text: [UInt8] = []

  /// Takes the line ends that only wrap out of a text; nil if there are none.
  init?(_ span: Span<UInt8>) {
    var start = 0
    var lineStart = 0
    var removed = 0
    var offset = 0
    while let end = span.firstIndex(below: 0x0E, in: offset..<span.count) {
      let byte = span[end]
      offset = end &+ 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, offset < span.count, span[offset] == 0x0A { offset &+= 1 }
      let isJoined = lineStart == start && start > 0
      if Self.isRunning(span, lineStart..<end, isJoined: isJoined) {
        let indent = isJoined ? indent : Self.blanks(span, from: lineStart)
        if let next = Self.rest(span, from: offset, below: isJoined ? indent &+ 1 : indent) {
          text.reserveCapacity(span.count)
          for index in start..<end { text.append(span[index]) }
          start = next
          removed &+= next &- end
          joints.append((text.count, removed))
          self.indent = Self.blanks(span, before: next)
          offset = next
        }
      }
      lineStart = offset
    }
    guard !joints.isEmpty else { return nil }
    for index in start..<span.count { text.append(span[index]) }
  }

  /// The range in the text with its line ends.
  func original(_ range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound &+ removed { $0 <= range.lowerBound }
    return start..<max(start, range.upperBound &+ removed { $0 < range.upperBound })
  }

  /// How many bytes were taken out before an offset.
  private func removed(_ isBefore: (Int) -> Bool) -> Int {
    joints.last { isBefore($0.offset) }?.removed ?? 0
  }

  /// Whether a line is running text that breaks off: it ends with neither a stop nor a unit, and is no heading.
  private static func isRunning(_ text: Span<UInt8>, _ line: Range<Int>, isJoined: Bool) -> Bool {
    guard line.count >= (isJoined ? 3 : 18) else { return false }
    switch scalar(text, endingAt: line.upperBound, in: line) {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A, 0xFF09, 0x201D, 0x300B: return false  // 。！？；：）”》
    case 0x7C, 0x09, 0x20, 0x5C, 0x3E, 0x25, 0xFF05: return false  // |, blanks, \\, >, %
    case 0x4EF6, 0x6761, 0x4EFD, 0x5B97, 0x8D77, 0x6B21, 0x4E2A, 0x9879, 0x7BC7, 0x5143: return false  // 件条份宗起次个项篇元
    case 0xFF0C, 0x3001: return true  // ，、
    default: break
    }
    if isJoined { return true }
    // A heading may hold ，, but no 。.
    for index in line.lowerBound..<line.upperBound &- 2 where Scalars.decode(text, at: index) == (0x3002, 3) {
      return true
    }
    return false
  }

  /// Where the rest of a sentence begins behind a line end; nil if it does not.
  ///
  /// It may begin with blanks, but with fewer than the first line of a paragraph; and a blank line may part the first line
  /// from it, if it is wrapped itself: that is how PDF readers write a paragraph whose first line is indented.
  ///
  /// - Parameter limit: the number of blanks from which on it is a new paragraph.
  private static func rest(_ text: Span<UInt8>, from start: Int, below limit: Int) -> Int? {
    func begin(_ line: Int, below limit: Int) -> Int? {
      let blanks = blanks(text, from: line)
      return (blanks == 0 || blanks < limit) && goesOn(text, from: line &+ blanks) ? line &+ blanks : nil
    }
    if let next = begin(start, below: limit) { return next }
    guard let line = lineEnd(text, at: start), let next = begin(line, below: limit),
      let end = text.firstIndex(below: 0x0E, in: next..<text.count), let below = lineEnd(text, at: end),
      isRunning(text, next..<end, isJoined: true), begin(below, below: next &- line &+ 1) != nil
    else { return nil }
    return next
  }

  /// Where the line behind a line end begins; nil where there is none.
  private static func lineEnd(_ text: Span<UInt8>, at offset: Int) -> Int? {
    guard offset < text.count, text[offset] == 0x0A || text[offset] == 0x0D else { return nil }
    let isPair = text[offset] == 0x0D && offset &+ 1 < text.count && text[offset &+ 1] == 0x0A
    return offset &+ (isPair ? 2 : 1)
  }

  /// How many blanks stand from an offset on.
  private static func blanks(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == 0x20 { end &+= 1 }
    return end &- start
  }

  /// How many blanks stand before an offset.
  private static func blanks(_ text: Span<UInt8>, before end: Int) -> Int {
    var start = end
    while start > 0, text[start &- 1] == 0x20 { start &-= 1 }
    return end &- start
  }

  /// Whether a line begins like the rest of a sentence: with neither blank, mark nor number of a list.
  private static func goesOn(_ text: Span<UInt8>, from start: Int) -> Bool {
    guard start < text.count else { return false }
    let (scalar, length) = Scalars.decode(text, at: start)
    switch scalar {
    case 0x30...0x39:
      // 29件 goes on, 2. and 2、 begin a part.
      var offset = start
      while offset < text.count, text[offset] &- 0x30 < 10 { offset &+= 1 }
      guard offset < text.count else { return false }
      switch Scalars.decode(text, at: offset).scalar {
      case 0x2E, 0x29, 0x3001, 0xFF0E, 0xFF09, 0x20, 0x09, 0x0A, 0x0D: return false
      default: return true
      }
    case 0x7B2C, 0x56FE, 0x8868: return false  // 第图表
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341:  // 一 to 十
      let next = start &+ length < text.count ? Scalars.decode(text, at: start &+ length).scalar : 0
      return next != 0x3001 && next != 0x662F && next != 0x5341 && next != 0xFF0E  // 、是十
    default: return scalar >= 0x4E00 && scalar <= 0x9FFF
    }
  }

  /// The last scalar of a line.
  private static func scalar(_ text: Span<UInt8>, endingAt end: Int, in line: Range<Int>) -> UInt32 {
    guard text[end &- 1] >= 0x80 else { return UInt32(text[end &- 1]) }
    return end &- 3 >= line.lowerBound ? Scalars.decode(text, at: end &- 3).scalar : 0
  }
}
