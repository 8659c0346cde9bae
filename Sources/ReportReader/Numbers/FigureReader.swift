import ReportModel
import ReportText

/// Reads what stands in a cell of figures.
enum FigureReader {
  /// The most digits a figure may have.
  private static let maximumDigits = 15

  /// Reads a cell without blanks around it.
  static func read(_ range: Range<Int>, in bytes: Span<UInt8>) -> CellValue {
    if range.isEmpty { return .blank }
    return plainFigure(range, in: bytes).map { .number($0) } ?? readAny(range, in: bytes)
  }

  /// Reads a cell of plain digits, as nearly all are, that is not empty; nil for any other.
  @inline(__always)
  static func plainFigure(_ range: Range<Int>, in bytes: Span<UInt8>) -> Figure? {
    var offset = range.lowerBound
    guard range.upperBound &- offset <= maximumDigits else { return nil }
    let first = bytes[offset] &- 0x30
    guard first <= 9 else { return nil }
    var value = Int(first)
    offset &+= 1
    let isPadded = first == 0 && offset < range.upperBound
    while offset < range.upperBound {
      let digit = bytes[offset] &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
      offset &+= 1
    }
    return Figure(digits: value, fractionDigits: 0, notation: isPadded ? .leadingZeros : [])
  }

  /// Reads a cell that is neither empty nor plain digits.
  static func readAny(_ range: Range<Int>, in bytes: Span<UInt8>) -> CellValue {
    guard range.count <= 600, mayBeValue(Scalars.decode(bytes, at: range.lowerBound).scalar) else { return .text }
    if isNumberedText(range, in: bytes) { return .text }
    var scan = FigureScan(range, bytes)
    if scan.isPlaceholder { return .placeholder }
    return scan.number(maximumDigits: maximumDigits) ?? .text
  }

  /// Whether a scalar can begin a number or a placeholder; most texts are labels, whose first scalar cannot.
  private static func mayBeValue(_ scalar: UInt32) -> Bool {
    if scalar < 0x4E01 { return scalar != UInt32(ascii: "(") }
    switch scalar {
    case 0xFF08: return false
    case 0x65E0, 0x7A7A, 0x6682, 0x4E0D, 0x8D1F, 0x589E, 0x51CF: return true  // 无 空 暂 不 负 增 减
    default: return scalar >= 0xFE00
    }
  }

  /// Whether a text that begins with a digit goes on, before any bracket, with a Chinese character that is of no unit, as
  /// labels with a number do.
  private static func isNumberedText(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard bytes[range.lowerBound] &- 0x30 <= 9 else { return false }
    var offset = range.lowerBound &+ 1
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte &- 0xE4 < 6 {
        switch Scalars.decode(bytes, at: offset).scalar {
        case 0x4EF6, 0x5B97, 0x6761, 0x4EFD, 0x4E2A, 0x6B21, 0x9879, 0x8D77, 0x6237, 0x5143, 0x4E07, 0x4E00:
          return false
        default: return true
        }
      }
      if byte == UInt8(ascii: "(") || byte == 0xEF { return false }
      offset &+= 1
    }
    return false
  }
}

/// A cell being read, as scalars in half width.
private struct FigureScan {
  var scalars: [UInt32] = []
  var notation: Notation = []
  var index = 0

  init(_ range: Range<Int>, _ bytes: Span<UInt8>) {
    scalars.reserveCapacity(range.count / 3 &+ 4)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset &+= length
      if scalar == UInt32(ascii: "*") || scalar == UInt32(ascii: "_")
        || scalar == UInt32(ascii: "\\") && offset < range.upperBound
      {
        continue  // Markdown marks
      }
      let half = Scalars.isBlank(scalar) ? 0x20 : Scalars.halfWidth(scalar)
      if half != scalar, (half >= 0x30 && half <= 0x39) || half == 0x2E { notation.insert(.fullWidth) }
      scalars.append(half)
    }
  }

  /// Marks that say "nothing to report", as scalars in half width.
  private static let placeholders: [[UInt32]] = [
    "/", "\\", "//", "无", "空", "暂无", "n/a", "na", "N/A", "NA", "不适用", "不涉及", "无数据", "none",
  ].map { $0.unicodeScalars.map(\.value) }

  var isPlaceholder: Bool {
    let isDashes = scalars.allSatisfy {
      $0 == 0x2D || $0 == 0x20 || ($0 >= 0x2010 && $0 <= 0x2015) || $0 == 0x2500 || $0 == 0x4E00 || $0 == 0x2212
        || $0 == 0xFE63 || $0 == 0x30FC
    }
    if isDashes { return scalars.contains { $0 != 0x20 && $0 != 0x4E00 } }
    guard scalars.count <= 4 else { return false }
    return FigureScan.placeholders.contains(scalars)
  }

  private var current: UInt32 { index < scalars.count ? scalars[index] : 0 }

  private mutating func skipBlanks() {
    while current == 0x20 { index &+= 1 }
  }

  /// Reads sign, digits, unit and note; nil unless that is all there is.
  mutating func number(maximumDigits: Int) -> CellValue? {
    let isNegative = sign()
    guard var digits = digits() else { return nil }
    skipBlanks()
    unit()
    skipBlanks()
    guard note(), index == scalars.count else { return nil }
    if digits.whole.count > 1, digits.whole[0] == 0 {
      notation.insert(.leadingZeros)
      digits.whole = Array(digits.whole.drop { $0 == 0 })
    }
    if !digits.fraction.isEmpty, digits.fraction.allSatisfy({ $0 == 0 }) { notation.insert(.zeroFraction) }
    // The zero of 0.5 is no digit that counts.
    guard digits.whole.drop(while: { $0 == 0 }).count + digits.fraction.count <= maximumDigits else { return .tooLarge }
    var value = 0
    for digit in digits.whole + digits.fraction { value = value &* 10 &+ digit }
    return .number(
      Figure(digits: isNegative ? -value : value, fractionDigits: digits.fraction.count, notation: notation))
  }

  /// Reads a sign: - − 负 减 for below zero, + 增 for above.
  private mutating func sign() -> Bool {
    switch current {
    case 0x2D, 0x2212, 0x8D1F:
      index &+= 1
      skipBlanks()
      return true
    case 0x51CF:
      notation.insert(.change)
      index &+= 1
      return true
    case 0x2B, 0x589E:
      notation.insert(.change)
      index &+= 1
      return false
    default: return false
    }
  }

  private mutating func digits() -> (whole: [Int], fraction: [Int])? {
    var whole: [Int] = []
    var fraction: [Int] = []
    var isFraction = false
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar >= 0x30 && scalar <= 0x39 {
        if isFraction { fraction.append(Int(scalar &- 0x30)) } else { whole.append(Int(scalar &- 0x30)) }
      } else if scalar == UInt32(ascii: "O") || scalar == UInt32(ascii: "o") || scalar == 0x3007 {
        notation.insert(.letterO)
        if isFraction { fraction.append(0) } else { whole.append(0) }
      } else if scalar == 0x2E, !isFraction, !whole.isEmpty, isDigit(index &+ 1) {
        isFraction = true
      } else if scalar == 0x2C || scalar == 0x27 || scalar == 0x3001, !isFraction, !whole.isEmpty,
        areThreeDigits(index &+ 1)
      {
        notation.insert(.separators)
      } else if scalar == 0x20, !isFraction, 1...3 ~= whole.count || notation.contains(.innerBlanks),
        notation.isDisjoint(with: [.separators]), areThreeDigits(index &+ 1)
      {
        // A blank stands only between thousands.
        notation.insert(.innerBlanks)
      } else {
        break
      }
      index &+= 1
    }
    return whole.isEmpty ? nil : (whole, fraction)
  }

  private func isDigitScalar(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  private func isDigit(_ place: Int) -> Bool { place < scalars.count && isDigitScalar(scalars[place]) }

  /// Whether three digits and no more follow, as after a thousands separator.
  private func areThreeDigits(_ place: Int) -> Bool {
    isDigit(place) && isDigit(place &+ 1) && isDigit(place &+ 2) && !isDigit(place &+ 3)
  }

  /// Reads a unit: 件 宗 条 份 个 次 项 起 户 元 万元.
  private mutating func unit() {
    switch current {
    case 0x4EF6, 0x5B97, 0x6761, 0x4EFD, 0x4E2A, 0x6B21, 0x9879, 0x8D77, 0x6237:
      notation.insert(.unit)
      index &+= 1
    case 0x5143:
      notation.formUnion([.unit, .yuan])
      index &+= 1
    case 0x4E07 where index &+ 1 < scalars.count && scalars[index &+ 1] == 0x5143:
      notation.formUnion([.unit, .tenThousandYuan])
      index &+= 2
    default: break
    }
  }

  /// Reads a note in brackets; false if there is something else.
  private mutating func note() -> Bool {
    guard index < scalars.count else { return true }
    guard current == UInt32(ascii: "("), scalars.last == UInt32(ascii: ")"), scalars.count &- index > 2 else {
      return false
    }
    notation.insert(.note)
    index = scalars.count
    return true
  }
}
