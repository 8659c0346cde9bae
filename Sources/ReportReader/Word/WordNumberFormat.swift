import ReportText

/// How an automatic number is written.
enum WordNumberFormat {
  /// A number in a format of Word, which is named as in its files; a format that is not known is decimal.
  static func text(of value: Int, in format: String) -> String {
    switch format {
    case "none", "bullet": ""
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "koreanCounting":
      chinese(value)
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital": ChineseNumber.digits(of: value)
    case "chineseLegalSimplified": legal(value)
    case "ideographTraditional": cyclic(value, "甲乙丙丁戊己庚辛壬癸")
    case "ideographZodiac": cyclic(value, "子丑寅卯辰巳午未申酉戌亥")
    case "decimalFullWidth", "decimalFullWidth2": shifted(String(value), by: 0xFF10 - 0x30)
    case "decimalZero": value < 10 ? "0\(value)" : "\(value)"
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": series(value, from: 0x2460)
    case "decimalEnclosedParen": series(value, from: 0x2474)
    case "decimalEnclosedFullstop": series(value, from: 0x2488)
    case "ideographEnclosedCircle": (1...10).contains(value) ? series(value, from: 0x3280) : "\(value)"
    case "upperLetter": letters(value, from: 0x41)
    case "lowerLetter": letters(value, from: 0x61)
    case "upperRoman": roman(value)
    case "lowerRoman": roman(value).lowercased()
    default: "\(value)"
    }
  }

  /// A number as 一百二十三.
  private static func chinese(_ value: Int) -> String {
    if value == 0 { return "〇" }
    guard value > 99, value < 10_000 else { return ChineseNumber.text(of: value) }
    let thousands = value / 1000
    let hundreds = value / 100 % 10
    var text = thousands > 0 ? ChineseNumber.text(of: thousands) + "千" : ""
    text += hundreds > 0 ? ChineseNumber.text(of: hundreds) + "百" : ""
    let rest = value % 100
    if rest == 0 { return text }
    if rest < 10 || hundreds == 0 { text += "零" }
    return text + ((10..<20).contains(rest) ? "一" : "") + ChineseNumber.text(of: rest)
  }

  /// A number in the signs of bank notes.
  private static func legal(_ value: Int) -> String {
    let signs: [Character: Character] = [
      "一": "壹", "二": "贰", "三": "叁", "四": "肆", "五": "伍", "六": "陆", "七": "柒", "八": "捌", "九": "玖",
      "十": "拾", "百": "佰", "千": "仟", "〇": "零",
    ]
    return String(((10..<20).contains(value) ? "一" + chinese(value) : chinese(value)).map { signs[$0] ?? $0 })
  }

  private static func cyclic(_ value: Int, _ signs: String) -> String {
    guard value > 0 else { return "\(value)" }
    return String(signs[signs.index(signs.startIndex, offsetBy: (value - 1) % signs.count)])
  }

  private static func shifted(_ text: String, by distance: UInt32) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + distance) }))
  }

  /// The sign of a number from 1 to 20 in a row of signs.
  private static func series(_ value: Int, from first: UInt32) -> String {
    guard (1...20).contains(value), let scalar = Unicode.Scalar(first + UInt32(value) - 1) else { return "\(value)" }
    return String(Character(scalar))
  }

  /// A to Z, then AA to ZZ.
  private static func letters(_ value: Int, from first: UInt32) -> String {
    guard (1...26 * 26).contains(value), let scalar = Unicode.Scalar(first + UInt32((value - 1) % 26)) else {
      return "\(value)"
    }
    return String(repeating: Character(scalar), count: (value - 1) / 26 + 1)
  }

  private static func roman(_ value: Int) -> String {
    guard (1..<4000).contains(value) else { return "\(value)" }
    let signs: [(Int, String)] = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    var text = ""
    for (worth, sign) in signs {
      while rest >= worth {
        text += sign
        rest -= worth
      }
    }
    return text
  }
}
