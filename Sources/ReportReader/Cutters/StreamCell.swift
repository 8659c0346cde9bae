import ReportModel
import ReportText

/// A cell as a cutter finds it: text between separators, before anyone knows what it means.
///
/// A table has hundreds and every one is handed on, so they are small; offsets take 32 bits, as in ``TextLine``.
struct StreamCell: Equatable, Sendable {
  private var contentStart: UInt32
  private var contentEnd: UInt32
  private var outerStart: UInt32
  private var outerEnd: UInt32
  private var rowNumber: UInt32

  /// -1 where the layout knows no columns.
  private var columnNumber: Int16

  /// The text without blanks around it; empty for a blank cell.
  var content: Range<Int> { Int(contentStart)..<Int(contentEnd) }

  /// The place of a blank cell: the separator before it and its blanks; for others the same as `content`.
  var outer: Range<Int> { Int(outerStart)..<Int(outerEnd) }

  /// The text, small as it is kept.
  @inline(__always)
  var place: ByteRange { ByteRange(from: contentStart, to: contentEnd) }

  /// The same for the place of a blank cell.
  @inline(__always)
  var outerPlace: ByteRange { ByteRange(from: outerStart, to: outerEnd) }

  /// The column as it is kept: -1 where the layout knows none.
  @inline(__always)
  var columnPlace: Int16 { columnNumber }

  /// Whether it has no text.
  var isBlank: Bool { contentStart == contentEnd }

  /// The row, 0-based, growing through the region; the same for all cells where the layout knows no rows.
  var row: Int {
    get { Int(rowNumber) }
    set { rowNumber = UInt32(truncatingIfNeeded: newValue) }
  }

  /// The column within the row, 0-based and below ``mostInRow``; nil where the layout knows no columns.
  var column: Int? { columnNumber < 0 ? nil : Int(columnNumber) }

  /// Makes the cell between two separators.
  ///
  /// - Parameters:
  ///   - piece: the bytes between the separators.
  ///   - separator: where the separator before them begins.
  @inline(__always)
  init(piece: Range<Int>, separator: Int, row: Int, column: Int?, in bytes: Span<UInt8>) {
    let content = Scalars.trim(piece, in: bytes)
    self.init(
      content: content, outer: content.isEmpty ? separator..<piece.upperBound : content,
      row: row, column: column)
  }

  /// Makes a cell of its parts.
  @inline(__always)
  init(content: Range<Int>, outer: Range<Int>, row: Int, column: Int?) {
    contentStart = UInt32(truncatingIfNeeded: content.lowerBound)
    contentEnd = UInt32(truncatingIfNeeded: content.upperBound)
    outerStart = UInt32(truncatingIfNeeded: outer.lowerBound)
    outerEnd = UInt32(truncatingIfNeeded: outer.upperBound)
    rowNumber = UInt32(truncatingIfNeeded: row)
    columnNumber = Int16(truncatingIfNeeded: column ?? -1)
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
  /// - Parameter range: the lines of the region, as indices into `lines`.
  static func cut(_ range: Range<Int>, of lines: TextLines, in bytes: Span<UInt8>) -> [StreamCell]
}
