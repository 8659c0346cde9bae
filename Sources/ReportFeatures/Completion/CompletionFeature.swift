internal import ReportForm
import ReportModel
public import ReportReader
public import ReportRules

/// Proposes what the form expects at the cursor: rows, headings, blank tables, a whole report, figures that are known.
public enum CompletionFeature {
  /// The longest line on which rows and headings are proposed, in bytes: on longer ones there are none to go on with.
  private static let longestLine = 8192

  /// The proposals, what is expected next first; none in a text with words that is no report.
  ///
  /// - Parameters:
  ///   - document: the text of the document, UTF-8.
  ///   - offset: the cursor, in bytes of the document; clamped.
  ///   - supportsSnippets: whether the client fills gaps one after the other.
  ///   - usesPinyin: whether letters are taken for the pinyin of what is proposed.
  ///   - reportYear: the report year that the settings name.
  ///   - prefersMarkdown: whether a whole report is rather one in Markdown, as far as the text does not tell.
  public static func items(
    document: [UInt8], reports: ReportDocument, offset: Int, supportsSnippets: Bool, usesPinyin: Bool = true,
    language: Language = .chinese, reportYear: Int? = nil,
    prefersMarkdown: Bool = false
  ) -> [CompletionItem] {
    let place = CompletionPlace(document: document, offset: offset, language: language)
    var candidates: [Candidate]
    if let placed = reports.reports.last(where: { $0.range.lowerBound <= place.offset }) {
      let values = ValueCompletion(place: place, placed: placed, reportYear: reportYear).items
      if !values.isEmpty { return values }
      // Rows and headings are proposed as lines of text, which a page in HTML has none of.
      guard placed.source == nil, place.line.count <= longestLine else { return [] }
      let rows = RowCompletion(place: place, placed: placed)
      candidates = rows.candidates
      if rows.allowsHeadings { candidates += HeadingCompletion(place: place, placed: placed).candidates }
    } else {
      guard place.line.count <= longestLine else { return [] }
      candidates =
        BlankDocumentCompletion(place: place, forms: reports.forms, prefersMarkdown: prefersMarkdown).candidates
    }
    if let expected = candidates.firstIndex(where: \.isExpected), expected > 0 {
      candidates.insert(candidates.remove(at: expected), at: 0)
    }
    var items: [CompletionItem] = []
    for candidate in candidates {
      guard
        var item = candidate.item(order: items.count, supportsSnippets: supportsSnippets, usesPinyin: usesPinyin)
      else { continue }
      item.isPreselected = items.isEmpty && candidate.isExpected
      items.append(item)
    }
    return items
  }
}
