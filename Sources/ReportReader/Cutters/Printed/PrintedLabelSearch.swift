import ReportForm
import ReportModel
import ReportText

/// A label of the form whose words stand on a page.
struct PrintedLabel {
  /// Its words, as indices of those of the page.
  var words: [Int]

  /// The row that it names; nil if it names none.
  var row: LabelTraits.Row?

  /// Whether it can be the head of a column as well, and no number tells that it is not.
  var canBeHead: Bool

  /// The lines that hold its figures.
  var figures: [Int] = []

  /// Whether it cannot be told which figures are its own.
  var isTorn = false
}

/// Finds the labels of the form on a page: words that make up one, side by side or one below the other in one column.
struct PrintedLabelSearch {
  /// The most words of a label: 三、本年度办理结果 with one character on each line, and more.
  private static let mostWords = 14

  /// How many lines below a word the next one of a label can stand, with others or a page's end between them.
  private static let mostLines = 12

  /// How many columns apart the words of a label may be that stand in one column of the page, where the widths of letters
  /// differ from line to line.
  private static let drift = 4

  /// The most columns that the words of a label take.
  private static let mostColumns = 160

  /// The most readings for one label, and for all of a page: many times more than a table needs, so that a hostile text
  /// costs no more.
  private static let mostReadings = 240
  private static let mostReadingsOfPage = 50_000

  private let index: LabelIndex
  private let table: TableKind
  private var reader = LabelReader()
  private var readings = 0
  private var readingsOfPage = 0
  private var best: (words: [Int], entry: Int, letters: Int, hasNumber: Bool)?

  /// Makes ready to search for the labels of an edition, by their index.
  init(_ index: LabelIndex, _ table: TableKind) {
    self.index = index
    self.table = table
  }

  /// Finds the labels of a page in the order of their first words, and notes of each word which it is a part of.
  mutating func labels(on page: inout PrintedPage, in bytes: Span<UInt8>) -> [PrintedLabel] {
    // Those of rows come first: pieces of the groups' labels stand beside them, over many lines.
    var labels = self.labels(ofRows: true, on: &page, in: bytes) + self.labels(ofRows: false, on: &page, in: bytes)
    labels.sort { $0.words[0] < $1.words[0] }
    for (number, label) in labels.enumerated() {
      for word in label.words { page.words[word].label = number }
    }
    return labels
  }

  /// The labels of words that are part of none yet.
  ///
  /// - Parameter ofRows: whether only those that name a row are looked for.
  private mutating func labels(
    ofRows: Bool, on page: inout PrintedPage, in bytes: Span<UInt8>
  ) -> [PrintedLabel] {
    var labels: [PrintedLabel] = []
    for start in page.words.indices where isFree(start, on: page) {
      best = nil
      readings = 0
      extend([start], on: page, in: bytes)
      guard let best else { continue }
      let traits = index.traits[best.entry]
      let own = index.row(of: best.entry, in: table)
      let row = table == .reviews ? own : own ?? traits.row
      if ofRows, row == nil { continue }
      for word in best.words { page.words[word].label = 0 }
      labels.append(PrintedLabel(words: best.words, row: row, canBeHead: traits.canBeColumn && !best.hasNumber))
    }
    return labels
  }

  private func isFree(_ word: Int, on page: PrintedPage) -> Bool {
    page.words[word].label < 0 && !page.words[word].isFigure && !page.lines[page.words[word].line].isPageMark
  }

  /// Looks for the longest label that begins with some words.
  ///
  /// - Parameter isOpen: whether all but the last of them end within a note in brackets.
  private mutating func extend(_ words: [Int], isOpen: Bool = false, on page: PrintedPage, in bytes: Span<UInt8>) {
    readings &+= 1
    readingsOfPage &+= 1
    guard readings <= PrintedLabelSearch.mostReadings, readingsOfPage <= PrintedLabelSearch.mostReadingsOfPage else {
      return
    }
    let pieces = words.map { page.words[$0].range }
    let reading = reader.read(pieces, in: bytes)
    let letters = reader.key.count
    let found = index.find(reader.key)
    let isNote = (isOpen || reading.isOpen) && index.fragments.contains(pieces, of: table, in: bytes)
    if let entry = found.entry {
      let isLonger = letters > best?.letters ?? 0 && (!reading.isOpen || isNote || words.count == 1)
      if isLonger || isNote && letters == best?.letters && words.count > best?.words.count ?? 0 {
        best = (words, entry, letters, reading.number.style != .none)
      }
    }
    // A number alone, as （三 is, may be the first piece of a label.
    guard found.isPrefix || isNote && reading.isOpen || letters <= 1 && words.count <= 4, !reader.isTooLong,
      words.count < PrintedLabelSearch.mostWords
    else { return }
    let isNumber = PrintedLabelSearch.isNumber(pieces[0], in: bytes)
    for next in candidates(after: words, isNumber: isNumber, on: page) {
      extend(words + [next], isOpen: reading.isOpen, on: page, in: bytes)
      // The nearest words that make a label are its own: others may begin with the same ones.
      if let best, best.words.count > words.count, best.words.starts(with: words) { return }
    }
  }

  /// Whether a word begins with a digit and has no name behind it.
  private static func isNumber(_ word: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var offset = word.lowerBound
    while offset < word.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if offset == word.lowerBound, Scalars.halfWidth(scalar) &- 0x30 > 9 { return false }
      if Scalars.isIdeograph(scalar) { return false }
      offset &+= length
    }
    return true
  }

  /// The words that can follow those of a label: the one beside the last, and those below in the same column.
  private func candidates(after words: [Int], isNumber: Bool, on page: PrintedPage) -> [Int] {
    guard let first = words.first, let last = words.last else { return [] }
    var found: [Int] = []
    let line = page.words[last].line
    let beside = last &+ 1
    let isBeside = page.lines[line].words.contains(beside) && isFree(beside, on: page)
    // The name of a number stands behind it.
    if words.count == 1, isNumber { return isBeside ? [beside] : [] }
    if isBeside, page.words[beside].gap <= 1 { found.append(beside) }
    var start = page.words[first].columns.lowerBound
    var end = page.words[first].columns.upperBound
    for word in words {
      start = min(start, page.words[word].columns.lowerBound)
      end = max(end, page.words[word].columns.upperBound)
    }
    guard end &- start <= PrintedLabelSearch.mostColumns else { return found }
    let middle = start &+ end
    for below in line &+ 1..<min(line &+ 1 &+ PrintedLabelSearch.mostLines, page.lines.count) {
      let near = page.words(
        in: start &- PrintedLabelSearch.drift..<end &+ PrintedLabelSearch.drift, ofLine: below
      ).filter { isFree($0, on: page) }
      let distance = { (word: Int) in
        abs(page.words[word].columns.lowerBound &+ page.words[word].columns.upperBound &- middle)
      }
      found += near.sorted { (distance($0), $0) < (distance($1), $1) }.prefix(3)
    }
    return found
  }
}
