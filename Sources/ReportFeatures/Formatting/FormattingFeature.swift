import ReportModel
public import ReportReader
public import ReportRules
public import ReportText

/// Aligns Markdown tables by display width, takes blank cells off the ends of rows with tabs, writes plain digits.
///
/// No value and no word changes.
public enum FormattingFeature {
  /// The edits, ascending and apart from each other, in bytes of the document.
  ///
  /// - Parameters:
  ///   - document: the text of the document, UTF-8.
  ///   - findings: what was found in the document: the safe fixes of numbers that are not in plain digits are used.
  ///   - range: the bytes of the document whose lines may change; nil for all.
  public static func edits(
    document: [UInt8], reports: ReportDocument, findings: [Finding], range: Range<Int>? = nil
  ) -> [TextEdit] {
    let isWanted = { (lines: Range<Int>) in range.map { $0.overlaps(lines) || lines.touches($0.lowerBound) } ?? true }
    let digits = findings.filter { $0.code == "number-format" }.compactMap { finding in
      finding.fixes.first { $0.isSafe }.flatMap { $0.edits.count == 1 ? $0.edits[0] : nil }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var edits: [TextEdit] = []
    var next = 0
    for placed in reports.reports {
      guard isWanted(placed.range) else { continue }
      while next < digits.count, digits[next].range.lowerBound < placed.range.lowerBound { next += 1 }
      let first = next
      while next < digits.count, digits[next].range.lowerBound < placed.range.upperBound { next += 1 }
      let own = digits[first..<next]
      guard placed.source == nil else {
        // In a page the browser aligns.
        edits += own.filter { isWanted($0.range) }
        continue
      }
      var local: [TextEdit] = []
      var taken: [Range<Int>] = []
      var aligned: [Range<Int>] = []
      for table in placed.report.tables
      where table.layout.isGrid && table.layout.isPiped == table.layout.isMarkdown {
        let lines = placed.report.lines(of: table)
        let start = lines.first?.lowerBound ?? 0
        let range = start..<max(start, lines.last?.upperBound ?? 0)
        // Tables of a broken draft can run into one another: each line belongs to the first.
        guard !taken.contains(where: { $0.overlaps(range) }) else { continue }
        taken.append(range)
        if table.layout.isMarkdown {
          let alignment = MarkdownAlignment(lines, in: placed.report, edits: own.map { $0.shifted(by: -placed.start) })
          local += alignment.edits()
          aligned.append(range)
        } else {
          local += TrailingCells.edits(of: table, lines: lines, in: placed.report)
        }
      }
      for edit in own where !aligned.contains(where: { $0.overlaps(edit.range.shifted(by: -placed.start)) }) {
        local.append(edit.shifted(by: -placed.start))
      }
      local.sort { $0.range.lowerBound < $1.range.lowerBound }
      for edit in local {
        let placedEdit = placed.documentEdit(of: edit)
        if isWanted(placedEdit.range) { edits.append(placedEdit) }
      }
    }
    return edits
  }
}

extension Range<Int> {
  /// The range so many bytes further on.
  fileprivate func shifted(by distance: Int) -> Range<Int> { lowerBound &+ distance..<upperBound &+ distance }
}
