import ReportText

/// Scans text outside tables, once for all rules about wording.
struct WordingScanner {
  /// Makes a scanner that found nothing yet.
  init() {}

  /// Where the text begins that is read, in bytes of the report; what is found counts from the report's start.
  private var base = 0

  /// What was found so far.
  private(set) var result = WordingScan()

  /// The opening marks that are not closed yet, the outermost first.
  private var open = InlineArray<16, Opening>(repeating: Opening(kind: .bracket, mark: 0..<0, close: 0))

  /// How many of ``open`` there are.
  private var openCount = 0

  /// An opening mark, with the scalar that closes it.
  private struct Opening {
    var kind: Enclosure.Kind
    var mark: Range<Int>
    var close: UInt32
  }

  /// Adds what a stretch of a report between two tables offers, by itself; linear in its length.
  ///
  /// - Parameters:
  ///   - base: where the stretch begins in the report.
  ///   - matcher: the words that are looked for.
  mutating func scan(_ text: Span<UInt8>, at base: Int, for matcher: WordMatcher) {
    self.base = base
    openCount = 0
    let raw = unsafe text.bytes
    let beginnings = matcher.beginnings.marks.span
    let plainBeginnings = matcher.plainBeginnings.span
    let sets = matcher.sets.span
    let words = matcher.words.span
    let starts = matcher.starts.span
    let end = text.count
    var offset = 0
    while true {
      offset = CharacterFilter.skip(offset, in: raw, beginnings)
      guard offset &+ 4 <= end else { break }
      // Four bytes lie within the text, which is what was asked.
      let four = unsafe UInt32(littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
      guard four & 0xC0C0F0 == 0x8080E0 else {
        let isPlain = four & 0x80 == 0 && plainBeginnings[Int(four >> 6 & 1)] &>> UInt64(four) & 1 == 0
        offset = isPlain ? offset &+ 1 : other(at: offset, to: end, in: text, for: matcher)
        continue
      }
      // A character of three bytes, as nearly all are; a stop is nothing unless another stop can follow.
      let next = four >> 24
      let set = sets[Int(four >> 16 & 0x3F | four >> 2 & 0xFC0)]
      // Of Chinese characters proper only 二〇… begins anything but a word.
      let isNothing =
        four & 0xFF &- 0xE4 < 6
        ? four & 0xFF_FFFF != 0x8CBAE4 && !WordMatcher.mayStand(set, at: offset, in: raw, words, starts)
        : set == 0 && next != 0xE3 && next != 0xEF && WordingScanner.isStop(four & 0xFF_FFFF)
      if isNothing {
        offset &+= 3
        continue
      }
      offset = other(at: offset, to: end, in: text, for: matcher)
    }
    while offset < end { offset = other(at: offset, to: end, in: text, for: matcher) }
  }

  /// Whether three bytes, the first of them lowest, are 、 。 ， ； or ：.
  @inline(__always)
  private static func isStop(_ bytes: UInt32) -> Bool {
    switch bytes {
    case 0x8180E3, 0x8280E3, 0x8CBCEF, 0x9BBCEF, 0x9ABCEF: true
    default: false
    }
  }

  /// Reads what is anything but most characters, and says where to read on.
  private mutating func other(at offset: Int, to end: Int, in bytes: Span<UInt8>, for matcher: WordMatcher) -> Int {
    let (scalar, length) = Scalars.decode(bytes, at: offset)
    let set = matcher.set(scalar)
    if set != 0 {
      let start = offset &+ base
      matcher.forEachMatch(set, at: offset, before: end, in: bytes) { group, index, count in
        result.words.append(WordMatch(group: group, index: index, range: start..<start &+ count))
      }
    }
    let mark = offset..<min(end, offset &+ length)
    switch scalar {
    case 0x30...0x39, 0x4E8C, 0xFF10...0xFF19: return digits(at: offset, to: end, in: bytes)
    case 0x58, 0x78, 0xD7, 0xFF38, 0xFF58: return crosses(at: offset, to: end, in: bytes)
    case 0x20, 0xA0, 0x3000, 0x2002...0x2009: blank(length, at: offset, to: end, in: bytes)
    case 0x3002, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A: return stops(scalar, mark, to: end, in: bytes)
    case 0x2C, 0x3A, 0x3B:
      if offset > 0, offset &+ 1 < end, bytes[offset &- 1] >= 0x80, bytes[offset &+ 1] >= 0x80 {
        result.marks.append(MarkPlace(kind: .halfWidth, range: mark.shifted(by: base)))
      }
    case 0x28, 0xFF08: push(.bracket, mark, close: 0x29)
    case 0x29, 0xFF09: close(0x29, mark)
    case 0x22:
      if openCount > 0, open[openCount &- 1].close == 0x22 {
        close(0x22, mark)
      } else {
        push(.quotation, mark, close: 0x22)
      }
    case 0x300A: push(.title, mark, close: 0x300B)
    case 0x3008: push(.title, mark, close: 0x3009)
    case 0x201C: push(.quotation, mark, close: 0x201D)
    case 0x2018: push(.quotation, mark, close: 0x2019)
    case 0x300C: push(.quotation, mark, close: 0x300D)
    case 0x300E: push(.quotation, mark, close: 0x300F)
    case 0x300B, 0x3009, 0x201D, 0x2019, 0x300D, 0x300F: close(scalar, mark)
    default: break
    }
    return mark.upperBound
  }

  // MARK: - What it finds

  private mutating func push(_ kind: Enclosure.Kind, _ mark: Range<Int>, close: UInt32) {
    if openCount >= open.count {
      // The outermost is given up.
      for place in 1..<openCount { open[place &- 1] = open[place] }
      openCount &-= 1
    }
    open[openCount] = Opening(kind: kind, mark: mark, close: close)
    openCount &+= 1
  }

  private mutating func close(_ scalar: UInt32, _ mark: Range<Int>) {
    var place = openCount &- 1
    while place >= 0, open[place].close != scalar { place &-= 1 }
    guard place >= 0 else { return }
    let opening = open[place]
    openCount = place
    guard mark.lowerBound &- opening.mark.lowerBound <= WordingScan.reach else { return }
    if result.enclosures.isEmpty { result.enclosures.reserveCapacity(16) }
    result.enclosures.append(
      Enclosure(kind: opening.kind, open: opening.mark.shifted(by: base), close: mark.shifted(by: base)))
  }

  private mutating func digits(at offset: Int, to end: Int, in bytes: Span<UInt8>) -> Int {
    // The letters and digits of an address or a code are no date.
    if offset > 0, WordingScanner.isLetter(bytes[offset &- 1]) {
      var after = offset
      while after < end, bytes[after] >= 0x30, bytes[after] <= 0x39 { after &+= 1 }
      return max(after, min(end, offset &+ Scalars.decode(bytes, at: offset).length))
    }
    let (date, after) = DateReader.read(at: offset, to: end, in: bytes)
    if let date {
      if result.dates.isEmpty { result.dates.reserveCapacity(8) }
      result.dates.append(date.shifted(by: base))
    } else if let year = BracketedYear(digits: offset..<after, before: end, in: bytes) {
      result.bracketedYears.append(year.shifted(by: base))
    }
    return after
  }

  /// X, × and their like, at least two; or one after the digits of a year or before 月, 日, 件, 条.
  private mutating func crosses(at start: Int, to end: Int, in bytes: Span<UInt8>) -> Int {
    var offset = start
    var count = 0
    while offset < end {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard [0x58, 0x78, 0xD7, 0xFF38, 0xFF58].contains(scalar) else { break }
      count &+= 1
      offset = min(end, offset &+ length)
    }
    let isAfterDigit = start > 0 && bytes[start &- 1] >= 0x30 && bytes[start &- 1] <= 0x39
    if count >= 2 || isAfterDigit || WordingScanner.isQuantity(at: offset, to: end, in: bytes) {
      result.crosses.append((start..<offset).shifted(by: base))
    }
    return offset
  }

  /// Whether 月, 日, 件 or 条 stands at an offset.
  private static func isQuantity(at offset: Int, to end: Int, in bytes: Span<UInt8>) -> Bool {
    guard offset < end else { return false }
    return [0x6708, 0x65E5, 0x4EF6, 0x6761].contains(Scalars.decode(bytes, at: offset).scalar)
  }

  /// Two or more stops without anything between.
  private mutating func stops(_ first: UInt32, _ mark: Range<Int>, to end: Int, in bytes: Span<UInt8>) -> Int {
    var offset = mark.upperBound
    while offset < end, bytes[offset] == 0xE3 || bytes[offset] == 0xEF {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard scalar == first || [0x3002, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A].contains(scalar) else { break }
      offset = min(end, offset &+ length)
    }
    if offset > mark.upperBound {
      result.marks.append(MarkPlace(kind: .doubled, range: (mark.lowerBound..<offset).shifted(by: base)))
    }
    return offset
  }

  /// One blank between two Chinese characters.
  private mutating func blank(_ length: Int, at offset: Int, to end: Int, in bytes: Span<UInt8>) {
    let after = offset &+ length
    guard offset >= 3, after < end, bytes[after] >= 0xE3, bytes[offset &- 1] >= 0x80,
      Scalars.isIdeograph(Scalars.decode(bytes, at: after).scalar),
      Scalars.isIdeograph(Scalars.decode(bytes, at: offset &- 3).scalar)
    else { return }
    result.marks.append(MarkPlace(kind: .blank, range: (offset..<after).shifted(by: base)))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A || byte == 0x5F || byte == 0x40 || byte == 0x25
  }
}
