public import ReportModel

/// A sum of cells, each added or taken away, by their numbers in the edition.
public struct CellSum: Equatable, Sendable {
  /// The cells that are added.
  public var added: [Int]

  /// The cells that are taken away.
  public var removed: [Int]

  /// Makes a sum of cells.
  public init(_ added: [Int], less removed: [Int] = []) {
    self.added = added
    self.removed = removed
  }

  /// The sum in a report; nil if one of the cells has no figure.
  ///
  /// - Parameter changes: figures that count instead of those in the text, by cell.
  public func value(in report: Report, changes: [Int: Int] = [:]) -> Int? {
    var sum = 0
    for cell in added {
      guard let count = report.count(cell) else { return nil }
      sum += changes[cell] ?? count
    }
    for cell in removed {
      guard let count = report.count(cell) else { return nil }
      sum -= changes[cell] ?? count
    }
    return sum
  }
}

/// What one sentence of a report says that its tables, or the sentence itself, can confirm or contradict.
///
/// Every range is a range of bytes of the text that was read.
public enum Statement: Equatable, Sendable {
  /// A figure for a cell, or that there was nothing.
  case figure(FigureStatement)
  /// A list of parts after a total.
  case list(ListStatement)
  /// A percentage of something.
  case share(ShareStatement)
  /// A claim that names no figure.
  case claim(ClaimStatement)
  /// The place of a figure that was never filled in, such as `公开条`.
  case missingFigure(Range<Int>)
  /// A fee that was charged.
  case fee(FeeStatement)
  /// A change of which both figures are told.
  case growth(GrowthStatement)

  /// The bytes to show.
  public var range: Range<Int> {
    switch self {
    case .figure(let statement): statement.range
    case .list(let statement): statement.total.range
    case .share(let statement): statement.range
    case .claim(let statement): statement.range
    case .missingFigure(let range): range
    case .fee(let statement): statement.range
    case .growth(let statement): statement.range
    }
  }
}

/// A figure that a sentence gives for cells of the form.
public struct FigureStatement: Equatable, Sendable {
  /// How the figure is given.
  public enum Sort: Sendable {
    /// In so many words.
    case exact
    /// As a part, so that the cells may hold more.
    case atMost
    /// By words alone: 为自然人申请, 结果维持.
    case implied
    /// By a negation: 未收到申请.
    case none
  }

  /// The figure, or the words that stand for one.
  public var range: Range<Int>

  /// The figure; of figures joined by 、 their sum.
  public var value: Int

  /// The single figures, where several were joined; empty otherwise.
  public var parts: [Int] = []

  /// What the sentence may speak of: any of these.
  public var cells: [CellSum]

  /// How the figure is given.
  public var sort = Sort.exact

  /// Whether it is a part only because the way is named by which it came in.
  public var isByWay = false

  /// Whether it is about reviews or lawsuits, which bodies count differently.
  public var isAboutReviews = false
}

/// A figure in the text.
public struct FigureText: Equatable, Sendable {
  /// Its digits.
  public var range: Range<Int>

  /// Its value.
  public var value: Int
}

/// A total and the list of parts after it.
public struct ListStatement: Equatable, Sendable {
  /// The total.
  public var total: FigureText

  /// The parts, in the order of the text.
  public var parts: [FigureText]

  /// Whether the parts are both halves of a known pair, such as 主办 and 协办.
  public var isKnownPair: Bool

  /// Whether the last part is all that is left: 其他12条.
  public var isClosed: Bool
}

/// A percentage of applications.
public struct ShareStatement: Equatable, Sendable {
  /// The percentage with its sign.
  public var range: Range<Int>

  /// All digits of the percentage as one number.
  public var digits: Int

  /// How many of the digits stand after the point.
  public var fractionDigits: Int

  /// The figure that the percentage is of, as the sentence gives it.
  public var value: Int

  /// The cells that the figure may stand for.
  public var cells: [CellSum]

  /// What the whole may be.
  public var wholes: [CellSum]

  /// A total that the sentence itself names; nil if it names none.
  public var statedWhole: Int?
}

/// A claim without figure.
public struct ClaimStatement: Equatable, Sendable {
  /// What is claimed.
  public enum Kind: Sendable {
    /// Every application was dealt with.
    case allDone
    /// Every review or lawsuit was upheld.
    case allUpheld
  }

  /// The words of the claim.
  public var range: Range<Int>

  /// What is claimed.
  public var kind: Kind

  /// Cells that must be zero for the claim to hold.
  public var zeros: [Int]

  /// The figure of which all is said to be done; nil where the claim is of all there was.
  public var value: Int? = nil

  /// What the tables may hold of that figure as done, so that the claim holds as well.
  public var done: [CellSum] = []
}

/// A change against another figure of the sentence, in percent.
public struct GrowthStatement: Equatable, Sendable {
  /// The percentage with its sign.
  public var range: Range<Int>

  /// All digits of the percentage as one number.
  public var digits: Int

  /// How many of the digits stand after the point.
  public var fractionDigits: Int

  /// Whether it is said to have risen.
  public var isRise: Bool

  /// The figure that it is compared with.
  public var last: Int

  /// The figures that the change may be of, the nearest first.
  public var now: [Int]
}

/// An amount of money said to have been charged for information.
public struct FeeStatement: Equatable, Sendable {
  /// The amount with its unit.
  public var range: Range<Int>

  /// All digits of the amount as one number.
  public var digits: Int

  /// How many of the digits stand after the point, the amount being in 万元.
  public var fractionDigits: Int
}
