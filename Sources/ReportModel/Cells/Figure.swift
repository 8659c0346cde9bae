/// A number in the text: at most 15 digits, so that sums of a whole table cannot overflow.
public struct Figure: Equatable, Sendable {
  /// The largest number that a cell may hold: 15 digits.
  public static let largest = 999_999_999_999_999

  /// All digits as one whole number, with sign.
  public let digits: Int

  /// What about its notation is not plain.
  public let notation: Notation

  private let fraction: UInt8

  /// How many of the digits stand after the decimal point.
  public var fractionDigits: Int { Int(fraction) }

  /// Makes a number of at most 15 digits.
  @inline(__always)
  public init(digits: Int, fractionDigits: Int, notation: Notation) {
    self.digits = digits
    self.notation = notation
    fraction = UInt8(clamping: fractionDigits)
  }

  /// The number if it is whole (`3.0` is); else nil.
  @inline(__always)
  public var count: Int? { fraction == 0 ? digits : countOfFraction }

  private var countOfFraction: Int? {
    var value = digits
    for _ in 0..<fractionDigits {
      guard value % 10 == 0 else { return nil }
      value /= 10
    }
    return value
  }

  /// The number in plain digits: ASCII, no separators, no leading zeros, no unit, whole if it is whole.
  public var plain: String {
    if let count { return String(count) }
    var text = String(digits.magnitude)
    while text.utf8.count <= fractionDigits { text = "0" + text }
    let point = text.index(text.endIndex, offsetBy: -fractionDigits)
    return (digits < 0 ? "-" : "") + text[..<point] + "." + text[point...]
  }
}

/// What about the notation of a number is not plain digits.
public struct Notation: OptionSet, Sendable {
  /// The bits of the marks.
  public let rawValue: UInt16

  /// Takes the bits of the marks.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Whether all is plain.
  public var isEmpty: Bool { rawValue == 0 }

  /// Full-width digits or point.
  public static let fullWidth = Notation(rawValue: 1)
  /// Thousands separators.
  public static let separators = Notation(rawValue: 2)
  /// A unit after the digits.
  public static let unit = Notation(rawValue: 4)
  /// Zeros before the first digit.
  public static let leadingZeros = Notation(rawValue: 8)
  /// A fraction of only zeros.
  public static let zeroFraction = Notation(rawValue: 16)
  /// Blanks between the digits.
  public static let innerBlanks = Notation(rawValue: 32)
  /// The letter O for a zero.
  public static let letterO = Notation(rawValue: 64)
  /// A note in brackets after the number; lawful.
  public static let note = Notation(rawValue: 128)
  /// The unit is 元.
  public static let yuan = Notation(rawValue: 256)
  /// The unit is 万元.
  public static let tenThousandYuan = Notation(rawValue: 512)
  /// Written as a change: 增3, 减4, +3.
  public static let change = Notation(rawValue: 1024)
}
