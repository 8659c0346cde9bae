extension Table {
  /// The same table in a text that has `distance` bytes more or fewer before it.
  func moved(by distance: Int) -> Table {
    if distance == 0 { return self }
    return Table(
      kind: kind, layout: layout, range: range.shifted(by: distance),
      heads: heads.map {
        ColumnHead(label: $0.label.moved(by: distance), block: $0.block, column: $0.column)
      }, spans: spans.map { $0.moved(by: distance) }, parts: parts.map { $0.moved(by: distance) },
      assignments: assignments, values: values.map { $0.moved(by: distance) })
  }
}
