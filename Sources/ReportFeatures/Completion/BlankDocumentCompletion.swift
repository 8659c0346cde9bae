internal import ReportForm
internal import ReportModel
import ReportText
import ReportWriter

/// Proposes a whole report, or its title, in a document with nothing in it yet.
struct BlankDocumentCompletion {
  let place: CompletionPlace

  /// The editions that a report may be written on.
  let forms: Forms

  /// Whether Markdown is proposed first.
  let prefersMarkdown: Bool

  /// The proposals; none if there are words that begin no report.
  var candidates: [Candidate] {
    let marks = place.marks
    let elsewhere = place.document[..<place.line.lowerBound] + place.document[place.line.upperBound...]
    let isBlank = elsewhere.allSatisfy { $0 <= 0x20 } || elsewhere.elementsEqual([0xEF, 0xBB, 0xBF])
    let rest = place.document[place.offset..<place.line.upperBound]
    guard isBlank, rest.allSatisfy({ $0 <= 0x20 }) else { return [] }
    var start = marks.upperBound
    // A byte-order mark is no word.
    if start == 0, place.document.starts(with: [0xEF, 0xBB, 0xBF]), place.offset >= 3 { start = 3 }
    let range = start..<place.offset
    let text = place.string(range)
    if let title = titleAfterName(text, range: range) { return [title] }
    let typed = TypedText(text)
    let isMarkdown = place.string(marks).contains("#")
    let layouts: [Layout] = isMarkdown ? [.markdown] : prefersMarkdown ? [.markdown, .tabs] : [.tabs, .markdown]
    var result: [Candidate] = []
    for layout in layouts {
      let skeleton = ReportSkeleton(
        forms.newest, layout: layout, headings: HeadingStyle(for: layout),
        lineEnd: place.document.lineEnd)
      var whole = candidate(
        place.say("年度报告全文", "Whole report"),
        detail: layout.isMarkdown
          ? place.say("Markdown 格式，三张空表", "Markdown, three blank tables")
          : place.say("制表符分隔，三张空表", "tab-separated, three blank tables"),
        text: isMarkdown ? skeleton.whole().withoutFirst("# ") : skeleton.whole(), kind: .snippet, typed: typed,
        range: range)
      whole.isExpected = result.isEmpty
      result.append(whole)
    }
    let title = ReportSkeleton(forms.newest, layout: .tabs, headings: HeadingStyle()).title()
    result.append(
      candidate(
        Edition.reportName, detail: place.say("标题", "title"), text: title, kind: .heading, typed: typed, range: range))
    return result
  }

  /// The rest of a title of which the organ and the year are typed.
  private func titleAfterName(_ text: String, range: Range<Int>) -> Candidate? {
    var name = text[...]
    if name.last == "年" { name.removeLast() }
    let digits = name.suffix(4)
    guard digits.count == 4, digits.hasPrefix("20"), digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      name.count >= 6, name.utf8.first.map({ $0 >= 0x80 }) ?? false, !name.contains(where: \.isWhitespace)
    else { return nil }
    // The key is the whole title, so that what is typed begins it.
    let label = Label(name + "年\(Edition.reportName)")
    let empty = TypedText("")
    var candidate = Candidate(
      label: label.name, detail: place.say("标题", "title"), kind: .heading, keys: [label],
      text: WrittenText(label.name), range: range, typed: empty, standing: empty)
    candidate.filterText = label.name
    candidate.isExpected = true
    return candidate
  }

  private func candidate(
    _ label: String, detail: String, text: WrittenText, kind: CompletionItem.Kind, typed: TypedText, range: Range<Int>
  ) -> Candidate {
    Candidate(
      label: label, detail: detail, kind: kind, keys: [Label(Edition.reportName), Label("年度报告")], text: text,
      range: range, typed: typed, standing: typed)
  }
}

extension WrittenText {
  /// The text without what is typed already, if it begins with that.
  fileprivate func withoutFirst(_ start: String) -> WrittenText {
    guard case .text(let first) = pieces.first, first.hasPrefix(start) else { return self }
    var copy = WrittenText(String(first.dropFirst(start.count)))
    for piece in pieces.dropFirst() { copy.append(piece) }
    return copy
  }
}
