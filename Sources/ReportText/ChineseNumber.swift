/// Numbers in Chinese.
public enum ChineseNumber {
  /// The digits from 〇 to 九 as they are written.
  private static let digits: [Character] = Array("〇一二三四五六七八九")

  /// The value of a digit from 一 to 九, and 10 for 十; nil for all else, also for a zero.
  @inlinable
  public static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    default: nil
    }
  }

  /// Whether a scalar is a zero, or what is written for one: 〇, 零, ○ or ◯.
  @inlinable
  public static func isZero(_ scalar: UInt32) -> Bool {
    scalar == 0x3007 || scalar == 0x96F6 || scalar == 0x25CB || scalar == 0x25EF
  }

  /// The digits of a number one by one, as in 二〇二三.
  public static func digits(of value: Int) -> String {
    String(String(value).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }

  /// A number from 1 to 99, as 二十三; in ASCII digits beyond that.
  public static func text(of value: Int) -> String {
    guard (1...99).contains(value) else { return String(value) }
    let tens = value / 10
    let front = tens == 0 ? "" : (tens == 1 ? "" : String(digits[tens])) + "十"
    return value % 10 == 0 ? front : front + String(digits[value % 10])
  }

  /// The value of a number from 一 to 九十九; nil if a text is none.
  public static func value(of text: String) -> Int? {
    let parts = text.split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false)
    var values: [Int] = []
    for part in parts {
      if part.isEmpty, parts.count == 2 {
        values.append(values.isEmpty ? 1 : 0)
      } else if let digit = digits.firstIndex(where: { part == String($0) }), digit > 0 {
        values.append(digit)
      } else {
        return nil
      }
    }
    return values.reduce(0) { $0 * 10 + $1 }
  }
}
