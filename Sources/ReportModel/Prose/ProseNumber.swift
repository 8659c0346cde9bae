/// A number in a sentence with its unit.
struct ProseNumber {
  /// What the number is.
  enum Meaning {
    case figure(ProseFigure)
    case year(Int)
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

  /// The units; those that begin like a unit and are none come first.
  private static let units: [(text: [UInt8], unit: ProseFigure.Unit)] = {
    let words: [(ProseFigure.Unit, String)] = [
      (.other, "个工作日 个自然日 个百分点 个小时 个月 个季度 件次 人次"),
      (.tenThousandYuan, "万元"), (.yuan, "元"), (.percent, "% ％"),
      (.piece, "件 宗 份 封 例"), (.item, "条 起 个 次 部"), (.matter, "项"),
    ]
    return words.flatMap { unit, list in list.split(separator: " ").map { (Array($0.utf8), unit) } }
  }()

  /// Reads the number at an offset; nil if none is there.
  init?(in text: borrowing Span<UInt8>, at offset: Int, limit: Int) {
    if let plain = PlainDigits(in: text, at: offset, limit: limit) {
      self.init(plain, in: text, limit: limit)
    } else if let chinese = ChineseDigits(in: text, at: offset, limit: limit) {
      self.init(chinese, in: text, limit: limit)
    } else {
      return nil
    }
  }

  /// What a number in digits means.
  private init(_ number: PlainDigits, in text: borrowing Span<UInt8>, limit: Int) {
    digits = number.range
    end = number.range.upperBound
    meaning = .text
    guard let value = number.value else { return }
    var next = Self.blanks(in: text, from: end, limit: limit)
    let isYear = 1990...2100 ~= value && number.fractionDigits == 0
    if Self.has("年", in: text, at: next, limit: limit) {
      next &+= 3
      let isSpan = Self.has("以来", in: text, at: next, limit: limit) || number.isRange
      if Self.has("度", in: text, at: next, limit: limit) { next &+= 3 }
      meaning = isYear ? (isSpan ? .partOfYear : .year(value)) : .neutral
      end = next
      return
    }
    if isYear, Self.has("、", in: text, at: next, limit: limit) || Self.has("-", in: text, at: next, limit: limit) {
      // 2022、2023年: two years at once.
      meaning = .partOfYear
      return
    }
    if Self.has("月", in: text, at: next, limit: limit) {
      next &+= 3
      end = next
      let day = PlainDigits(in: text, at: Self.blanks(in: text, from: next, limit: limit), limit: limit)
      meaning =
        day != nil || Self.isWholeYear(value, in: text, digits.lowerBound, next, limit: limit) ? .neutral : .partOfYear
      return
    }
    var isRough = number.isRange || Self.isOrdinal(in: text, before: digits.lowerBound)
    for word in ["余", "多", "来", "万", "亿", "千", "百", "十"] where Self.has(word, in: text, at: next, limit: limit) {
      guard !(word == "万" && Self.has("元", in: text, at: next &+ 3, limit: limit)) else { continue }
      isRough = true
      next = Self.blanks(in: text, from: next &+ 3, limit: limit)
    }
    isRough = isRough || Self.isAboutRight(in: text, before: digits.lowerBound)
    let unit = Self.unit(in: text, at: next, limit: limit)
    if let unit { end = next &+ unit.length }
    meaning = .figure(
      ProseFigure(
        digits: value, fractionDigits: number.fractionDigits, unit: unit?.unit ?? .other, isRough: isRough,
        isChinese: false))
  }

  /// What a number in Chinese characters means; nil unless it has a unit or is a year.
  private init?(_ number: ChineseDigits, in text: borrowing Span<UInt8>, limit: Int) {
    digits = number.range
    let next = Self.blanks(in: text, from: digits.upperBound, limit: limit)
    if 1990...2100 ~= number.value, Self.has("年", in: text, at: next, limit: limit) {
      end = next &+ (Self.has("度", in: text, at: next &+ 3, limit: limit) ? 6 : 3)
      meaning = .year(number.value)
      return
    }
    guard let unit = Self.unit(in: text, at: next, limit: limit) else { return nil }
    end = next &+ unit.length
    let isRough =
      Self.isOrdinal(in: text, before: digits.lowerBound) || Self.isAboutRight(in: text, before: digits.lowerBound)
    meaning = .figure(
      ProseFigure(digits: number.value, fractionDigits: 0, unit: unit.unit, isRough: isRough, isChinese: true))
  }

  /// The unit at an offset, and its length in bytes.
  private static func unit(
    in text: borrowing Span<UInt8>, at offset: Int, limit: Int
  ) -> (unit: ProseFigure.Unit, length: Int)? {
    for candidate in units where has(candidate.text, in: text, at: offset, limit: limit) {
      return (candidate.unit, candidate.text.count)
    }
    return nil
  }

  /// Whether a month without day is the first or last of a whole year: 截至12月底, 1月至12月.
  private static func isWholeYear(
    _ month: Int, in text: borrowing Span<UInt8>, _ start: Int, _ end: Int, limit: Int
  ) -> Bool {
    if month == 1 { return has("至", in: text, at: end, limit: limit) || has("-", in: text, at: end, limit: limit) }
    guard month == 12 else { return false }
    if has("底", in: text, at: end, limit: limit) || has("末", in: text, at: end, limit: limit) { return true }
    return start >= 3 && ["至", "到"].contains { has($0, in: text, at: start &- 3, limit: start) }
  }

  /// Whether 第 is before the number.
  private static func isOrdinal(in text: borrowing Span<UInt8>, before offset: Int) -> Bool {
    var start = offset
    while start > 0, text[start &- 1] == 0x20 { start &-= 1 }
    return start >= 3 && has("第", in: text, at: start &- 3, limit: offset)
  }

  /// Whether a word before the number says that it is only about right.
  private static func isAboutRight(in text: borrowing Span<UInt8>, before offset: Int) -> Bool {
    guard offset >= 3 else { return false }
    return ["近", "约", "超", "逾", "过", "几"].contains { has($0, in: text, at: offset &- 3, limit: offset) }
  }

  /// Where the blanks at an offset end.
  static func blanks(in text: borrowing Span<UInt8>, from start: Int, limit: Int) -> Int {
    var offset = start
    while offset < limit {
      if text[offset] == 0x20 || text[offset] == 0x09 {
        offset &+= 1
      } else if text[offset] == 0xC2 || text[offset] == 0xE2 || text[offset] == 0xE3,
        let mark = ProseMark(in: text, at: offset, limit: limit), case .blank = mark.kind
      {
        offset &+= mark.length
      } else {
        break
      }
    }
    return offset
  }

  private static func has(_ word: String, in text: borrowing Span<UInt8>, at offset: Int, limit: Int) -> Bool {
    var position = offset
    for byte in word.utf8 {
      guard position < limit, text[position] == byte else { return false }
      position &+= 1
    }
    return true
  }

  private static func has(_ word: [UInt8], in text: borrowing Span<UInt8>, at offset: Int, limit: Int) -> Bool {
    guard offset &+ word.count <= limit else { return false }
    for index in word.indices where text[offset &+ index] != word[index] { return false }
    return true
  }
}
