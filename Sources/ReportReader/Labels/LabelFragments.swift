import ReportForm
import ReportText

/// Tells the pieces of labels, which page breaks and merged cells leave in tables; a class only so that handing it on costs
/// nothing.
final class LabelFragments: Sendable {
  /// The most letters of a piece that is looked for.
  private static let longest = 40

  /// What stands between the labels, which is no letter.
  private static let border: UInt32 = 0

  /// The letters of all labels, for each table.
  private let labels: [[UInt32]]

  /// The letters of the labels over several rows, for each table.
  private let groups: [[UInt32]]

  /// Takes the labels of an edition.
  init(_ edition: Edition) {
    var labels = [[UInt32]](repeating: [], count: edition.tables.count)
    var groups = labels
    edition.visitLabels { label, use in
      guard let table = use.table else { return }
      let name = label.official.utf8Span.span
      let letters = LabelFragments.letters(0..<name.count, in: name) + [LabelFragments.border]
      labels[table.rawValue] += letters
      if case .group = use { groups[table.rawValue] += letters }
    }
    self.labels = labels
    self.groups = groups
  }

  /// Whether a text is a part of a label of a table, of a label over several rows even a single letter, as 果; or nothing
  /// but marks that labels have, such as a bracket.
  ///
  /// - Parameter isPrinted: whether heads can be torn into single letters as well.
  func contains(
    _ range: Range<Int>, of kind: TableKind, in bytes: Span<UInt8>, isPrinted: Bool = false
  ) -> Bool {
    guard range.count <= 4 * LabelFragments.longest else { return false }
    let letters = LabelFragments.letters(range, in: bytes)
    guard let first = letters.first else { return LabelFragments.areMarks(range, in: bytes) }
    guard letters.count <= LabelFragments.longest else { return false }
    let whole = letters.count == 1 && !isPrinted ? groups[kind.rawValue] : labels[kind.rawValue]
    var place = 0
    while place &+ letters.count <= whole.count {
      if whole[place] == first, whole[place...].starts(with: letters) { return true }
      place &+= 1
    }
    return false
  }

  /// Whether texts one after the other are a part of a label of a table.
  func contains(_ pieces: [Range<Int>], of kind: TableKind, in bytes: Span<UInt8>) -> Bool {
    var letters: [UInt32] = []
    for piece in pieces where letters.count <= 2 * LabelFragments.longest {
      letters += LabelFragments.letters(piece, in: bytes)
    }
    let whole = labels[kind.rawValue]
    guard let first = letters.first else { return false }
    return whole.indices.contains { whole[$0] == first && whole[$0...].starts(with: letters) }
  }

  /// Whether a text has nothing but marks that stand in labels: brackets, quotes and Chinese commas.
  static func areMarks(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset &+= length
      switch scalar {
      case 0x28, 0x29, 0x22, 0x3001, 0x300C, 0x300D, 0x201C, 0x201D, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A: continue
      default: if !Scalars.isBlank(scalar) { return false }
      }
    }
    return true
  }

  /// The letters of a label with its number and its notes, without marks and blanks.
  private static func letters(_ range: Range<Int>, in bytes: Span<UInt8>) -> [UInt32] {
    var letters: [UInt32] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset &+= length
      var half = Scalars.halfWidth(scalar)
      if half &- 0x41 < 26 { half |= 0x20 }
      if LabelScalars.isLetter(half) { letters.append(half) }
    }
    return letters
  }
}
