import ReportText

/// A cell as a cutter finds it: text between separators, before anyone knows what it means.
struct StreamCell: Equatable, Sendable {
  /// The text without blanks around it; empty for a blank cell.
  var content: Range<Int>

  /// The place of a blank cell: the separator before it and its blanks; for others the same as `content`.
  var outer: Range<Int>

  /// The row, 0-based, growing through the region; the same for all cells where the layout knows no rows.
  var row: Int

  /// The column within the row, 0-based; nil where the layout knows no columns.
  var column: Int?

  /// Makes the cell between two separators.
  ///
  /// - Parameters:
  ///   - piece: the bytes between the separators.
  ///   - separator: where the separator before them begins.
  init(piece: Range<Int>, separator: Int, row: Int, column: Int?, in bytes: Span<UInt8>) {
    content = Scalars.trim(piece, in: bytes)
    outer = content.isEmpty ? separator..<piece.upperBound : content
    self.row = row
    self.column = column
  }
}

extension StreamCell {
  /// Makes a blank cell at a place, without row or column.
  init(blankAt place: Range<Int>) {
    content = place.lowerBound..<place.lowerBound
    outer = place
    row = 0
    column = nil
  }
}

extension StreamCell {
  /// No row of the form has nearly so many cells; those beyond cost memory and say nothing.
  static let mostInRow = 512
}

/// Cuts the lines of a region into cells; there is one for each layout.
protocol Cutter {
  /// The cells of the lines in the order of the text.
  ///
  /// - Parameters:
  ///   - lines: the lines of the region without their line ends, in bytes.
  static func cut(_ lines: ArraySlice<Range<Int>>, in bytes: Span<UInt8>) -> [StreamCell]
}
