import ReportForm
import ReportText

// What is known of labels that name no row of the form.
extension RowAssembler {
  /// The most heads and strays that are kept: many more than a report has, so that a hostile text costs no more.
  private static let mostHeads = 1000

  /// The group whose subtotals stand after a label: the label names it, or says 小计.
  func groupLabel(_ token: TableToken) -> (table: TableKind, number: Int)? {
    guard case .label(let number) = token.kind else { return nil }
    for use in index.entries[number].uses {
      if case .group(let table, let number) = use { return (table, number) }
      if use == .subtotal, let table, edition.table(table).groups.indices.contains(group) { return (table, group) }
    }
    return nil
  }

  /// Notes labels that name no row of values: heads of columns, groups, blocks.
  mutating func noteHeads(_ labels: ArraySlice<TableToken>) {
    for token in labels where heads.count &+ strays.count < RowAssembler.mostHeads {
      guard case .label(let number) = token.kind else {
        if let table { strays.append(RawStray(token: token, table: table, region: region)) }
        continue
      }
      if let only = index.traits[number].onlyTable { enter(only) }
      guard let use = headUse(index.entries[number].uses) else { continue }
      switch use {
      case .block(_, let number): block = number
      case .group(_, let number): group = number
      case .column(.reviews, _, let column): reviewHeads.insert(column)
      default: break
      }
      heads.append(RawHead(token: token, use: use, region: region))
    }
  }

  /// What a label is where it is not the label of a row, in the current table and block.
  private func headUse(_ uses: [LabelUse]) -> LabelUse? {
    var here: LabelUse?
    var column: LabelUse?
    for use in uses where use.table == table || use.table == nil {
      here = here ?? use
      guard case .column(let kind, let number, let index) = use else { continue }
      // The same outcomes stand three times in table 4: the first not yet seen.
      if kind == .reviews ? !reviewHeads.contains(index) : number == block { return use }
      column = kind == .reviews ? use : column ?? use
    }
    return column ?? here ?? uses.first
  }

  /// A label whose pieces stand before, beside and after the values, as wrapped labels do in aligned columns.
  ///
  /// - Parameters:
  ///   - labels: the labels before the values.
  ///   - place: the index of the first token after them.
  /// - Returns: the row it names, where its first piece is among the labels, and the label; the pieces after the values
  ///   are used up.
  mutating func completedLabel(_ labels: [TableToken], before place: Int, in bytes: Span<UInt8>) -> (
    row: LabelTraits.Row, first: Int, token: TableToken
  )? {
    let mostPieces = 6
    var start = labels.count
    while start > 0, labels.count &- start < mostPieces, labels[start &- 1].kind == .text { start &-= 1 }
    guard start < labels.count else { return nil }
    // The first piece can be a label by itself, as 其他 is of 其他法律行政法规禁止公开.
    if start > 0, labels[start &- 1].row != labels[start].row { start &-= 1 }
    var after: [Int] = []
    var next = place
    while next < tokens.count, after.count < mostPieces, next &- place < 64 {
      let kind = tokens[next].kind
      if kind == .text { after.append(next) } else if kind != .blank { break }
      next &+= 1
    }
    var reader = LabelReader()
    for first in start..<labels.count {
      let before = labels[first...].map(\.range)
      for count in 0...after.count where before.count &+ count > 1 {
        _ = reader.read(before + after.prefix(count).map { tokens[$0].range }, in: bytes)
        guard let entry = index.find(reader.key).entry, let row = index.traits[entry].row else { continue }
        for consumed in after.prefix(count) { tokens[consumed].isConsumed = true }
        var token = labels[first]
        token.kind = .label(entry)
        token.range = labels[first].range.lowerBound..<labels[labels.count &- 1].range.upperBound
        token.name = token.range
        token.isWhole = false
        return (row, first, token)
      }
    }
    return nil
  }
}
