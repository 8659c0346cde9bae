public import ReportForm
public import ReportModel

/// Writes the number of a cell in plain digits.
struct NumberWriting {
  /// The bytes of the number with its unit, without marks around it and the note after it.
  let range: Range<Int>

  /// The number in plain digits, in the unit of its column.
  let plain: String

  /// Whether there is no doubt about it.
  let isCertain: Bool

  /// How a number of a column should be written; nil where its notation is lawful.
  init?(_ figure: Figure, in cell: ValueCell, kind: FigureKind?, of report: Report) {
    var notation = figure.notation.subtracting([.note, .yuan, .tenThousandYuan])
    switch kind {
    case .difference: notation.remove(.change)
    case .fee, .amount: notation.remove(.zeroFraction)
    case .count, nil: break
    }
    guard !notation.isEmpty else { return nil }
    range = NumberWriting.number(in: cell.range, of: report.text)
    guard !range.isEmpty else { return nil }
    switch kind {
    case .fee where figure.notation.contains(.yuan):
      let shifted = NumberWriting.shifted(figure, by: -4)
      plain = shifted.text
      // In another unit the digits are others.
      isCertain = false
    case .amount where figure.notation.contains(.tenThousandYuan):
      plain = NumberWriting.shifted(figure, by: 4).text
      isCertain = false
    case .count, .difference, nil:
      plain = figure.plain
      isCertain = figure.notation.isDisjoint(with: [.yuan, .tenThousandYuan])
    case .fee, .amount:
      plain = figure.plain
      isCertain = true
    }
  }

  /// The range without marks of Markdown around it and without a note in brackets at its end.
  static func number(in range: Range<Int>, of text: [UInt8]) -> Range<Int> {
    func isMark(_ byte: UInt8) -> Bool { byte == 0x2A || byte == 0x5F || byte == 0x5C || byte == 0x20 }
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isMark(text[start]) { start &+= 1 }
    // A note begins with a bracket, half width or full (EF BC 88).
    var offset = start
    while offset < end {
      if text[offset] == 0x28 || offset &+ 2 < end && text[offset...].starts(with: [0xEF, 0xBC, 0x88]) { end = offset }
      offset &+= 1
    }
    while end > start, isMark(text[end &- 1]) { end &-= 1 }
    // A mark in the middle belongs with one outside.
    return text[start..<end].contains { $0 == 0x2A || $0 == 0x5F || $0 == 0x5C } ? start..<start : start..<end
  }

  /// A number with its decimal point moved to the right, without zeros at the end of its fraction.
  fileprivate static func shifted(_ figure: Figure, by places: Int) -> (text: String, fractionDigits: Int) {
    var digits = String(figure.digits.magnitude)
    var fraction = figure.fractionDigits - places
    while fraction < 0 {
      digits += "0"
      fraction += 1
    }
    while digits.utf8.count <= fraction { digits = "0" + digits }
    while fraction > 0, digits.utf8.last == 0x30 {
      digits.removeLast()
      fraction -= 1
    }
    let sign = figure.digits < 0 ? "-" : ""
    if fraction == 0 {
      let whole = digits.drop { $0 == "0" }
      return (sign + (whole.isEmpty ? "0" : String(whole)), 0)
    }
    let point = digits.index(digits.endIndex, offsetBy: -fraction)
    return (sign + digits[..<point] + "." + digits[point...], fraction)
  }
}

extension Figure {
  /// The number in plain digits, in the unit of its column: 元 is written as 万元 where that is meant, and the other way.
  public func plain(in kind: FigureKind) -> String {
    switch kind {
    case .fee where notation.contains(.yuan): NumberWriting.shifted(self, by: -4).text
    case .amount where notation.contains(.tenThousandYuan): NumberWriting.shifted(self, by: 4).text
    case .count, .difference, .fee, .amount: plain
    }
  }
}
