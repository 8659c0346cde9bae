import ReportModel
import ReportText

/// Reads the number before a heading or label, such as 一、 （一） or 1、 and their variants.
public enum NumberingReader {
  /// Reads the number at the start of a label of at least one scalar.
  ///
  /// - Returns: the index of the first scalar after it; 0 if there is none.
  static func read(_ text: LabelScalars, into numbering: inout Numbering) -> Int {
    numbering.range = text.bounds.lowerBound..<text.bounds.lowerBound
    let isBracketed = text.scalar(0) == UInt32(ascii: "(")
    var index = isBracketed ? 1 : 0
    let digits = index
    var value = 0
    var isChinese = false
    while index < text.count, index &- digits < 3 {
      let scalar = text.scalar(index)
      if let digit = ChineseNumber.digit(scalar), index == digits || isChinese {
        isChinese = true
        value = digit == 10 ? max(1, value) &* 10 : value >= 10 ? value &+ digit : value &* 10 &+ digit
      } else if scalar >= 0x30 && scalar <= 0x39, !isChinese {
        value = value &* 10 &+ Int(scalar &- 0x30)
      } else {
        break
      }
      index &+= 1
    }
    guard index > digits, index < text.count else { return 0 }
    let style: NumberingStyle
    if isBracketed {
      guard text.scalar(index) == UInt32(ascii: ")"), index &+ 1 < text.count else { return 0 }
      index &+= 1
      if isSeparator(text.scalar(index)) { index &+= 1 }
      style = .bracketed
    } else if isSeparator(text.scalar(index)) {
      index &+= 1
      style = isChinese ? .chinese : .arabic
    } else {
      // A bare digit stuck to the name, as in "1属于国家秘密"; 三安全一稳定 and 2023年 are no numbers.
      guard !isChinese, index &- digits == 1, Scalars.isIdeograph(text.scalar(index)), !isUnit(text.scalar(index))
      else { return 0 }
      style = .arabic
    }
    guard index < text.count else { return 0 }
    numbering = Numbering(
      style: style, value: value, range: text.range(0).lowerBound..<text.range(index &- 1).upperBound)
    return index
  }

  /// Whether a scalar can stand between a number and a name, as 、 does.
  private static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x3002, UInt32(ascii: "."), UInt32(ascii: ","), UInt32(ascii: ":"), UInt32(ascii: ")"), 0xFF61,
      0xFF64, 0xB7:
      true
    default: false
    }
  }

  /// Whether a scalar makes the digit before it a quantity: 件 条 年 月 日 个 次.
  private static func isUnit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4EF6, 0x6761, 0x5E74, 0x6708, 0x65E5, 0x4E2A, 0x6B21: true
    default: false
    }
  }
}
