import ReportText

/// ASCII or full-width digits with separators and a fraction.
struct PlainDigits {
  /// The digits, from the first to the last.
  private(set) var range: Range<Int>

  /// All digits as one number; nil if there are more than 15.
  private(set) var value: Int?

  /// How many digits stand after the point.
  private(set) var fractionDigits = 0

  /// Whether a dash joins it to another number.
  private(set) var isRange = false

  /// Reads the digits at an offset; nil if none is there.
  init?(in text: Span<UInt8>, at start: Int) {
    guard let first = Self.digit(in: text, at: start) else { return nil }
    var count = 1
    var sum = first.value
    var offset = start &+ first.length
    var group = 1
    var isGrouped = false
    var hasPoint = false
    while offset < text.count {
      if let digit = Self.digit(in: text, at: offset) {
        count &+= 1
        group &+= 1
        if count <= 15 { sum = sum &* 10 &+ digit.value }
        if hasPoint { fractionDigits &+= 1 }
        offset &+= digit.length
      } else if !hasPoint, isGrouped ? group == 3 : group <= 3,
        let next = Self.separator(in: text, at: offset)
      {
        isGrouped = true
        group = 0
        offset = next
      } else if !hasPoint, let next = Self.point(in: text, at: offset) {
        hasPoint = true
        offset = next
      } else {
        break
      }
    }
    range = start..<offset
    value = count <= 15 ? sum : nil
    isRange = Self.isDash(in: text, before: start) || Self.isDash(in: text, after: offset)
  }

  /// The digit at an offset and its length in bytes.
  private static func digit(in text: Span<UInt8>, at offset: Int) -> (value: Int, length: Int)? {
    guard offset < text.count else { return nil }
    let byte = text[offset]
    if 0x30...0x39 ~= byte { return (Int(byte) &- 0x30, 1) }
    guard byte == 0xEF, offset &+ 2 < text.count, text[offset &+ 1] == 0xBC, 0x90...0x99 ~= text[offset &+ 2] else {
      return nil
    }
    return (Int(text[offset &+ 2]) &- 0x90, 3)
  }

  /// Behind a separator of thousands, if exactly three digits follow it.
  private static func separator(in text: Span<UInt8>, at offset: Int) -> Int? {
    guard text[offset] == 0x2C || text[offset] == 0x20 else { return nil }
    var position = offset &+ 1
    for _ in 0..<3 {
      guard let digit = digit(in: text, at: position) else { return nil }
      position &+= digit.length
    }
    return digit(in: text, at: position) == nil ? offset &+ 1 : nil
  }

  /// Behind a decimal point, if a digit follows it.
  private static func point(in text: Span<UInt8>, at offset: Int) -> Int? {
    let width: Int
    switch text[offset] {
    case 0x2E: width = 1
    case 0xEF where offset &+ 2 < text.count && text[offset &+ 1] == 0xBC && text[offset &+ 2] == 0x8E: width = 3
    default: return nil
    }
    return digit(in: text, at: offset &+ width) == nil ? nil : offset &+ width
  }

  private static func isDash(in text: Span<UInt8>, before offset: Int) -> Bool {
    guard offset >= 1 else { return false }
    if text[offset &- 1] == 0x2D || text[offset &- 1] == 0x7E { return true }
    guard offset >= 3 else { return false }
    return isLongDash(text[offset &- 3], text[offset &- 2], text[offset &- 1])
  }

  private static func isDash(in text: Span<UInt8>, after offset: Int) -> Bool {
    guard offset < text.count else { return false }
    if text[offset] == 0x2D || text[offset] == 0x7E { return true }
    guard offset &+ 2 < text.count else { return false }
    return isLongDash(text[offset], text[offset &+ 1], text[offset &+ 2])
  }

  /// Whether three bytes are —, – or ～.
  private static func isLongDash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    first == 0xE2 && second == 0x80 && (third == 0x94 || third == 0x93)
      || first == 0xEF && second == 0xBD && third == 0x9E
  }
}

/// A number in Chinese characters, such as 十二, 两 or 二〇二三.
struct ChineseDigits {
  /// The characters.
  private(set) var range: Range<Int>

  /// The number.
  private(set) var value: Int

  /// The longest number that is read, in characters.
  private static let longest = 12

  /// Reads the number at an offset; nil if none is there.
  init?(in text: Span<UInt8>, at start: Int) {
    var offset = start
    var total = 0
    var section = 0
    var digit = 0
    var isPositional = true
    var positional = 0
    var count = 0
    while offset &+ 2 < text.count, count < Self.longest, let part = Self.part(Scalars.decode(text, at: offset).scalar)
    {
      switch part {
      case .digit(let value):
        digit = value
        positional = positional &* 10 &+ value
      case .unit(let unit):
        isPositional = false
        if unit == 10000 {
          total = (total &+ section &+ digit) &* unit
          section = 0
        } else {
          section &+= (digit == 0 ? 1 : digit) &* unit
        }
        digit = 0
      }
      offset &+= 3
      count &+= 1
    }
    guard count > 0 else { return nil }
    range = start..<offset
    value = isPositional ? positional : total &+ section &+ digit
  }

  /// The characters of such numbers: 零〇一二两三四五六七八九十百千万.
  static let scalars: [UInt32] = "零〇一二两三四五六七八九十百千万".unicodeScalars.map(\.value)

  private enum Part {
    case digit(Int)
    case unit(Int)
  }

  /// The digit or unit of a character; nil if it is none.
  private static func part(_ scalar: UInt32) -> Part? {
    switch scalar {
    case 0x96F6, 0x3007: .digit(0)  // 零〇
    case 0x4E24: .digit(2)  // 两
    case 0x5341: .unit(10)  // 十
    case 0x767E: .unit(100)  // 百
    case 0x5343: .unit(1000)  // 千
    case 0x4E07: .unit(10000)  // 万
    default: ChineseNumber.digit(scalar).map { .digit($0) }
    }
  }
}
