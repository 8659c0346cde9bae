import ReportModel
import ReportReader
import ReportRules
import ReportText

/// What mending changed in a text, for people.
struct ChangeList {
  /// One change.
  struct Change: Equatable, Sendable {
    /// The line in the new text, 1-based.
    var line: Int

    /// What stood there.
    var old: String

    /// What stands there now.
    var new: String

    /// The cell that it is in, in the form's words; nil outside tables.
    var cell: String?
  }

  /// The changes in the order of the text.
  private(set) var changes: [Change] = []

  /// The most characters of a text that are shown.
  private static let mostCharacters = 40

  /// The most bytes around an edit that are looked at for the word that it is in.
  private static let mostBytes = 24

  /// Finds out what edits changed.
  ///
  /// - Parameters:
  ///   - old: the text before, with its reports.
  ///   - new: the text after, with its reports.
  ///   - edits: what leads from one to the other, ascending and apart from each other.
  init(
    from old: [UInt8], _ oldReports: [PlacedReport], to new: [UInt8], _ newReports: [PlacedReport], edits: [TextEdit]
  ) {
    let oldCells = CellPlaces(oldReports)
    let newCells = CellPlaces(newReports)
    let lines = TextDocument(bytes: new).lines
    // What stood in a cell that an edit wrote as a whole: nothing, or what the edit took away.
    func oldText(of cell: CellPlaces.Cell, _ edited: Range<Int>) -> String? {
      guard let range = oldCells.cell(cell)?.range else { return "" }
      let text = ChangeList.shown(old[range])
      return text.isEmpty || edited.lowerBound <= range.lowerBound && range.upperBound <= edited.upperBound ? text : nil
    }
    var shift = 0
    var index = 0
    while index < edits.count {
      let edit = edits[index]
      let start = edit.range.lowerBound + shift
      let line = lines.line(at: min(start, new.count)) + 1
      // Several edits in one cell are one change.
      let before = oldCells.cell(at: edit.range)
      var next = index
      repeat {
        shift += edits[next].replacement.count - edits[next].range.count
        next += 1
      } while next < edits.count && before.map { $0.covers(edits[next].range) } ?? false
      index = next
      let range = start..<start + edit.replacement.count
      if let before, let after = newCells.cell(before), after.range.upperBound == before.range.upperBound + shift,
        after.range.lowerBound <= start
      {
        changes.append(
          Change(
            line: line, old: ChangeList.shown(old[before.range]), new: ChangeList.shown(new[after.range]),
            cell: after.name))
      } else if !range.isEmpty, let after = newCells.cell(within: range), let gone = oldText(of: after, edit.range) {
        changes.append(Change(line: line, old: gone, new: ChangeList.shown(new[after.range]), cell: after.name))
      } else {
        let isWord = ChangeList.isWord(old[edit.range]) && ChangeList.isWord(edit.replacement[...])
        let head = isWord ? ChangeList.word(before: range.lowerBound, in: new) : []
        let tail = isWord ? ChangeList.word(after: range.upperBound, in: new) : []
        let texts = [head + old[edit.range] + tail, head + edit.replacement + tail]
        let isBlank = ChangeList.shown(texts[0]) == ChangeList.shown(texts[1])
        let shown = texts.map { ChangeList.shown($0, marksBlanks: isBlank) }
        changes.append(Change(line: line, old: shown[0], new: shown[1]))
      }
    }
  }

  /// The changes, one on each line: `path:line: 4 → 3：一、…·总计`.
  ///
  /// - Parameter places: what names the places in a Word document; nil for others.
  func lines(path: String, places: WordPlaces? = nil, in language: Language) -> [UInt8] {
    let path = ShownScalar.line(path)
    return changes.flatMap { change in
      let old = change.old.isEmpty ? Bilingual("空白", "blank").text(in: language) : change.old
      let new = change.new.isEmpty ? Bilingual("（删去）", "(deleted)").text(in: language) : change.new
      let cell = change.cell.map { Bilingual("：\($0)", ": \($0)").text(in: language) } ?? ""
      let place = places?.name(ofLine: change.line - 1, cell: change.cell, in: language) ?? "\(change.line)"
      if places != nil { return Array("\(path): \(place): \(old) → \(new)\n".utf8) }
      return Array("\(path):\(change.line): \(old) → \(new)\(cell)\n".utf8)
    }
  }

  /// A text as it is shown: on one line, and not too long.
  ///
  /// - Parameter marksBlanks: whether blanks and line ends are shown by signs, since nothing else tells texts apart.
  private static func shown(_ bytes: some Sequence<UInt8>, marksBlanks: Bool = false) -> String {
    var text = String(decoding: Array(bytes), as: UTF8.self)
    if marksBlanks { text = String(text.map { $0.isNewline ? "⏎" : $0 == "\t" ? "⇥" : $0.isWhitespace ? "␣" : $0 }) }
    let line = ShownScalar.line(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    return line.count > mostCharacters ? line.prefix(mostCharacters) + "…" : line
  }

  /// Whether bytes are a piece of running text: they neither part cells nor lines.
  private static func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "<") }
  }

  /// The rest of a word, or of a number, before a place.
  private static func word(before place: Int, in text: [UInt8]) -> [UInt8] {
    var start = place
    while start > 0, place - start < mostBytes, isInside(text[start - 1]) { start -= 1 }
    // No half of a character.
    while start < place, text[start] & 0xC0 == 0x80 { start += 1 }
    let word = String(decoding: text[start..<place], as: UTF8.self)
    return Array((word.lastIndex { !isInside($0) }.map { word[word.index(after: $0)...] } ?? word[...]).utf8)
  }

  /// The rest of a word, or of a number, after a place.
  private static func word(after place: Int, in text: [UInt8]) -> [UInt8] {
    var end = place
    while end < text.count, end - place < mostBytes, isInside(text[end]) { end += 1 }
    while end > place, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(String(decoding: text[place..<end], as: UTF8.self).prefix(while: isInside).utf8)
  }

  /// Whether a byte can belong to a word: a letter, a digit, or a part of a Chinese character.
  private static func isInside(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Whether a character belongs to a word.
  private static func isInside(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
