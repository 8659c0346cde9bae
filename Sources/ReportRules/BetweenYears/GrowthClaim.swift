import ReportText

/// What a sentence says about a change against last year, such as 同比增长20%.
struct GrowthClaim: Equatable {
  /// The percentage with its sign.
  var range: Range<Int>

  /// All digits of the percentage as one number.
  var digits: Int

  /// How many of the digits stand after the point.
  var fractionDigits: Int

  /// Whether it is said to have risen.
  var isRise: Bool

  /// The percentage, below zero for a fall.
  var percent: Double {
    var unit = 1.0
    for _ in 0..<fractionDigits { unit *= 10 }
    return (isRise ? 1 : -1) * Double(digits) / unit
  }

  /// The least difference that counts: a hundredth, or one in the last digit where there are fewer.
  var tolerance: Double { fractionDigits == 0 ? 1 : fractionDigits == 1 ? 0.1 : 0.01 }

  /// Words that compare with last year.
  private static let comparisons = [
    "同比", "较上年", "比上年", "与上年", "较去年", "比去年", "与去年", "较上一年", "比上一年", "与上一年",
  ].map(scalars)
  private static let rises = ["增长", "增加", "上升", "提高", "提升", "增幅"].map(scalars)
  private static let falls = ["下降", "减少", "降低", "下滑", "回落", "降幅"].map(scalars)
  private static let fillers = Set(scalars("了率为达到 "))
  private static let ends = Set(scalars("。；;\n\r"))

  /// Reads what follows a figure: its unit, the comparison, the direction, the percentage.
  ///
  /// Said is nothing where another figure comes first, where the percentage is rough, or where it is shared out
  /// (分别).
  ///
  /// - Parameters:
  ///   - offset: where the figure ends.
  ///   - year: the report year; a comparison may name the one before.
  static func read(after offset: Int, year: Int?, in bytes: Span<UInt8>) -> GrowthClaim? {
    var text = Clause(after: offset, in: bytes)
    let named = year.map { year in ["较", "比", "与"].map { scalars("\($0)\(year - 1)年") } } ?? []
    guard text.skip(to: comparisons + named, within: 8) != nil,
      let direction = text.skip(to: rises + falls, within: 10)
    else { return nil }
    return text.percentage(isRise: direction < rises.count)
  }

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// The rest of a clause as it is read.
  private struct Clause {
    /// The scalars, half-width, each with its place.
    private var text: [(scalar: UInt32, range: Range<Int>)] = []

    /// How far it is read.
    private var place = 0

    /// The most bytes that are looked at.
    private static let limit = 180

    init(after offset: Int, in bytes: Span<UInt8>) {
      var offset = offset
      let end = min(bytes.count, offset &+ Clause.limit)
      while offset < end {
        let (scalar, length) = Scalars.decode(bytes, at: offset)
        guard !GrowthClaim.ends.contains(scalar) else { return }
        text.append((Scalars.halfWidth(scalar), offset..<offset &+ length))
        offset &+= length
      }
    }

    private func isDigit(_ index: Int) -> Bool {
      text.indices.contains(index) && text[index].scalar >= 0x30 && text[index].scalar <= 0x39
    }

    private func stands(_ word: [UInt32], at start: Int) -> Bool {
      guard start + word.count <= text.count else { return false }
      return word.indices.allSatisfy { text[start + $0].scalar == word[$0] }
    }

    /// Reads on to behind the first of some words, over a few scalars without figures and without 分别; the index of
    /// the word.
    mutating func skip(to words: [[UInt32]], within distance: Int) -> Int? {
      for start in place..<min(text.count, place + distance) {
        if let index = words.firstIndex(where: { stands($0, at: start) }) {
          place = start + words[index].count
          return index
        }
        if isDigit(start) || text[start].scalar == 0x522B { return nil }
      }
      return nil
    }

    /// Reads a percentage.
    mutating func percentage(isRise: Bool) -> GrowthClaim? {
      while place < text.count, GrowthClaim.fillers.contains(text[place].scalar) { place += 1 }
      let start = place
      var digits = 0
      var fractionDigits = 0
      var isFraction = false
      while place < text.count, place - start < 12 {
        if isDigit(place) {
          digits = digits * 10 + Int(text[place].scalar - 0x30)
          if isFraction { fractionDigits += 1 }
        } else if text[place].scalar == 0x2E, !isFraction, isDigit(place - 1) {
          isFraction = true
        } else {
          break
        }
        place += 1
      }
      guard place > start, isDigit(place - 1), place < text.count, text[place].scalar == 0x25 else { return nil }
      let after = place + 1 < text.count ? text[place + 1].scalar : 0
      // 左右, 以上, 多: rough.
      guard ![0x5DE6, 0x4EE5, 0x591A].contains(after) else { return nil }
      return GrowthClaim(
        range: text[start].range.lowerBound..<text[place].range.upperBound, digits: digits,
        fractionDigits: fractionDigits, isRise: isRise)
    }
  }
}
