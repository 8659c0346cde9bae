/// A number in a sentence.
struct ProseFigure: Equatable, Sendable {
  /// What the number counts, by its unit.
  enum Unit: Sendable {
    /// 件, 宗, 份: pieces of paper.
    case piece
    /// 条, 个, 次: pieces of anything.
    case item
    /// 项: pieces, or kinds of something.
    case matter
    /// 篇: copies, which are counted in lists only.
    case copy
    /// %
    case percent
    /// 元
    case yuan
    /// 万元
    case tenThousandYuan
    /// No unit that matters here.
    case other

    /// Whether a number with it can make a sentence say something.
    var isTelling: Bool { self != .other }
  }

  /// All digits as one number.
  var digits: Int

  /// How many of them stand after the point.
  var fractionDigits: Int

  /// The unit.
  var unit: Unit

  /// Whether it is only about right (余, 近), or one of a range.
  var isRough: Bool

  /// Whether it is written in Chinese characters.
  var isChinese: Bool

  /// Whether the unit is one of pieces.
  var isCounting: Bool { unit == .piece || unit == .item || unit == .matter }

  /// The value as a count of anything that a list may divide; nil if it is none.
  var pieces: Int? { unit == .copy && fractionDigits == 0 && !isRough ? digits : count }

  /// The value as a count of pieces; nil if it is none.
  var count: Int? {
    guard isCounting, fractionDigits == 0, !isRough else { return nil }
    return digits
  }
}
