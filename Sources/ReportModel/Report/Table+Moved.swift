extension Table {
  /// The same table in a text that has `distance` bytes more or fewer before it.
  func moved(by distance: Int) -> Table {
    if distance == 0 { return self }
    return Table(
      kind: kind, layout: layout, range: range.shifted(by: distance),
      heads: heads.map {
        ColumnHead(label: $0.label.moved(by: distance), block: $0.block, column: $0.column)
      }, spans: spans.map { $0.moved(by: distance) }, rows: rows.map { $0.moved(by: distance) })
  }
}

extension TableRow {
  /// The same row in a text that has `distance` bytes more or fewer before it.
  fileprivate func moved(by distance: Int) -> TableRow {
    TableRow(
      meaning: meaning, label: label?.moved(by: distance), range: range.shifted(by: distance),
      values: values.map {
        ValueCell(range: $0.range.shifted(by: distance), outer: $0.outer.shifted(by: distance), value: $0.value)
      }, columns: columns, subtotal: subtotal, count: count)
  }
}

extension LabelCell {
  /// The same label in a text that has `distance` bytes more or fewer before it.
  fileprivate func moved(by distance: Int) -> LabelCell {
    LabelCell(range: range.shifted(by: distance), name: name.shifted(by: distance), correction: correction)
  }
}
