/// The digits of a text.
enum DigitRuns {
  /// The runs of digits, ASCII or full width, in the order of a text.
  static func of(_ bytes: some Sequence<UInt8>) -> [String] {
    var runs: [String] = []
    var isOpen = false
    for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
      let value = 0xFF10...0xFF19 ~= scalar.value ? scalar.value - 0xFEE0 : scalar.value
      guard 0x30...0x39 ~= value, let digit = Unicode.Scalar(value) else {
        isOpen = false
        continue
      }
      if isOpen { runs[runs.count - 1].append(Character(digit)) } else { runs.append(String(digit)) }
      isOpen = true
    }
    return runs
  }

  /// The number that a text writes in whatever way, without unit and separators; nil if it is none.
  static func number(_ text: String) -> String? {
    let plain = text.unicodeScalars.compactMap { scalar -> Character? in
      let value = 0xFF01...0xFF5E ~= scalar.value ? scalar.value - 0xFEE0 : scalar.value
      return [0x2C, 0x20, 0x4EF6].contains(value)
        ? nil : Unicode.Scalar(value == 0x4F ? 0x30 : value).map(Character.init)
    }
    var digits = String(plain)[...]
    guard digits.allSatisfy({ $0.isNumber || $0 == "." }), !digits.isEmpty else { return nil }
    if digits.contains(".") {
      while digits.last == "0" { digits.removeLast() }
      if digits.last == "." { digits.removeLast() }
    }
    while digits.count > 1, digits.first == "0", digits.dropFirst().first != "." { digits.removeFirst() }
    return String(digits)
  }
}
