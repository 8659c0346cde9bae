import ReportForm
import ReportText

// What is known of labels that name no row of the form.
extension RowAssembler {
  /// The most heads and strays that are kept: many more than a report has, so that a hostile text costs no more.
  private static let mostHeads = 1000

  /// The group whose subtotals stand after a label: the label names it, or says 小计.
  func groupLabel(_ token: TableToken) -> (table: TableKind, number: Int)? {
    guard let entry = token.entry else { return nil }
    for place in index.traits[entry].uses {
      let use = index.uses[place]
      if case .group(let table, let number) = use { return (table, number) }
      if use == .subtotal, let table, index.edition.table(table).groups.indices.contains(group) {
        return (table, group)
      }
    }
    return nil
  }

  /// Notes labels that name no row of values: heads of columns, groups, blocks.
  ///
  /// - Parameter labels: the labels, as a range of the texts of the region.
  mutating func noteHeads(_ labels: Range<Int>) {
    for number in labels where heads.count &+ strays.count < RowAssembler.mostHeads {
      guard let entry = entry(number) else {
        // In a printed table it is a piece of a label over several lines, if anything.
        if let table, !isPrinted { strays.append(RawStray(token: label(number), table: table, region: region)) }
        continue
      }
      // 其他 is a piece of a head of table 4 as well.
      if let only = index.traits[entry].onlyTable, table != .reviews || !isRowAndColumn(entry) { enter(only) }
      guard let use = headUse(index.traits[entry].uses) else { continue }
      switch use {
      case .block(_, let number): block = number
      case .group(_, let number): group = number
      case .column(.reviews, _, let column): reviewHeads |= 1 << UInt64(column)
      default: break
      }
      self.use(texts[number])
      heads.append(RawHead(token: label(number), use: use, region: region))
    }
  }

  /// What a label is where it is not the label of a row, in the current table and block.
  ///
  /// - Parameter uses: all that it can be, as a range of those of the index.
  private func headUse(_ uses: Range<Int>) -> LabelUse? {
    var here: LabelUse?
    var column: LabelUse?
    for number in uses {
      let use = index.uses[number]
      guard use.table == table || use.table == nil else { continue }
      here = here ?? use
      guard case .column(let kind, let block, let place) = use else { continue }
      // The same outcomes stand three times in table 4: the first not yet seen.
      if kind == .reviews ? reviewHeads & 1 << UInt64(place) == 0 : block == self.block { return use }
      column = kind == .reviews ? use : column ?? use
    }
    return column ?? here ?? (uses.isEmpty ? nil : index.uses[uses.lowerBound])
  }

  /// A label whose pieces stand before, beside and after the values, as wrapped labels do in aligned columns.
  ///
  /// - Parameters:
  ///   - labels: the labels before the values, as a range of the texts of the region.
  ///   - place: the index of the first token after them.
  /// - Returns: the row it names, where its pieces are among the texts, and the label; the pieces after the values are
  ///   used up.
  mutating func completedLabel(_ labels: Range<Int>, before place: Int, in bytes: Span<UInt8>) -> (
    row: LabelTraits.Row, pieces: Range<Int>, token: TableToken
  )? {
    // Texts in the row of the values are values themselves where that makes as many as there are columns.
    var end = labels.upperBound
    while hasRows, hasValues, end > labels.lowerBound, labels.upperBound &- end < RowAssembler.mostPieces,
      label(end &- 1).isUnknown, label(end &- 1).row == tokens[cells.lowerBound].row
    {
      end &-= 1
      let texts = labels.upperBound &- end
      if let joined = joinedLabel(
        labels.lowerBound..<end, before: place, columns: valueCount &+ texts, in: bytes)
      {
        return joined
      }
    }
    return joinedLabel(labels, before: place, in: bytes)
  }

  /// The most pieces of a label before its values, and as many behind them.
  private static let mostPieces = 6

  /// Whether values stand behind a text in its row.
  private func isBesideValues(_ place: Int) -> Bool {
    guard hasRows else { return false }
    var next = place &+ 1
    while next < endOfTokens, tokens[next].row == tokens[place].row {
      if case .value = tokens[next].kind { return true }
      next &+= 1
    }
    return false
  }

  /// The same for a row that has so many columns, if that is given.
  private mutating func joinedLabel(
    _ labels: Range<Int>, before place: Int, columns: Int? = nil, in bytes: Span<UInt8>
  ) -> (row: LabelTraits.Row, pieces: Range<Int>, token: TableToken)? {
    let mostPieces = RowAssembler.mostPieces
    let end = labels.upperBound
    var start = end
    while start > labels.lowerBound, end &- start < mostPieces, label(start &- 1).isUnknown { start &-= 1 }
    guard start < end else { return nil }
    // The first piece can be a label by itself, as 其他 is of 其他法律行政法规禁止公开.
    if start > labels.lowerBound, label(start &- 1).row != label(start).row { start &-= 1 }
    var after: [Int] = []
    var next = place
    while next < endOfTokens, after.count < mostPieces, next &- place < 64 {
      if tokens[next].isUnknown {
        if !PageMark.isDashed(tokens[next].range, in: bytes) { after.append(next) }
      } else if !tokens[next].isBlank {
        break
      }
      next &+= 1
    }
    var reader = LabelReader()
    for first in start..<end {
      let before = (first..<end).map { label($0).range }
      for count in 0...after.count where before.count &+ count > 1 {
        // A row of which both lines have figures is torn, and neither has those of the label.
        if count > 0, isBesideValues(after[count &- 1]) { continue }
        _ = reader.read(before + after.prefix(count).map { tokens[$0].range }, in: bytes)
        guard let entry = index.find(reader.key).entry, let row = index.traits[entry].row,
          columns == nil || columns == row.columns
        else { continue }
        for consumed in after.prefix(count) {
          tokens[consumed].isConsumed = true
          use(consumed)
        }
        return (row, first..<end, label(first).label(entry, endingAt: label(end &- 1).range.upperBound))
      }
    }
    return nil
  }
}
