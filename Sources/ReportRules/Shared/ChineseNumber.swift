/// Numbers in Chinese from 一 to 九十九.
enum ChineseNumber {
  private static let digits: [Character] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The number in Chinese; in digits beyond 99 or below 1.
  static func text(of value: Int) -> String {
    guard (1...99).contains(value) else { return String(value) }
    let tens = value / 10
    let units = value % 10
    let front = tens == 0 ? "" : (tens == 1 ? "" : String(digits[tens - 1])) + "十"
    return front + (units == 0 ? "" : String(digits[units - 1]))
  }

  /// The value of a number in Chinese; nil if it is none.
  static func value(of text: String) -> Int? {
    guard !text.isEmpty, text.count <= 3 else { return nil }
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    func digit(_ part: Substring) -> Int? {
      guard part.count == 1, let place = digits.firstIndex(of: part[part.startIndex]) else { return nil }
      return place + 1
    }
    if parts.count == 1 { return digit(parts[0]) }
    guard parts.count == 2 else { return nil }
    let tens = parts[0].isEmpty ? 1 : digit(parts[0])
    let units = parts[1].isEmpty ? 0 : digit(parts[1])
    guard let tens, let units else { return nil }
    return tens * 10 + units
  }
}
