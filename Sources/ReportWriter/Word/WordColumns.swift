internal import ReportText

/// How wide the columns of a table are in a document.
enum WordColumns {
  /// The widths of so many columns, in twentieths of a point, which together make `total`.
  ///
  /// Columns of figures are alike; columns of labels get the more of the rest the longer their labels are.
  static func widths(of rows: [[MergedCell]], count: Int, total: Int) -> [Int] {
    // In display columns, what the widest text that stands in a column alone takes; a long label can be broken.
    var needs = [Int](repeating: 0, count: count)
    var isLabels = [Bool](repeating: true, count: count)
    for row in rows where !row.contains(where: \.isHead) {
      var column = 0
      for cell in row where column < count {
        let end = min(count, column + cell.columns)
        if !cell.isLabel { for place in column..<end { isLabels[place] = false } }
        if cell.columns == 1, cell.isLabel, !cell.isContinued {
          let columns = DisplayWidth.columns(of: cell.text)
          needs[column] = max(needs[column], cell.rows > 1 ? 7 : min(columns, 30))
        }
        column = end
      }
    }
    let labels = isLabels.indices.filter { isLabels[$0] }
    let figures = count - labels.count
    guard labels.count > 1, figures > 0 else { return even(count, total) }
    // A column of figures has room for eight digits.
    let forFigures = min(total * 3 / 5, figures * 800)
    let sum = max(1, labels.reduce(0) { $0 + max(4, needs[$1]) })
    var widths = [Int](repeating: figures > 0 ? forFigures / figures : 0, count: count)
    for label in labels { widths[label] = (total - forFigures) * max(4, needs[label]) / sum }
    return widths
  }

  private static func even(_ count: Int, _ total: Int) -> [Int] {
    [Int](repeating: total / max(1, count), count: count)
  }
}
