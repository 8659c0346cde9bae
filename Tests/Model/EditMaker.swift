import ReportText

/// Makes the edits of one who writes reports, and of one who means harm.
struct EditMaker {
  /// Whole reports from which sections and tables are pasted.
  let stock: [String]

  /// Edits that undo those made, the last one last: a range and the text that stood there.
  private var undo: [(range: Range<Int>, text: [UInt8])] = []

  /// What is still to be typed: an offset and the characters to come.
  private var typing: (offset: Int, rest: [Unicode.Scalar])?

  /// Takes the reports to paste from.
  init(stock: [String]) { self.stock = stock }

  /// The next edit of a text.
  mutating func next(_ text: ReferenceText, _ chances: inout Chances) -> ClientEdit {
    if let (offset, rest) = typing, let next = rest.first {
      typing = rest.count > 1 ? (offset + String(next).utf8.count, Array(rest.dropFirst())) : nil
      if offset <= text.bytes.count { return edit(text, at: offset..<offset, String(next)) }
    }
    typing = nil
    if let last = undo.last, last.range.upperBound <= text.bytes.count, chances.once(in: 6) {
      undo.removeLast()
      return edit(text, at: last.range, String(decoding: last.text, as: UTF8.self))
    }
    switch chances.number(below: 12) {
    case 0, 1: return typed(text, &chances)
    case 2: return anywhere(text, &chances)
    case 3: return line(text, &chances)
    case 4, 5: return swap(text, &chances)
    case 6, 7: return border(text, &chances)
    case 8: return section(text, &chances)
    case 9: return table(text, &chances)
    case 10: return retype(text, &chances)
    default: return large(text, &chances)
    }
  }

  /// Notes how an edit can be undone; edits made since then are undone first.
  mutating func note(_ range: Range<Int>, of text: ReferenceText, replacedBy count: Int) {
    undo.append((range.lowerBound..<range.lowerBound + count, Array(text.bytes[range])))
    if undo.count > 20 { undo.removeFirst() }
  }

  /// An edit of bytes.
  private func edit(_ text: ReferenceText, at range: Range<Int>, _ new: String) -> ClientEdit {
    let start = text.characterStart(range.lowerBound)
    let end = max(start, text.characterStart(range.upperBound))
    return ClientEdit(text.position(of: start), text.position(of: end), new)
  }

  /// A line of a kind at which something can happen.
  private func pickLine(_ text: ReferenceText, _ chances: inout Chances) -> Int {
    let marks = Landmarks(text)
    return chances.pick(marks.lines(chances.pick(Landmarks.Kind.allCases)))
  }

  /// A place within the text of a line, which may be its start or end.
  private func pickPlace(_ text: ReferenceText, _ chances: inout Chances) -> Int {
    let content = text.content(of: text.lines[pickLine(text, &chances)])
    switch chances.number(below: 4) {
    case 0: return content.lowerBound
    case 1: return content.upperBound
    default: return text.characterStart(content.lowerBound + chances.number(below: content.count + 1))
    }
  }

  // MARK: Small edits

  private static let pieces = [
    "0", "7", "", " ", "\u{3000}", "\n", "\n\n", "\r", "\r\n", "\t", "|", "。", "、", "，", "年", "件", "申请", "一、", "（一）",
    "## ", "#", "**",
    "😀", "𠮷", "e\u{301}", "\u{FEFF}", "\0", "<", ">", "</", "<p>", "<td>", "<table>", "</table>", "<!--", "-->", "&",
    "&#19968;", "2023年",
    "12月31日", "其中", "共收到申请3件，", "（", "）", "“", "”", "XX", "---", "- ", "/",
  ]

  /// One or a few characters typed or taken away.
  private func typed(_ text: ReferenceText, _ chances: inout Chances) -> ClientEdit {
    let start = pickPlace(text, &chances)
    let end = start + (chances.once(in: 2) ? 0 : chances.number(below: 12))
    return edit(text, at: start..<min(end, text.bytes.count), chances.pick(EditMaker.pieces))
  }

  /// An edit by positions that may lie outside of everything, or within characters.
  private func anywhere(_ text: ReferenceText, _ chances: inout Chances) -> ClientEdit {
    func place(_ near: Int) -> TextPosition {
      var place = text.position(of: text.characterStart(near))
      switch chances.number(below: 6) {
      case 0: place.character += 1
      case 1: place.character += 1000
      case 2: place.line += text.lines.count
      case 3: place = TextPosition(line: Int(Int32.max), character: Int(Int32.max))
      case 4: place.line += chances.number(below: 3)
      default: place.character = max(0, place.character - 1)
      }
      return place
    }
    let start = pickPlace(text, &chances)
    return ClientEdit(place(start), place(start + chances.number(below: 40)), chances.pick(EditMaker.pieces))
  }

  /// A line split, joined with the next, taken away, moved or written twice.
  private func line(_ text: ReferenceText, _ chances: inout Chances) -> ClientEdit {
    let number = pickLine(text, &chances)
    let line = text.lines[number]
    let content = text.content(of: line)
    switch chances.number(below: 6) {
    case 0: return edit(text, at: content.upperBound..<line.upperBound, "")
    case 1:
      let place = text.characterStart(content.lowerBound + chances.number(below: content.count + 1))
      return edit(text, at: place..<place, chances.pick(["\n", "\r\n", "\r", "\n\n"]))
    case 2: return edit(text, at: line, "")
    case 3:
      let last = min(text.lines.count - 1, number + chances.number(below: 5))
      return edit(text, at: line.lowerBound..<text.lines[last].upperBound, "")
    case 4: return edit(text, at: line.lowerBound..<line.lowerBound, text.string(line))
    default:
      let place = text.lines[pickLine(text, &chances)].lowerBound
      return edit(text, at: place..<place, text.string(line))
    }
  }

  /// Pairs of words, either of which can stand for the other: some decide how much else is read.
  private static let swaps: [(String, String)] = [
    ("2023", "2022"), ("2024", "2023"), ("2021", "2019"), ("年度报告", "年报"), ("一、", "二、"), ("二、", "三、"), ("三、", "（三）"),
    ("四、", "4."), ("五、", "第五部分 "), ("六、", "七、"), ("总体情况", "工作情况"), ("主动公开政府信息情况", "主动公开情况"),
    ("收到和处理政府信息公开申请情况", "总体情况"), ("存在的主要问题及改进情况", "其他需要报告的事项"), ("局", "厅"), ("县", "市"), ("\t", "|"), ("\t", " "),
    ("|", "\t"), ("\n", "\r\n"), ("0", "1"), ("1", "12"), ("规章", "规范性文件"), ("自然人", "法人"), ("本年", "上年"), ("总计", "合计"),
    ("。", ""), ("，", ","), ("12月31日", "11月31日"), ("<table", "<div"), ("</td>", ""), ("<td", "<th"), ("、", "，"),
    ("未", "共"),
  ]

  /// A word replaced by another, in one place or in all of a stretch.
  private func swap(_ text: ReferenceText, _ chances: inout Chances) -> ClientEdit {
    let whole = text.string(0..<text.bytes.count)
    for _ in 0..<6 {
      var (from, to) = chances.pick(EditMaker.swaps)
      if !to.isEmpty, chances.once(in: 3) { (from, to) = (to, from) }
      let found = whole.ranges(of: from)
      guard !found.isEmpty else { continue }
      let place = found[chances.number(below: found.count)]
      let start = whole.utf8.distance(from: whole.startIndex, to: place.lowerBound)
      guard chances.once(in: 5) else { return edit(text, at: start..<start + from.utf8.count, to) }
      let end = text.characterStart(min(text.bytes.count, start + 2000))
      return edit(text, at: start..<end, text.string(start..<end).replacing(from, with: to))
    }
    return typed(text, &chances)
  }

  // MARK: Edits of parts

  /// Something at the very edge of a heading, a table or the title.
  private func border(_ text: ReferenceText, _ chances: inout Chances) -> ClientEdit {
    let marks = Landmarks(text)
    let runs = marks.runs(chances.pick([.heading, .heading, .row, .title, .date]))
    guard !runs.isEmpty else { return line(text, &chances) }
    let run = runs[chances.number(below: runs.count)]
    let start = text.lines[run.lowerBound].lowerBound
    let content = text.content(of: text.lines[run.upperBound - 1])
    let end = text.lines[run.upperBound - 1].upperBound
    let piece = chances.pick(EditMaker.pieces)
    switch chances.number(below: 9) {
    case 0: return edit(text, at: start..<start, piece)
    case 1: return edit(text, at: max(0, start - 1)..<start, piece)
    case 2: return edit(text, at: content.upperBound..<content.upperBound, piece)
    case 3: return edit(text, at: content.upperBound..<end, piece)
    case 4: return edit(text, at: end..<end, piece)
    case 5: return edit(text, at: start..<min(content.upperBound, start + 9), piece)
    case 6: return edit(text, at: max(start, content.upperBound - 6)..<end, piece)
    case 7: return edit(text, at: start..<end, piece)
    default:
      let last = text.lines[min(text.lines.count - 1, run.upperBound)].upperBound
      return edit(text, at: max(0, start - chances.number(below: 40))..<last, piece)
    }
  }

  /// A section taken away, written twice, moved, renamed or pasted.
  private func section(_ text: ReferenceText, _ chances: inout Chances) -> ClientEdit {
    let sections = Landmarks(text).stretches(from: .heading)
    guard !sections.isEmpty else { return paste(text, &chances) }
    let range = bytes(of: sections[chances.number(below: sections.count)], in: text)
    let other = bytes(of: sections[chances.number(below: sections.count)], in: text)
    switch chances.number(below: 6) {
    case 0: return edit(text, at: range, "")
    case 1: return edit(text, at: range.upperBound..<range.upperBound, text.string(range))
    case 2:
      // Moved: what lies between two sections goes round them.
      let (first, second) = range.lowerBound <= other.lowerBound ? (range, other) : (other, range)
      guard first.upperBound <= second.lowerBound else { return edit(text, at: range, "") }
      let between = first.upperBound..<second.lowerBound
      return edit(
        text, at: first.lowerBound..<second.upperBound, text.string(second) + text.string(between) + text.string(first))
    case 3:
      let heading = text.content(of: text.lines[text.line(at: range.lowerBound)])
      return edit(
        text, at: heading,
        chances.pick(["一、", "二、", "三、", "## 四、", "五、", "六、", "七、", ""]) + chances.pick(Landmarks.titles))
    case 4: return edit(text, at: range, text.string(other))
    default: return paste(text, &chances)
    }
  }

  /// A whole table taken away, pasted, or replaced by one of another layout.
  private func table(_ text: ReferenceText, _ chances: inout Chances) -> ClientEdit {
    let runs = Landmarks(text).runs(.row).filter { $0.count > 2 }
    let table = pickPart(of: .row, &chances)
    guard !runs.isEmpty else {
      let place = text.lines[pickLine(text, &chances)].lowerBound
      return edit(text, at: place..<place, table)
    }
    let range = bytes(of: runs[chances.number(below: runs.count)], in: text)
    switch chances.number(below: 5) {
    case 0: return edit(text, at: range, "")
    case 1: return edit(text, at: range, table)
    case 2: return edit(text, at: range.upperBound..<range.upperBound, text.string(range))
    case 3:
      // Half a table, from its start or from somewhere else.
      let line = text.lines[text.line(at: range.lowerBound + chances.number(below: range.count))].lowerBound
      return chances.once(in: 2)
        ? edit(text, at: range.lowerBound..<line, "") : edit(text, at: line..<range.upperBound, "\n")
    default: return edit(text, at: range.upperBound..<range.upperBound, table)
    }
  }

  /// A line taken away, to be typed again character by character with the next edits.
  private mutating func retype(_ text: ReferenceText, _ chances: inout Chances) -> ClientEdit {
    let content = text.content(of: text.lines[pickLine(text, &chances)])
    // The end of a long line will do.
    let start = text.characterStart(max(content.lowerBound, content.upperBound - 40))
    let scalars = Array(text.string(start..<content.upperBound).unicodeScalars)
    if !scalars.isEmpty { typing = (start, scalars) }
    return edit(text, at: start..<content.upperBound, "")
  }

  /// A part of a report pasted at the start of a line.
  private func paste(_ text: ReferenceText, _ chances: inout Chances) -> ClientEdit {
    let place = text.lines[pickLine(text, &chances)].lowerBound
    return edit(text, at: place..<place, pickPart(of: .heading, &chances))
  }

  // MARK: Large edits

  /// A whole report taken away, pasted or replaced; other line ends; the whole text sent anew.
  private func large(_ text: ReferenceText, _ chances: inout Chances) -> ClientEdit {
    let titles = Landmarks(text).stretches(from: .title)
    let report = chances.pick(stock)
    // A text that has grown much is cut back.
    if text.bytes.count > 120_000 { return ClientEdit(whole: report) }
    switch chances.number(below: 9) {
    case 0 where !titles.isEmpty:
      return edit(text, at: bytes(of: titles[chances.number(below: titles.count)], in: text), "")
    case 1 where !titles.isEmpty:
      let place = bytes(of: titles[chances.number(below: titles.count)], in: text).lowerBound
      return edit(text, at: place..<place, report)
    case 2: return edit(text, at: text.bytes.count..<text.bytes.count, report)
    case 3: return edit(text, at: 0..<0, report)
    case 4:
      let (start, end) = (pickPlace(text, &chances), pickPlace(text, &chances))
      let range = min(start, end)..<max(start, end)
      return edit(text, at: range, text.string(range).replacing("\n", with: chances.pick(["\r\n", "\r", "\n\n", " "])))
    case 5: return ClientEdit(whole: chances.once(in: 2) ? text.string(0..<text.bytes.count) : report)
    case 6: return edit(text, at: pickPlace(text, &chances)..<text.bytes.count, "")
    case 7: return edit(text, at: 0..<pickPlace(text, &chances), "")
    default: return swap(text, &chances)
    }
  }

  /// A section or a table of one of the reports of the stock.
  private func pickPart(of kind: Landmarks.Kind, _ chances: inout Chances) -> String {
    let source = ReferenceText(Array(chances.pick(stock).utf8), .utf8)
    let marks = Landmarks(source)
    let parts = kind == .row ? marks.runs(.row).filter { $0.count > 2 } : marks.stretches(from: kind)
    guard !parts.isEmpty else { return source.string(0..<source.bytes.count) }
    return source.string(bytes(of: parts[chances.number(below: parts.count)], in: source))
  }

  private func bytes(of lines: Range<Int>, in text: ReferenceText) -> Range<Int> {
    text.lines[lines.lowerBound].lowerBound..<text.lines[lines.upperBound - 1].upperBound
  }
}
