import ReportText

/// An edit of the text of one report of a document, counted from the report's first byte.
struct ReportEdit {
  /// The index of the report in the document.
  let report: Int

  /// Whether it is the last one.
  let isLast: Bool

  /// The bytes that went, in the text before.
  let removed: Range<Int>

  /// The bytes that came, in the text after; they begin where those that went did.
  let added: Range<Int>

  /// The text after.
  let text: [UInt8]

  /// How many bytes more the text has.
  var growth: Int { added.count &- removed.count }
}

extension ReportDocument {
  /// The edit of a readable text as one of a report; nil if none holds it all.
  ///
  /// - Parameters:
  ///   - text: the whole readable text after the edit.
  ///   - old: the bytes that went, in the text before.
  ///   - new: the bytes that came, in `text`.
  func edit(_ text: [UInt8], replacing old: Range<Int>, with new: Range<Int>) -> ReportEdit? {
    guard let touched = reports.lastIndex(where: { $0.start <= old.lowerBound }) else { return nil }
    let placed = reports[touched]
    let isLast = touched &+ 1 == reports.count
    let removed = old.shifted(by: -placed.start)
    let end = placed.start &+ placed.report.text.count &+ new.count &- old.count
    guard removed.upperBound <= placed.report.text.count, isLast ? end == text.count : end <= text.count else {
      return nil
    }
    return ReportEdit(
      report: touched, isLast: isLast, removed: removed, added: new.shifted(by: -placed.start),
      text: Array(text[placed.start..<end]))
  }
}
