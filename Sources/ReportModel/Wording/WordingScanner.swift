import ReportText

/// Scans text outside tables, once for all rules about wording.
package struct WordingScanner {
  private let matcher: WordMatcher

  /// For each ASCII byte one bit: whether nothing begins with it.
  private let plain: (low: UInt64, high: UInt64)

  private var result = WordingScan()

  /// The opening marks that are not closed yet, with the scalar that closes each.
  private var open: [(kind: Enclosure.Kind, mark: Range<Int>, close: UInt32)] = []

  private init(_ matcher: WordMatcher) {
    self.matcher = matcher
    plain = (
      ~(matcher.begins(inASCII: 0) | 0x0FFF_1305_0000_0000), ~(matcher.begins(inASCII: 1) | 0x0100_0000_0100_0000)
    )
  }

  /// What a text offers, which is a stretch of a report between tables; linear in its length.
  package static func scan(_ text: Span<UInt8>, for matcher: WordMatcher) -> WordingScan {
    var scanner = WordingScanner(matcher)
    scanner.scan(0, to: text.count, in: text)
    return scanner.result
  }

  // MARK: - The pass

  private mutating func scan(_ start: Int, to end: Int, in bytes: Span<UInt8>) {
    let matcher = matcher
    let table = matcher.beginnings.span
    var offset = start
    while offset < end {
      let lead = bytes[offset]
      if lead < 0x80 {
        let isPlain = (lead < 64 ? plain.low >> UInt64(lead) : plain.high >> UInt64(lead &- 64)) & 1 != 0
        offset = isPlain ? offset &+ 1 : ascii(lead, at: offset, to: end, in: bytes)
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if WordMatcher.begins(scalar, in: table) {
        matcher.match(scalar, at: offset, before: end, in: bytes, into: &result.words)
      }
      // Chinese characters proper: of these only 二〇… begins anything else.
      if lead >= 0xE4, lead <= 0xE9, scalar != 0x4E8C {
        offset &+= length
      } else {
        offset = other(scalar, length, at: offset, to: end, in: bytes)
      }
    }
  }

  /// Reads what begins with an ASCII byte, and says where to read on.
  private mutating func ascii(_ byte: UInt8, at offset: Int, to end: Int, in bytes: Span<UInt8>) -> Int {
    let scalar = UInt32(byte)
    if matcher.begins(scalar) { matcher.match(scalar, at: offset, before: end, in: bytes, into: &result.words) }
    switch byte {
    case 0x30...0x39: return digits(at: offset, to: end, in: bytes)
    case 0x58, 0x78: return crosses(at: offset, to: end, in: bytes)
    case 0x20: blank(1, at: offset, to: end, in: bytes)
    case 0x2C, 0x3A, 0x3B:
      if offset > 0, offset &+ 1 < end, bytes[offset &- 1] >= 0x80, bytes[offset &+ 1] >= 0x80 {
        result.marks.append(MarkPlace(kind: .halfWidth, range: offset..<offset &+ 1))
      }
    case 0x28: push(.bracket, offset..<offset &+ 1, close: 0x29)
    case 0x29: close(0x29, offset..<offset &+ 1)
    case 0x22:
      if open.last?.close == 0x22 {
        close(0x22, offset..<offset &+ 1)
      } else {
        push(.quotation, offset..<offset &+ 1, close: 0x22)
      }
    default: break
    }
    return offset &+ 1
  }

  /// Reads what begins with a scalar that is neither ASCII nor a common Chinese character.
  private mutating func other(_ scalar: UInt32, _ length: Int, at offset: Int, to end: Int, in bytes: Span<UInt8>)
    -> Int
  {
    let mark = offset..<min(end, offset &+ length)
    switch scalar {
    case 0x4E8C, 0xFF10...0xFF19: return digits(at: offset, to: end, in: bytes)
    case 0xD7, 0xFF38, 0xFF58: return crosses(at: offset, to: end, in: bytes)
    case 0x3002, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A: return stops(scalar, mark, to: end, in: bytes)
    case 0xA0, 0x3000, 0x2002...0x2009: blank(length, at: offset, to: end, in: bytes)
    case 0x300A: push(.title, mark, close: 0x300B)
    case 0x3008: push(.title, mark, close: 0x3009)
    case 0x201C: push(.quotation, mark, close: 0x201D)
    case 0x2018: push(.quotation, mark, close: 0x2019)
    case 0x300C: push(.quotation, mark, close: 0x300D)
    case 0x300E: push(.quotation, mark, close: 0x300F)
    case 0xFF08: push(.bracket, mark, close: 0x29)
    case 0xFF09: close(0x29, mark)
    case 0x300B, 0x3009, 0x201D, 0x2019, 0x300D, 0x300F: close(scalar, mark)
    default: break
    }
    return mark.upperBound
  }

  // MARK: - What it finds

  private mutating func push(_ kind: Enclosure.Kind, _ mark: Range<Int>, close: UInt32) {
    if open.count >= 16 { open.removeFirst() }
    open.append((kind, mark, close))
  }

  private mutating func close(_ scalar: UInt32, _ mark: Range<Int>) {
    guard let place = open.lastIndex(where: { $0.close == scalar }) else { return }
    let opening = open[place]
    open.removeSubrange(place...)
    guard mark.lowerBound &- opening.mark.lowerBound <= WordingScan.reach else { return }
    result.enclosures.append(Enclosure(kind: opening.kind, open: opening.mark, close: mark))
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
      result.dates.append(date)
    } else if let year = BracketedYear(digits: offset..<after, before: end, in: bytes) {
      result.bracketedYears.append(year)
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
      result.crosses.append(start..<offset)
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
      result.marks.append(MarkPlace(kind: .doubled, range: mark.lowerBound..<offset))
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
    result.marks.append(MarkPlace(kind: .blank, range: offset..<after))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A || byte == 0x5F || byte == 0x40 || byte == 0x25
  }
}
