public import ReportModel
public import ReportText

/// Edits that put a figure into a cell and leave all else as it is.
public enum CellEdit {
  /// The edit that puts a figure into a cell, in bytes of the report; a note behind the old figure stays, and between
  /// pipes a blank cell keeps its width where it can.
  public static func setting(_ value: Int, in cell: ValueCell, of table: Table, in report: Report) -> TextEdit {
    let digits = String(value)
    guard cell.range.isEmpty else { return TextEdit(range: number(in: cell, of: report), text: digits) }
    let blanks = cell.range.lowerBound..<max(cell.range.lowerBound, cell.outer.upperBound)
    guard table.layout.isPiped, !blanks.isEmpty, report.text[blanks].allSatisfy({ $0 == 0x20 }) else {
      return TextEdit(range: cell.range, text: digits)
    }
    let padding = String(repeating: " ", count: max(1, blanks.count - 1 - digits.utf8.count))
    return TextEdit(range: blanks, text: " " + digits + padding)
  }

  /// The bytes of the figure without the note in brackets behind it; the whole text where there is none.
  private static func number(in cell: ValueCell, of report: Report) -> Range<Int> {
    guard case .number(let figure) = cell.value, figure.notation.contains(.note) else { return cell.range }
    var end = cell.range.lowerBound
    while end < cell.range.upperBound, report.text[end] != 0x28,
      !report.text[end..<cell.range.upperBound].starts(with: [0xEF, 0xBC, 0x88])
    {
      end &+= 1
    }
    while end > cell.range.lowerBound, report.text[end &- 1] == 0x20 { end &-= 1 }
    return end > cell.range.lowerBound ? cell.range.lowerBound..<end : cell.range
  }
}

extension Layout {
  /// A text as it is written in a cell, so that nothing of it ends the cell.
  public func written(_ text: String) -> String {
    if separator == 0x7C { return PipeText.escaped(text) }
    guard isMarkup else { return text.replacing("\t", with: " ") }
    return text.written { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      default: nil
      }
    }
  }

  /// What a cell says in whose place a text stands, without the backslashes that keep pipes in it.
  public func content(of text: String) -> String { separator == 0x7C ? PipeText.unescaped(text) : text }
}
