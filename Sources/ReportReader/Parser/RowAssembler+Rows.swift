import ReportForm
import ReportModel
import ReportText

// Making rows of labels and values.
extension RowAssembler {
  /// Makes a row of the labels and values since the last row.
  mutating func finish(before place: Int, in bytes: Span<UInt8>) {
    makeRow(before: place, in: bytes)
    forget()
  }

  private mutating func makeRow(before place: Int, in bytes: Span<UInt8>) {
    // Three labels that only table 4 has are its head, whatever section they stand in.
    if labels.count >= 3, table != .reviews, reviewLabels >= 3 { enter(.reviews) }
    let found = rowLabel
    guard hasValues || found != nil || isBlankReviews else { return noteHeads(labels) }
    // 其他 is a row and a column: at the end of a table of which only the heads are there, it is the column.
    if !hasValues, let found, canBeColumn(found.place), !hasRowBefore {
      return noteHeads(labels)
    }
    // Nor is it a row where the figures are as many as only the row of table 4 has.
    if table == .reviews, rows.last?.table != .reviews, valueCount == reviewColumns { return addWithoutLabel() }
    if let found, isNearest(found.place) || areValues(behind: found, in: bytes) {
      let token = label(found.place)
      noteHeads(firstLabel..<found.place)
      use(texts[found.place])
      add(found.row, labelAt: found.place, token, in: bytes)
    } else if let joined = completedLabel(labels, before: place, in: bytes) {
      noteHeads(firstLabel..<joined.pieces.lowerBound)
      for number in joined.pieces { use(texts[number]) }
      add(joined.row, labelAt: joined.pieces.upperBound &- 1, joined.token, in: bytes)
    } else if !labels.isEmpty, let group = groupLabel(label(texts.count &- 1)) {
      let token = label(texts.count &- 1)
      noteHeads(firstLabel..<texts.count &- 1)
      enter(group.table)
      use(texts[texts.count &- 1])
      append(group.table, .subtotal(group.number), token)
    } else {
      addWithoutLabel()
    }
  }

  /// How many of the labels only table 4 has.
  private var reviewLabels: Int {
    var count = 0
    for number in labels {
      if let entry = entry(number), index.traits[entry].onlyTable == .reviews { count &+= 1 }
    }
    return count
  }

  /// Makes a row of values whose label, if there is one, the form does not know.
  private mutating func addWithoutLabel() {
    let last = labels.isEmpty ? nil : label(texts.count &- 1)
    let unknown = last?.isUnknown == true ? last : nil
    noteHeads(unknown == nil ? labels : firstLabel..<texts.count &- 1)
    if table == .reviews, last == nil || rows.last?.table != .reviews {
      let isBeside = !cells.isEmpty && unknown?.row == tokens[cells.lowerBound].row
      if isBeside { use(texts[texts.count &- 1]) }
      append(.reviews, .form(0), isBeside ? unknown : nil)
    } else if let table, let unknown, hasValues {
      use(texts[texts.count &- 1])
      append(table, .unknown, unknown)
    }
  }

  /// Whether no unknown text of another row stands between a label and the values.
  private func isNearest(_ place: Int) -> Bool {
    let row = label(place).row
    for number in place &+ 1..<texts.count {
      let text = label(number)
      guard text.isUnknown, hasRows ? text.row == row : text.letters <= 8 else { return false }
    }
    return true
  }

  /// Whether the texts between a label and the values stand in the row of the values and are as many as it lacks.
  private func areValues(behind found: RowLabel, in bytes: Span<UInt8>) -> Bool {
    guard hasRows, hasValues, valueCount &+ texts.count &- found.place &- 1 == found.row.columns else { return false }
    for number in found.place &+ 1..<texts.count {
      let text = label(number)
      guard text.isUnknown, text.row == tokens[cells.lowerBound].row, !isPiece(text, in: bytes) else { return false }
    }
    return true
  }

  private mutating func add(
    _ row: LabelTraits.Row, labelAt place: Int, _ token: TableToken, in bytes: Span<UInt8>
  ) {
    enter(row.table)
    group = row.group ?? group
    // Texts between the label and the first value stand where values belong.
    let between = texts.count &- place &- 1
    if between > 0, hasValues, valueCount &+ between <= row.columns,
      hasRows || !(place &+ 1..<texts.count).contains(where: { isPiece(label($0), in: bytes) })
    {
      // In a row the blank cells before them count as well.
      if hasRows, !cells.isEmpty, cells.upperBound <= tokenCount, tokens[cells.lowerBound].row == label(place).row {
        cells = texts[place] &+ 1..<cells.upperBound
      } else {
        gather(Array(texts[(place &+ 1)...]), behindCells: false)
      }
    }
    append(row.table, .form(row.row), token)
  }

  /// Whether the cells stand in the report in their order here.
  private var areInOrder: Bool {
    var last = 0
    for place in cells {
      let start = tokens[place].outerPlace.lowerBound
      if start < last { return false }
      last = start
    }
    return true
  }

  /// How many of the cells of the row are not blank.
  var valueCount: Int {
    var count = 0
    for place in cells where !tokens[place].isBlank { count &+= 1 }
    return count
  }

  private mutating func append(_ kind: TableKind, _ meaning: RowMeaning, _ label: TableToken?) {
    // A piece of a printed label, behind the figures but before them here, was taken for one of them: nothing is read.
    if isPrinted, !areInOrder { return forgetCells() }
    for place in cells { use(place) }
    let first = cells.isEmpty ? -1 : tokens[cells.lowerBound].column
    // A heading that says which row the small table below it has.
    if let last = rows.last, last.table == kind, last.meaning == meaning, last.cells.isEmpty, last.region == region,
      case .form(let number) = meaning, let token = last.label
    {
      rows.removeLast()
      heads.append(RawHead(token: token, use: .row(kind, number), region: region))
    }
    let hasColumn = first >= 0 || (label?.column ?? -1) >= 0
    rows.append(
      RawRow(
        table: kind, meaning: meaning, label: label, cells: cells, hasGrid: hasRows && hasColumn, region: region))
    forgetCells()
  }
}
