import ReportForm
import ReportModel
import ReportText

/// Layouts 7, 9 and 11: tables as they are printed, whose columns are held by blanks alone.
///
/// The cells come label by label: the words of a label, which may stand above, beside and below its figures, and then
/// the figures.  Where it cannot be told which figures are those of a label, all of them are one cell with it, which
/// nothing reads.
struct PrintedCutter {
  /// How far above its figures a label can begin, in lines, and the most labels of rows that are looked at there.
  private static let mostLines = 40
  private static let mostRows = 100

  private let table: TableKind
  private var page: PrintedPage
  private var labels: [PrintedLabel] = []

  /// The lines of figures that belong to no label.
  private var loose: [Int] = []

  /// What is cut: the cells of rows, in any order, with where each row begins.
  private var rows: [(start: Int, cells: [Range<Int>])] = []

  /// The cells of the lines of a region, read as a table of an edition.
  static func cut(
    _ range: Range<Int>, of lines: TextLines, _ index: LabelIndex, _ table: TableKind, in bytes: Span<UInt8>
  ) -> [StreamCell] {
    var cutter = PrintedCutter(table, PrintedPage(range, of: lines, in: bytes))
    var search = PrintedLabelSearch(index, table)
    cutter.labels = search.labels(on: &cutter.page, in: bytes)
    cutter.attachFigures()
    cutter.findTornRows()
    cutter.cutLabels(in: bytes)
    cutter.cutLoose(columns: index.edition.table(table).columnCount(ofRow: 0))
    cutter.cutTexts(index.fragments, in: bytes)
    return cutter.cells()
  }

  private init(_ table: TableKind, _ page: PrintedPage) {
    self.table = table
    self.page = page
  }

  // MARK: - Figures of labels

  private func firstLine(_ label: PrintedLabel) -> Int { label.words.first.map { page.words[$0].line } ?? 0 }

  private func lastLine(_ label: PrintedLabel) -> Int { label.words.last.map { page.words[$0].line } ?? 0 }

  /// Finds the label of each line of figures: beside it, around it, or right above it.
  private mutating func attachFigures() {
    for line in page.lines.indices where !page.lines[line].figures.isEmpty {
      let beside = page.lines[line].words.last { place in
        page.words[place].label >= 0 && labels[page.words[place].label].row != nil
      }
      if let beside {
        labels[page.words[beside].label].figures.append(line)
      } else if let around = rows(near: line).last(where: {
        firstLine(labels[$0]) < line && line < lastLine(labels[$0])
      }) {
        labels[around].figures.append(line)
      } else if let above = labelAbove(line) {
        labels[above].figures.append(line)
      } else {
        loose.append(line)
      }
    }
  }

  /// The labels of rows that begin not far above a line or right below it.
  private func rows(near line: Int) -> [Int] {
    var low = 0
    var high = labels.count
    while low < high {
      let middle = (low &+ high) / 2
      if firstLine(labels[middle]) < line &- PrintedCutter.mostLines { low = middle &+ 1 } else { high = middle }
    }
    var near: [Int] = []
    while low < labels.count, firstLine(labels[low]) <= line &+ 1, near.count < PrintedCutter.mostRows {
      if labels[low].row != nil { near.append(low) }
      low &+= 1
    }
    return near
  }

  /// The label right above a line of nothing but figures, with none of its own or with such as stand right above too.
  private func labelAbove(_ line: Int) -> Int? {
    guard page.lines[line].isBare else { return nil }
    var above = line &- 1
    while above >= 0, page.lines[above].isPageMark { above &-= 1 }
    guard above >= 0 else { return nil }
    let areAlone = page.lines[above].figures.count == 1 && page.lines[line].figures.count == 1
    if areAlone || page.lines[above].isBare {
      // Figures on lines of their own, one below the other; the first may stand beside the label.
      return rows(near: line).last { labels[$0].figures.last == above && lastLine(labels[$0]) <= above }
    }
    let place = page.lines[above].words.last { word in
      let label = page.words[word].label
      return label >= 0 && labels[label].row != nil && lastLine(labels[label]) == above
    }
    guard let place, page.lines[above].figures.isEmpty, place &+ 1 == page.lines[above].words.upperBound else {
      return nil
    }
    let label = page.words[place].label
    return labels[label].canBeHead ? nil : label
  }

  /// Notes the labels whose figures go over several lines, or beside which figures stand that belong to none.
  private mutating func findTornRows() {
    for place in labels.indices {
      guard let row = labels[place].row, !labels[place].figures.isEmpty else { continue }
      let lines = labels[place].figures
      if lines.count > 1 {
        let isStacked = lines.allSatisfy { page.lines[$0].figures.count == 1 }
        if !isStacked || lines.count != row.columns { labels[place].isTorn = true }
      }
    }
    if table != .reviews { giveLooseLines() }
  }

  /// Gives lines of figures that belong to no label to those right above and below: to the ones that lack figures, or else
  /// to both, since nothing tells whose they are.
  private mutating func giveLooseLines() {
    var left: [Int] = []
    var start = 0
    while start < loose.count {
      var end = start &+ 1
      while end < loose.count, loose[end] == loose[end &- 1] &+ 1 { end &+= 1 }
      let block = loose[start..<end]
      start = end
      let first = block.first ?? 0
      let last = block.last ?? 0
      let beside =
        rows(near: first).filter { isBeside(labels[$0], first...last) }
        + rows(near: last).filter { firstLine(labels[$0]) > first && isBeside(labels[$0], first...last) }
      let lacking = beside.filter { labels[$0].isTorn || count(labels[$0]) != labels[$0].row?.columns }
      guard block.allSatisfy({ page.lines[$0].isBare }), let taker = lacking.first ?? beside.first else {
        left += block
        continue
      }
      for place in lacking.isEmpty ? beside : lacking { labels[place].isTorn = true }
      labels[taker].figures = (labels[taker].figures + block).sorted()
    }
    loose = left
  }

  /// How many figures a label has.
  private func count(_ label: PrintedLabel) -> Int {
    label.figures.reduce(0) { $0 &+ page.lines[$1].figures.count }
  }

  /// Whether a label that names a row stands right above or below some lines, it or its figures.
  private func isBeside(_ label: PrintedLabel, _ lines: ClosedRange<Int>) -> Bool {
    guard label.row != nil, !label.canBeHead || !label.figures.isEmpty else { return false }
    let own = label.figures + [firstLine(label), lastLine(label)]
    return own.contains { $0 == lines.lowerBound &- 1 || $0 == lines.upperBound &+ 1 }
  }

  // MARK: - Cells

  /// Cuts the labels, and the figures of those that name a row.
  private mutating func cutLabels(in bytes: Span<UInt8>) {
    for label in labels {
      guard let first = label.words.first, let last = label.words.last else { continue }
      let start = page.words[first].range.lowerBound
      let figures = label.figures.flatMap { page.lines[$0].figures }
      let words = label.words + figures
      let whole = words.reduce(start..<start) {
        min($0.lowerBound, page.words[$1].range.lowerBound)..<max($0.upperBound, page.words[$1].whole.upperBound)
      }
      var values = figures.map { page.words[$0].range }
      let touching = label.words.filter { !page.words[$0].touching.isEmpty }
      let columns = label.row?.columns ?? 0
      // Digits that touch the label are the one figure that the row lacks, or belong to its text.
      if touching.count == 1, let word = touching.first, values.count &+ 1 == columns, !label.isTorn,
        figures.isEmpty ? word == last : word &+ 1 == figures[0]
      {
        values.insert(page.words[word].touching, at: 0)
      } else {
        for word in touching { page.words[word].range = page.words[word].whole }
        if !touching.isEmpty, values.count != columns, !values.isEmpty {
          rows.append((start, [whole]))
          continue
        }
      }
      if label.isTorn {
        rows.append((start, [whole]))
        continue
      }
      if let mixed = mixedValues(label, columns: columns) {
        rows.append((start, texts(label.words) + mixed))
        continue
      }
      if values.count > columns {
        values = PrintedCutter.joined(values, figures.map { page.words[$0].gap }, to: columns)
      }
      rows.append((start, texts(label.words) + values))
    }
  }

  /// The cells behind a label where there are as many as columns, and a text stands where a figure belongs.
  private mutating func mixedValues(_ label: PrintedLabel, columns: Int) -> [Range<Int>]? {
    let line = label.figures.first ?? lastLine(label)
    guard columns > 0, label.figures.count <= 1, !label.canBeHead, !page.lines[line].isPageMark else { return nil }
    let words = page.lines[line].words
    let last = words.last { page.words[$0].label >= 0 }
    let behind = (last.map { $0 &+ 1 } ?? words.lowerBound)..<words.upperBound
    guard last.map({ label.words.contains($0) }) ?? true,
      behind.contains(where: { !page.words[$0].isFigure }), last == nil || page.words[behind.lowerBound].gap > 1
    else { return nil }
    let cells = segments(behind)
    guard cells.count == columns else { return nil }
    for word in behind { page.words[word].label = labels.count }
    return cells
  }

  /// The cells of words of a line: figures, and texts between gaps.
  private func segments(_ words: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var isText = false
    for word in words {
      let isFigure = page.words[word].isFigure
      let range = page.words[word].whole
      if isText, !isFigure, page.words[word].gap <= 1, let start = cells.last?.lowerBound {
        cells[cells.count &- 1] = start..<range.upperBound
      } else {
        cells.append(range)
      }
      isText = !isFigure
    }
    return cells
  }

  /// Figures with groups of thousands joined, where that gives so many and in one way only.
  private static func joined(_ figures: [Range<Int>], _ gaps: [Int], to columns: Int) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for (figure, gap) in zip(figures, gaps) {
      if gap == 1, figure.count == 3, let last = joined.last, last.count <= 3 || last.count == 7 {
        joined[joined.count &- 1] = last.lowerBound..<figure.upperBound
      } else {
        joined.append(figure)
      }
    }
    return joined.count == columns ? joined : figures
  }

  /// The cells of words: those side by side are one.
  private func texts(_ words: [Int]) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var last = -2
    for word in words {
      let range = page.words[word].range
      if word == last &+ 1, page.words[word].line == page.words[last].line, page.words[word].gap <= 1,
        let start = cells.last?.lowerBound
      {
        cells[cells.count &- 1] = start..<range.upperBound
      } else {
        cells.append(range)
      }
      last = word
    }
    return cells
  }

  /// Cuts the lines of figures that belong to no label, with the texts beside them.
  ///
  /// - Parameter columns: how many figures the first row of the table has, which is the only one of table 4.
  private mutating func cutLoose(columns: Int) {
    let bare = loose.filter { page.lines[$0].isBare }
    if table == .reviews, bare.count > 1, let first = bare.first, let last = bare.last {
      let figures = (first...last).flatMap { page.lines[$0].figures }
      let isStacked = bare.allSatisfy { page.lines[$0].figures.count == 1 } && figures.count == columns
      let cells = figures.map { page.words[$0].range }
      if isStacked {
        rows.append((page.lines[first].text.lowerBound, cells))
      } else {
        let whole = page.lines[first].text.lowerBound..<page.lines[last].text.upperBound
        rows.append((whole.lowerBound, [whole]))
      }
      loose.removeAll { bare.contains($0) }
    }
    var place = 0
    while place < loose.count {
      let line = loose[place]
      let stack = self.stack(from: place, columns: columns)
      place &+= 1 &+ stack.count
      let free = page.lines[line].words.filter { page.words[$0].label < 0 && !page.words[$0].isFigure }
      for word in free {
        page.words[word].range = page.words[word].whole
        page.words[word].label = labels.count
      }
      let isWhole = page.lines[line].words.allSatisfy { page.words[$0].label < 0 || free.contains($0) }
      let figures = page.lines[line].figures.map { page.words[$0].range }
      let cells =
        (isWhole ? segments(page.lines[line].words) : texts(free) + figures)
        + stack.flatMap { page.lines[$0].figures.map { page.words[$0].range } }
      rows.append((cells.first?.lowerBound ?? 0, cells))
    }
  }

  /// The lines of one figure below a loose one with a text and one figure, if they make up a row together.
  ///
  /// - Parameter place: the index of the line with the text among the loose ones.
  private func stack(from place: Int, columns: Int) -> ArraySlice<Int> {
    let first = loose[place]
    let lines = loose[(place &+ 1)...].prefix(columns &- 1)
    guard columns > 1, lines.count == columns &- 1, page.lines[first].figures.count == 1, !page.lines[first].isBare,
      zip(first &+ 1..<first &+ columns, lines).allSatisfy({ $0 == $1 && page.lines[$1].isBare }),
      lines.allSatisfy({ page.lines[$0].figures.count == 1 })
    else { return [] }
    return lines
  }

  /// Cuts what is neither label nor figure.
  private mutating func cutTexts(_ fragments: LabelFragments, in bytes: Span<UInt8>) {
    for line in page.lines where !line.isPageMark {
      let free = line.words.filter { page.words[$0].label < 0 && !page.words[$0].isFigure }
      for word in free { page.words[word].range = page.words[word].whole }
      // Pieces of heads stand side by side.
      let arePieces = free.allSatisfy {
        fragments.contains(page.words[$0].range, of: table, in: bytes, isPrinted: true)
      }
      let cells = arePieces ? free.map { page.words[$0].range } : texts(free)
      for cell in cells { rows.append((cell.lowerBound, [cell])) }
    }
  }

  /// The cells of all rows, in the order in which the rows begin.
  private func cells() -> [StreamCell] {
    var cells: [StreamCell] = []
    for (number, row) in rows.sorted(by: { $0.start < $1.start }).enumerated() {
      for cell in row.cells { cells.append(StreamCell(content: cell, outer: cell, row: number, column: nil)) }
    }
    return cells
  }
}
