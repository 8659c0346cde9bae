internal import ReportForm
internal import ReportModel
import ReportWriter

/// A proposal before it is compared with what is typed.
struct Candidate {
  /// What the list shows.
  var label: String

  /// What stands beside it.
  var detail: String?

  /// What is shown while it is selected.
  var documentation: String?

  /// What is proposed.
  var kind: CompletionItem.Kind

  /// The labels under which it is found; the first is shown first to the client's filter.
  var keys: [Label]

  /// What is written.
  var text: WrittenText

  /// What is replaced, in bytes of the document.
  var range: Range<Int>

  /// What is typed of it.
  var typed: TypedText

  /// All that stands in the place that would be replaced; the same as `typed` with the cursor at its end.
  var standing: TypedText

  /// What the client compares with, where the keys do not tell.
  var filterText: String?

  /// Whether it is what the form expects next.
  var isExpected = false

  /// The proposal as an item with its place in the list; nil if what is typed means something else.
  func item(order: Int, supportsSnippets: Bool, usesPinyin: Bool) -> CompletionItem? {
    guard
      let key = keys.first(where: {
        typed.matches($0, usesPinyin: usesPinyin) && standing.matches($0, usesPinyin: usesPinyin)
      })
    else { return nil }
    let digits = String(order)
    return CompletionItem(
      label: label, detail: detail, documentation: documentation, kind: kind,
      filterText: filterText ?? typed.filterText(for: key, usesPinyin: usesPinyin),
      sortText: String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
      insertText: supportsSnippets ? text.snippet : text.plain(), isSnippet: supportsSnippets, replaceRange: range,
      isPreselected: false)
  }
}
