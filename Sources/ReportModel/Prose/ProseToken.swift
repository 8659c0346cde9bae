/// A piece of a sentence.
struct ProseToken: Equatable, Sendable {
  /// What the piece is.
  enum Kind: Equatable, Sendable {
    /// Characters that no word of the lexicon covers.
    case text
    /// A word of the lexicon.
    case word(ProseWord)
    /// A number with what follows it.
    case figure(ProseFigure)
    /// A year with 年.
    case year(Int)
    /// A date, a duration, an ordinal or a name in quotation marks: it changes nothing around it.
    case neutral
    /// A unit without its figure.
    case bareUnit
    /// ，
    case comma
    /// 、
    case pause
    /// ；
    case semicolon
    /// ：
    case colon
    /// （
    case open
    /// ）
    case close
  }

  /// What it is.
  var kind: Kind

  /// Its bytes; of a figure the digits alone.
  var range: Range<Int>

  /// Where it ends with its unit.
  var end: Int

  /// Whether 申请 directly behind it is an application for something else: 救助申请.
  var makesOther: Bool {
    switch kind {
    case .text, .word(.decision), .word(.decisionMatter), .word(.thing), .word(.matter): true
    default: false
    }
  }
}

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
    /// %
    case percent
    /// 元
    case yuan
    /// 万元
    case tenThousandYuan
    /// No unit that matters here.
    case other
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

  /// The value as a count of pieces; nil if it is none.
  var count: Int? {
    guard isCounting, fractionDigits == 0, !isRough else { return nil }
    return digits
  }
}
