import ReportModel
public import ReportReader
public import ReportText

/// Writes on where Enter was pressed at the end of a row.
public enum TypingFeature {
  /// The characters after which a client should ask.
  public static let triggers: [String] = ["\n"]

  /// The edits after a line end was typed: the next row of the form with its label and blank cells; none where it is not
  /// clear that a row is wanted.
  ///
  /// - Parameters:
  ///   - document: the text of the document, UTF-8, with the line end.
  ///   - offset: the cursor, on the new line, in bytes of the document.
  public static func edits(document: [UInt8], reports: ReportDocument, offset: Int) -> [TextEdit] {
    guard let placed = reports.placed(at: offset), placed.source == nil, (0...document.count).contains(offset) else {
      return []
    }
    let line = document.line(around: offset)
    guard document[line].allSatisfy({ $0 == 0x20 || $0 == 0x09 }), let above = document.line(before: line.lowerBound)
    else { return [] }
    let place = above.lowerBound &- placed.start..<above.upperBound &- placed.start
    // Only behind a row that has all of its figures.
    let table = placed.report.tables.first { table in
      table.layout.isGrid
        && table.rows.contains {
          $0.count != .blank && !$0.values.isEmpty && place.lowerBound <= $0.range.upperBound
            && $0.range.upperBound <= place.upperBound
        }
    }
    guard table != nil else { return [] }
    let items = CompletionFeature.items(
      document: document, reports: reports, offset: line.lowerBound, supportsSnippets: false)
    guard let row = items.first, row.kind == .row, row.isPreselected else { return [] }
    return [TextEdit(range: line, text: row.insertText)]
  }
}
