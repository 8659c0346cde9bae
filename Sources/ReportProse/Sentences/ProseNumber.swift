import ReportText

/// A number in a sentence with its unit.
struct ProseNumber {
  /// What the number is.
  enum Meaning {
    case figure(ProseFigure)
    case year(UInt16)
    /// A month other than the last, or a quarter: figures near it are of a part of the year.
    case partOfYear
    case neutral
    case text
  }

  /// What it is.
  private(set) var meaning: Meaning

  /// Its digits.
  private(set) var digits: Range<Int>

  /// Where it ends with its unit.
  private(set) var end: Int

  /// Reads the number at an offset; nil if none is there.
  init?(in text: Span<UInt8>, at offset: Int) {
    if let plain = PlainDigits(in: text, at: offset) {
      self.init(plain, in: text)
    } else if let chinese = ChineseDigits(in: text, at: offset) {
      self.init(chinese, in: text)
    } else {
      return nil
    }
  }

  /// What a number in digits means.
  private init(_ number: PlainDigits, in text: Span<UInt8>) {
    digits = number.range
    end = number.range.upperBound
    meaning = .text
    guard let value = number.value else { return }
    var next = Self.blanks(in: text, from: end)
    let year = number.fractionDigits == 0 ? Self.year(value) : nil
    let follower = Self.scalar(in: text, at: next)
    switch follower {
    case 0x5E74:  // 年
      next &+= 3
      let isSpan =
        Self.scalar(in: text, at: next) == 0x4EE5 && Self.scalar(in: text, at: next &+ 3) == 0x6765  // 以来
        || number.isRange
      if Self.scalar(in: text, at: next) == 0x5EA6 { next &+= 3 }  // 度
      meaning = year.map { isSpan ? .partOfYear : .year($0) } ?? .neutral
      end = next
      return
    case 0x3001 where year != nil, 0x2D where year != nil:  // 、-
      // 2022、2023年: two years at once.
      meaning = .partOfYear
      return
    case 0x6708:  // 月
      next &+= 3
      end = next
      let day = PlainDigits(in: text, at: Self.blanks(in: text, from: next))
      let isWhole =
        day.map { _ in value == 12 || !Self.isUntil(in: text, before: digits.lowerBound) }
        ?? Self.isWholeYear(value, in: text, digits.lowerBound, next)
      meaning = isWhole ? .neutral : .partOfYear
      return
    default: break
    }
    var isRough = number.isRange || Self.isOrdinal(in: text, before: digits.lowerBound)
    let start = next
    let scalar = Self.skipRough(&next, in: text)
    if next > start { isRough = true }
    isRough = isRough || Self.isAboutRight(in: text, before: digits.lowerBound)
    let unit = Self.unit(scalar, in: text, at: next)
    if let unit { end = next &+ unit.length }
    if unit == nil, value == 0, Self.isNone(in: text, digitsBefore: end, count: digits.count) {
      meaning = .figure(ProseFigure(digits: 0, fractionDigits: 0, unit: .piece, isRough: false, isChinese: false))
      return
    }
    meaning = .figure(
      ProseFigure(
        digits: value, fractionDigits: number.fractionDigits, unit: unit?.unit ?? .other, isRough: isRough,
        isChinese: false))
  }

  /// What a number in Chinese characters means; nil unless it has a unit or is a year.
  private init?(_ number: ChineseDigits, in text: Span<UInt8>) {
    digits = number.range
    let next = Self.blanks(in: text, from: digits.upperBound)
    let follower = Self.scalar(in: text, at: next)
    if let year = Self.year(number.value), follower == 0x5E74 {  // 年
      end = next &+ (Self.scalar(in: text, at: next &+ 3) == 0x5EA6 ? 6 : 3)  // 度
      meaning = .year(year)
      return
    }
    if Self.isNone(in: text, digitsBefore: digits.upperBound, count: digits.count) {
      end = digits.upperBound
      meaning = .figure(ProseFigure(digits: 0, fractionDigits: 0, unit: .piece, isRough: false, isChinese: true))
      return
    }
    guard let unit = Self.unit(follower, in: text, at: next) else { return nil }
    end = next &+ unit.length
    let isRough =
      Self.isOrdinal(in: text, before: digits.lowerBound) || Self.isAboutRight(in: text, before: digits.lowerBound)
    meaning = .figure(
      ProseFigure(digits: number.value, fractionDigits: 0, unit: unit.unit, isRough: isRough, isChinese: true))
  }

  /// Whether 零 or 0 ends at an offset, behind 为 and at the end of a clause: 行政复议为零.
  private static func isNone(in text: Span<UInt8>, digitsBefore offset: Int, count: Int? = nil) -> Bool {
    let length = offset > 0 && text[offset &- 1] == 0x30 ? 1 : 3
    guard length == 1 || character(in: text, before: offset) == 0x96F6, count == nil || count == length,
      character(in: text, before: offset &- length) == 0x4E3A
    else { return false }
    guard offset < text.count, text[offset] != 0x0A, text[offset] != 0x0D else { return true }
    switch ProseMark(in: text, at: offset)?.kind {
    case .sentence, .token(.comma), .token(.semicolon): return true
    default: return false
    }
  }

  /// Whether a unit that counts something follows digits that end at an offset.
  static func isTelling(in text: Span<UInt8>, digitsBefore offset: Int) -> Bool {
    if isNone(in: text, digitsBefore: offset) { return true }
    var next = blanks(in: text, from: offset)
    let scalar = skipRough(&next, in: text)
    guard let unit = unit(scalar, in: text, at: next) else { return false }
    return unit.unit.isTelling
  }

  /// Moves an offset behind what makes the number before it only about right.
  ///
  /// 余多来, then 万亿千百十, one of each at most and in this order: 3百余件 is no figure that anything is compared with.
  ///
  /// - Returns: the scalar that is there then; 0 at the end of the text.
  @inline(__always)
  private static func skipRough(_ offset: inout Int, in text: Span<UInt8>) -> UInt32 {
    var place = 0
    var scalar = scalar(in: text, at: offset)
    while let rank = roughRank(scalar, in: text, at: offset), rank > place {
      place = rank
      offset = blanks(in: text, from: offset &+ 3)
      scalar = Self.scalar(in: text, at: offset)
    }
    return scalar
  }

  /// A number as a year that reports speak of; nil if it is none.
  private static func year(_ value: Int) -> UInt16? {
    1990...2100 ~= value ? UInt16(truncatingIfNeeded: value) : nil
  }

  /// The unit that begins with a scalar at an offset, and its length in bytes; what begins like a unit and is none comes
  /// first.
  private static func unit(
    _ first: UInt32, in text: Span<UInt8>, at offset: Int
  ) -> (unit: ProseFigure.Unit, length: Int)? {
    switch first {
    case 0x4EF6:  // 件, 件次
      return scalar(in: text, at: offset &+ 3) == 0x6B21 ? (.other, 6) : (.piece, 3)
    case 0x5B97, 0x4EFD, 0x5C01, 0x4F8B: return (.piece, 3)  // 宗份封例
    case 0x4E2A:
      for word in ["工作日", "自然日", "百分点", "小时", "月", "季度"] where has(word, in: text, at: offset &+ 3) {
        return (.other, 3 &+ word.utf8.count)
      }
      return (.item, 3)  // 个
    case 0x6761, 0x8D77, 0x6B21, 0x90E8: return (.item, 3)  // 条起次部
    case 0x9879: return (.matter, 3)  // 项
    case 0x7BC7: return (.copy, 3)  // 篇
    case 0x4EBA:  // 人次
      return scalar(in: text, at: offset &+ 3) == 0x6B21 ? (.other, 6) : nil
    case 0x4E07:  // 万元
      return scalar(in: text, at: offset &+ 3) == 0x5143 ? (.tenThousandYuan, 6) : nil
    case 0x5143: return (.yuan, 3)  // 元
    case 0x25: return (.percent, 1)  // %
    case 0xFF05: return (.percent, 3)  // ％
    default: return nil
    }
  }

  /// The rank among its like of a character at an offset that makes the number before it rough; nil if it does not.
  private static func roughRank(_ character: UInt32, in text: Span<UInt8>, at offset: Int) -> Int? {
    switch character {
    case 0x4F59: 1  // 余
    case 0x591A: 2  // 多
    case 0x6765: 3  // 来
    case 0x4E07: scalar(in: text, at: offset &+ 3) == 0x5143 ? nil : 4  // 万, not 万元
    case 0x4EBF: 5  // 亿
    case 0x5343: 6  // 千
    case 0x767E: 7  // 百
    case 0x5341: 8  // 十
    default: nil
    }
  }

  /// Whether a month without day is the first or last of a whole year: 截至12月底, 1月至12月.
  private static func isWholeYear(_ month: Int, in text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let next = scalar(in: text, at: end)
    if month == 1 { return next == 0x81F3 || next == 0x2D }  // 至-
    guard month == 12 else { return false }
    if next == 0x5E95 || next == 0x672B { return true }  // 底末
    let last = character(in: text, before: start)
    return last == 0x81F3 || last == 0x5230  // 至到
  }

  /// Whether 截至, 截止, 至 or 到 is before the number.
  private static func isUntil(in text: Span<UInt8>, before offset: Int) -> Bool {
    switch character(in: text, before: offset) {
    case 0x81F3, 0x5230: true  // 至到
    case 0x6B62: character(in: text, before: offset &- 3) == 0x622A  // 截止
    default: false
    }
  }

  /// Whether 第 is before the number.
  private static func isOrdinal(in text: Span<UInt8>, before offset: Int) -> Bool {
    var start = offset
    while start > 0, text[start &- 1] == 0x20 { start &-= 1 }
    return character(in: text, before: start) == 0x7B2C
  }

  /// Whether a word before the number says that it is only about right.
  private static func isAboutRight(in text: Span<UInt8>, before offset: Int) -> Bool {
    switch character(in: text, before: offset) {
    case 0x8FD1, 0x7EA6, 0x8D85, 0x903E, 0x8FC7, 0x51E0: true  // 近约超逾过几
    default: false
    }
  }

  /// Where the blanks at an offset end.
  static func blanks(in text: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < text.count {
      if text[offset] == 0x20 || text[offset] == 0x09 {
        offset &+= 1
      } else if text[offset] == 0xC2 || text[offset] == 0xE2 || text[offset] == 0xE3,
        let mark = ProseMark(in: text, at: offset), case .blank = mark.kind
      {
        offset &+= mark.length
      } else {
        break
      }
    }
    return offset
  }

  /// The scalar at an offset; 0 at the end of the text.
  private static func scalar(in text: Span<UInt8>, at offset: Int) -> UInt32 {
    offset < text.count ? Scalars.decode(text, at: offset).scalar : 0
  }

  /// The scalar of three bytes that ends at an offset; 0 if none does.
  private static func character(in text: Span<UInt8>, before offset: Int) -> UInt32 {
    guard offset >= 3 else { return 0 }
    let (scalar, length) = Scalars.decode(text, at: offset &- 3)
    return length == 3 ? scalar : 0
  }

  private static func has(_ word: String, in text: Span<UInt8>, at offset: Int) -> Bool {
    var position = offset
    for byte in word.utf8 {
      guard position < text.count, text[position] == byte else { return false }
      position &+= 1
    }
    return true
  }
}
