import ReportForm
import ReportModel
import ReportProse
public import ReportReader
import ReportText

/// Writes the usual sentences of section 一 with the figures of the tables.
public enum InlineCompletionFeature {
  /// What could follow at the cursor; nil where no usual sentence begins or goes on, or the tables have no figures yet.
  ///
  /// - Parameters:
  ///   - document: the text of the document, UTF-8.
  ///   - offset: the cursor, at the end of a line, in bytes of the document.
  ///   - reportYear: the report year that the settings name.
  public static func completion(
    document: [UInt8], reports: ReportDocument, offset: Int, reportYear: Int? = nil
  ) -> InlineCompletion? {
    guard let placed = reports.placed(at: offset), placed.source == nil, (0...document.count).contains(offset) else {
      return nil
    }
    let report = placed.report
    let place = placed.reportOffset(of: offset)
    guard (0...report.text.count).contains(place) else { return nil }
    let line = report.text.line(around: place)
    guard report.text[place..<line.upperBound].allSatisfy({ $0 <= 0x20 }), report.prose(around: place) != nil else {
      return nil
    }
    let sentence = UsualSentence(report)
    let year = report.year(setting: reportYear)
    if let probe = ProseProbe(at: place, in: report, year: year) {
      guard let sum = probe.cells.first(where: { $0.value(in: report) != nil }), let value = sum.value(in: report),
        value >= 0, String(value).hasPrefix(report.string(probe.range.lowerBound..<place)),
        probe.range.upperBound == place
      else { return nil }
      let rest = sentence.rest(after: sum).map { $0 + "。" } ?? ""
      return InlineCompletion(range: placed.documentRange(of: probe.range), insertText: "\(value)件" + rest)
    }
    guard report.sections.last(where: { $0.body.touches(place) })?.number == report.edition.number(of: .overview) else {
      return nil
    }
    let before = report.string(line.lowerBound..<place)
    var words = before.filter { !$0.isWhitespace }
    // A sentence that has begun with the year needs no other word for it.
    let naming = year.flatMap { year in ["\(year)年，", "\(year)年,", "\(year)年"].first(where: words.hasSuffix) }
    words.removeLast(naming?.count ?? 0)
    // At the start of a paragraph, or behind a sentence of one that is about applications.
    guard words.isEmpty || words.hasSuffix("。") && (words.contains("依申请") || words.contains("申请公开")) else { return nil }
    var isApplicationsSaid = false
    var isReviewsSaid = false
    for case .figure(let statement) in report.statements(year: year) {
      if statement.isAboutReviews { isReviewsSaid = true }
      if statement.cells.contains(where: { $0.added.contains(where: sentence.isReceived) }) {
        isApplicationsSaid = true
      }
    }
    let next = isApplicationsSaid ? (isReviewsSaid ? nil : sentence.reviews) : sentence.applications
    return next.map { text in
      let start = naming == nil || !text.hasPrefix("全年") ? 0 : "全年".count
      return InlineCompletion(range: offset..<offset, insertText: String(text.dropFirst(start)))
    }
  }
}
