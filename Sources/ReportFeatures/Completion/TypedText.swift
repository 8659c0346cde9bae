internal import ReportForm
import ReportText

/// What is typed of a label: perhaps its number, then part of its name in Chinese or in pinyin.
struct TypedText {
  /// The number as typed, with its punctuation and the blank after it; empty if there is none.
  let number: String

  /// The value of the number; 0 if there is none.
  let value: Int

  /// What follows the number, without the blanks after it.
  let name: String

  /// Takes a stretch of text apart.
  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    if index < scalars.count, scalars[index] == "（" || scalars[index] == "(" { index += 1 }
    var value = 0
    while index < scalars.count, let digit = TypedText.digit(scalars[index]) {
      // 十 multiplies what stands before it; more than four digits are no number of a label.
      value =
        digit == 10
        ? max(1, value) * 10 : TypedText.isChineseTen(value, scalars, index) ? value + digit : value * 10 + digit
      index += 1
      if value > 9999 { break }
    }
    while index < scalars.count, "）)、.． \u{3000}".unicodeScalars.contains(scalars[index]) { index += 1 }
    self.value = value
    number = TypedText.string(scalars[..<index])
    var end = scalars.count
    while end > index, scalars[end - 1].properties.isWhitespace { end -= 1 }
    name = TypedText.string(scalars[index..<end])
  }

  /// Whether nothing is typed.
  var isEmpty: Bool { number.isEmpty && name.isEmpty }

  /// Whether the name has characters beyond ASCII, so that it is compared as it is and not as pinyin.
  private var isNameChinese: Bool { name.utf8.contains { $0 >= 0x80 } }

  /// Whether the label could be meant.
  func matches(_ label: Label, usesPinyin: Bool = true) -> Bool {
    if value != 0 || !number.isEmpty {
      guard !label.number.isEmpty else { return false }
      if value != 0, TypedText(label.number).value != value { return false }
    }
    if name.isEmpty { return true }
    if isNameChinese || !usesPinyin { return label.name.contains(name) }
    let reading = Pinyin.reading(of: label.name)
    let letters = name.lowercased()
    return TypedText.isAbbreviation(letters, of: reading.initials)
      || TypedText.isAbbreviation(letters, of: reading.full)
  }

  /// What a client is to compare the typed text with for a label that matches.
  func filterText(for label: Label, usesPinyin: Bool) -> String {
    guard usesPinyin else {
      if isEmpty { return label.official }
      let start = name.isEmpty ? nil : label.name.firstRange(of: name)?.lowerBound
      return number + label.name[(start ?? label.name.startIndex)...]
    }
    let reading = Pinyin.reading(of: label.name)
    let pinyin = reading.initials + " " + reading.full
    if isNameChinese || name.isEmpty && number.utf8.contains(where: { $0 >= 0x80 }) {
      // The middle of a name can be typed as well as its start.
      let start = label.name.firstRange(of: name)?.lowerBound ?? label.name.startIndex
      return number + label.name[start...] + " " + pinyin
    }
    return number + pinyin + " " + label.official
  }

  /// Whether the letters stand in `other` in their order, the first at its start.
  private static func isAbbreviation(_ letters: String, of other: String) -> Bool {
    guard letters.first == other.first else { return false }
    var rest = letters[...]
    for letter in other where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// The value of a digit, ASCII, full-width or Chinese; 10 for 十.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: ChineseNumber.digit(scalar.value)
    }
  }

  /// Whether the digit before `index` was a 十, so that the next is added.
  private static func isChineseTen(_ value: Int, _ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index > 0 && scalars[index - 1] == "十"
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
