import ReportModel
import ReportText

/// A cell, or several that make up one label, with what it is by itself.
///
/// Tokens are copied often: they are small and hold no references.
struct TableToken {
  /// What a token is.
  enum Kind: Equatable {
    /// Nothing.
    case blank
    /// A number, a placeholder, or a number too large.
    case value(CellValue)
    /// A label of the form, by its entry in the index.
    case label(Int)
    /// Any other text.
    case text
  }

  /// What it is.
  var kind: Kind

  /// For labels and texts: the number of letters of the name.
  let letters: UInt8

  /// Whether nothing but blanks and line ends stands between the pieces, so that the name can be edited as one.
  var isWhole: Bool

  /// Whether it was joined of pieces across lines that nothing holds together.
  var isJoined = false

  /// Whether it was used up as the end of a label that began before a row's values.
  var isConsumed = false

  /// The cell; for a label in pieces, from the first to the last.
  var place: ByteRange

  /// The name of a label or text; else ``outerPlace``.
  private var other: ByteRange

  /// The row of its last cell.
  let row: Int32

  /// The column of its first cell; -1 where the layout knows no columns.
  let column: Int16

  /// The token of a cell that is no label.
  @inline(__always)
  init(_ kind: Kind, _ cell: StreamCell) {
    self.kind = kind
    letters = 0
    isWhole = true
    place = cell.place
    other = cell.outerPlace
    row = Int32(truncatingIfNeeded: cell.row)
    column = cell.columnPlace
  }

  /// The token of a label or a text that no label of the form begins with.
  ///
  /// - Parameters:
  ///   - first: its first cell.
  ///   - last: its last cell.
  init(_ kind: Kind, from first: StreamCell, to last: StreamCell, name: ByteRange, letters: UInt8, isWhole: Bool) {
    self.kind = kind
    self.letters = letters
    self.isWhole = isWhole
    place = first.place.joined(with: last.place)
    other = name
    row = Int32(truncatingIfNeeded: last.row)
    column = first.columnPlace
  }

  /// Whether it is nothing.
  @inline(__always)
  var isBlank: Bool { if case .blank = kind { true } else { false } }

  /// Whether it is a text that is no label.
  @inline(__always)
  var isUnknown: Bool { if case .text = kind { true } else { false } }

  /// Whether it is a label or any other text that is no value.
  @inline(__always)
  var isText: Bool {
    switch kind {
    case .label, .text: true
    case .blank, .value: false
    }
  }

  /// The entry of a label in the index; nil for any other token.
  @inline(__always)
  var entry: Int? { if case .label(let entry) = kind { entry } else { nil } }

  /// The cell; for a label in pieces, from the first to the last.
  var range: Range<Int> { place.range }

  /// For labels and texts: the name without number and note.
  var namePlace: ByteRange { other }

  /// The place of a blank cell (``StreamCell/outer``); else the same as ``place``.
  @inline(__always)
  var outerPlace: ByteRange { isText ? place : other }

  /// The token as a label of which this is the first piece.
  ///
  /// - Parameter end: where its last piece ends.
  func label(_ entry: Int?, endingAt end: Int) -> TableToken {
    var copy = self
    if let entry { copy.kind = .label(entry) }
    copy.place = ByteRange(place.lowerBound..<max(place.lowerBound, end))
    copy.other = copy.place
    copy.isWhole = false
    copy.isJoined = true
    return copy
  }
}
