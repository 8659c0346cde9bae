import ReportText

/// A figure in a cell of a table that became another one, where nothing else of the report changed.
struct FigureChange {
  /// The text of the cell before, without blanks around it, in bytes of the text before.
  let old: Range<Int>

  /// The same after, in bytes of the text after.
  let new: Range<Int>

  /// How many bytes more the text has.
  let growth: Int

  /// What stands in the cell now, a number as before.
  let value: CellValue

  /// Where a range is now; it may begin or end with the cell, or hold it, but does not begin or end within.
  @inline(__always)
  func moved(_ range: Range<Int>) -> Range<Int> {
    let start =
      range.lowerBound < old.lowerBound
      ? range.lowerBound : range.lowerBound == old.lowerBound ? new.lowerBound : range.lowerBound &+ growth
    let end =
      range.upperBound <= old.lowerBound
      ? range.upperBound : range.upperBound == old.upperBound ? new.upperBound : range.upperBound &+ growth
    return start..<max(start, end)
  }

  /// The same for a small range.
  @inline(__always)
  func moved(_ place: ByteRange) -> ByteRange { ByteRange(moved(place.range)) }
}

extension Table {
  /// The table after a figure changed in it, or before or behind it.
  func following(_ change: FigureChange) -> Table {
    if range.upperBound < change.old.lowerBound { return self }
    if range.lowerBound > change.old.upperBound { return moved(by: change.growth) }
    let values = self.values.map { $0.following(change) }
    return Table(
      kind: kind, layout: layout, range: change.moved(range),
      heads: heads.map { ColumnHead(label: $0.label.following(change), block: $0.block, column: $0.column) },
      spans: spans.map { $0.following(change) }, parts: parts.map { $0.following(change, values) },
      assignments: assignments, values: values)
  }

  /// The index among ``values`` of the number whose text has the given bytes; nil if there is none.
  func number(at content: Range<Int>) -> Int? {
    let place = ByteRange(content)
    return values.firstIndex { cell in
      guard cell.place == place, case .number = cell.value else { return false }
      return true
    }
  }
}

extension ValueCell {
  fileprivate func following(_ change: FigureChange) -> ValueCell {
    // A number is its own place to edit.
    if range == change.old {
      let place = ByteRange(change.new)
      return ValueCell(place: place, outerPlace: place, value: change.value)
    }
    return ValueCell(place: change.moved(place), outerPlace: change.moved(outerPlace), value: value)
  }
}

extension LabelCell {
  fileprivate func following(_ change: FigureChange) -> LabelCell {
    range.upperBound <= change.old.lowerBound ? self : moved(by: change.growth)
  }
}

extension RowParts {
  /// The row after a figure changed, with the values of its table as they are now.
  fileprivate func following(_ change: FigureChange, _ values: [ValueCell]) -> RowParts {
    var copy = self
    copy.label = label?.following(change)
    copy.place = change.moved(place)
    let own = Int(firstValue)..<Int(firstValue) &+ Int(valueCount)
    if place.lowerBound <= change.old.lowerBound, place.upperBound >= change.old.upperBound {
      copy.isPlain = own.allSatisfy { values[$0].value.isPlain }
    }
    return copy
  }
}

extension TableRegions {
  /// The tokens after a figure changed among them.
  func following(_ change: FigureChange) -> TableRegions {
    let place = ByteRange(change.old)
    var copy = self
    copy.replaceTokens { token in
      token.place == place ? token.with(change.value, at: ByteRange(change.new)) : token.moved(by: change)
    }
    return copy
  }
}
