internal import ReportForm
import ReportModel
public import ReportReader
public import ReportRules
internal import ReportText
import ReportWriter

/// Offers to write a table in another layout, and to put a report into order.
public enum RewriteFeature {
  /// What is offered at a place, in the order of ``RewriteAction/Kind``; only what would change something.
  ///
  /// - Parameters:
  ///   - document: the text of the document, UTF-8.
  ///   - offset: the start of the selection, in bytes of the document.
  ///   - kinds: what is wanted; all by default.
  public static func actions(
    document: [UInt8], reports: ReportDocument, offset: Int, kinds: [RewriteAction.Kind] = RewriteAction.Kind.allCases,
    language: Language = .chinese
  ) -> [RewriteAction] {
    guard let placed = reports.placed(at: offset) else { return [] }
    let place = placed.reportOffset(of: offset)
    let table = placed.report.tables.first { table in
      let lines = placed.report.text.line(around: table.range.lowerBound).lowerBound..<table.range.upperBound
      return lines.touches(place)
    }
    return kinds.compactMap { kind in
      let edits: [TextEdit]
      switch kind {
      case .tableToMarkdown, .tableToTabs, .tableToHTML:
        guard let table else { return nil }
        edits = TableConversion(table, in: placed, document: document).edits(to: layout(of: kind))
      case .headings: edits = headings(of: placed.report).map { placed.documentEdit(of: $0) }
      case .sections: edits = MissingSections.edits(for: placed.report).map { placed.documentEdit(of: $0) }
      case .totals:
        guard table != nil else { return nil }
        edits = TotalsRecomputation(placed.report).edits().map { placed.documentEdit(of: $0) }
      case .blanks:
        guard let table else { return nil }
        edits = BlankFilling.edits(of: table.kind, in: placed.report).map { placed.documentEdit(of: $0) }
      }
      guard !edits.isEmpty else { return nil }
      return RewriteAction(kind: kind, title: title(of: kind, language), edits: edits)
    }
  }

  private static func layout(of kind: RewriteAction.Kind) -> Layout {
    switch kind {
    case .tableToMarkdown: .markdown
    case .tableToHTML: .html
    case .tableToTabs, .headings, .sections, .totals, .blanks: .tabs
    }
  }

  private static func title(of kind: RewriteAction.Kind, _ language: Language) -> String {
    let isChinese = language == .chinese
    return switch kind {
    case .tableToMarkdown: isChinese ? "将表格转换为 Markdown" : "Convert the table to Markdown"
    case .tableToTabs: isChinese ? "将表格转换为制表符分隔" : "Convert the table to tab-separated rows"
    case .tableToHTML: isChinese ? "将表格转换为 HTML" : "Convert the table to HTML"
    case .headings: isChinese ? "全部标题改为规定用语" : "Put all headings into official form"
    case .sections: isChinese ? "插入缺少的章节" : "Insert missing sections"
    case .totals: isChinese ? "重新计算全部总计" : "Recompute all totals"
    case .blanks: isChinese ? "空白单元格填0" : "Fill blank cells with 0"
    }
  }

  /// The edits that give every heading its official number and title; its marks stay.
  private static func headings(of report: Report) -> [TextEdit] {
    let style = HeadingStyle(of: report)
    return report.headings.compactMap { heading in
      let form = report.edition.sections[heading.section - 1].heading
      let title = heading.correction ?? report.string(heading.title)
      let start = min(heading.numbering.range.lowerBound, heading.title.lowerBound)
      let range = start..<max(start, heading.title.upperBound)
      let isNumbered =
        heading.numbering.style == .chinese && heading.numbering.value == heading.section
        && report.string(heading.numbering.range) == form.number
      // A mark within belongs with one outside.
      guard heading.correction != nil || !isNumbered,
        !report.text[range].contains(where: { [0x2A, 0x5F, 0x60, 0x3C, 0x3E, 0x5C].contains($0) })
      else { return nil }
      return TextEdit(range: range, text: form.number + style.gap + title)
    }
  }
}
