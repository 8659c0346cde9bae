import ReportText

extension WordReader {
  /// A table that is read.
  struct Table {
    /// How many columns its grid has.
    var columns = 0
    /// Whether there was a row.
    var hasRow = false
    /// For each column whether a cell of the row above goes on through the next.
    var merged: [Bool] = []
    /// The same of the row that is read.
    var mergedNext: [Bool] = []
    /// The column of the next cell.
    var column = 0
    /// The column of the last cell that was written; below zero for none.
    var lastColumn = -1

    /// Whether it only frames what is in it.
    var isFrame: Bool { columns <= 1 }
  }

  /// The most columns that are followed.
  private static let mostColumns = 256

  /// Reads a table.
  mutating func readTable() throws(XMLReader.Failure) {
    // In the cell of another table it begins on a line of its own, and that cell only holds it.
    let outer = (paragraph, isInCell)
    paragraph = Paragraph()
    isInCell = false
    needsBlank = false
    endLine()
    var table = Table()
    let depth = xml.depth
    while xml.depth >= depth {
      guard try advance() == .start else { continue }
      switch WordName(xml) {
      case .tableGrid: try readGrid(&table)
      case .row: try readRow(&table)
      default: try readBetween()
      }
    }
    isInCell = false
    needsBlank = false
    endLine()
    paragraph = outer.0
    // What follows in the cell of a frame are lines.
    isInCell = false
  }

  /// Reads an element between rows or cells: those that hold rows or cells are looked through.
  private mutating func readBetween() throws(XMLReader.Failure) {
    switch WordName(xml) {
    case .control:
      context &+= 1
      open(.control(isLocked: false))
    case .controlProperties: try readControlProperties()
    case .deleted, .movedFrom, .ignored, .fallback: try xml.skip()
    default: break
    }
  }

  private mutating func readGrid(_ table: inout Table) throws(XMLReader.Failure) {
    let depth = xml.depth
    while xml.depth >= depth {
      guard try xml.next() == .start else { continue }
      if WordName(xml) == .gridColumn, xml.depth == depth + 1 { table.columns &+= 1 }
    }
  }

  private mutating func readRow(_ table: inout Table) throws(XMLReader.Failure) {
    table.column = 0
    table.lastColumn = -1
    table.mergedNext = []
    let depth = xml.depth
    while xml.depth >= depth {
      guard try advance() == .start else { continue }
      switch WordName(xml) {
      case .rowProperties:
        guard try readRowProperties(&table) else {
          // The row was deleted.
          while xml.depth >= depth { _ = try advance() }
          return
        }
      case .cell: try readCell(&table)
      default: try readBetween()
      }
    }
    table.merged = table.mergedNext
    if table.lastColumn >= 0 { table.hasRow = true }
  }

  /// Reads what is told of a row; returns whether it is one.
  private mutating func readRowProperties(_ table: inout Table) throws(XMLReader.Failure) -> Bool {
    let depth = xml.depth
    var isDeleted = false
    while xml.depth >= depth {
      guard try xml.next() == .start else { continue }
      switch WordName(xml) {
      case .gridBefore: table.column = min(xml.wordNumber ?? 0, WordReader.mostColumns)
      case .deleted: isDeleted = true
      default: continue
      }
    }
    return !isDeleted
  }

  /// What is told of a cell.
  private struct CellProperties {
    var span = 1
    var beginsMerge = false
    var goesOn = false
    var isCovered = false
    var isDeleted = false
  }

  private mutating func readCell(_ table: inout Table) throws(XMLReader.Failure) {
    let depth = xml.depth
    var token = try advance()
    var properties = CellProperties()
    if token == .start, WordName(xml) == .cellProperties {
      properties = try readCellProperties()
      token = try advance()
    }
    if properties.isDeleted || begin(properties, in: &table) == false {
      // What a merged cell covers is not seen.
      while xml.depth >= depth { _ = try xml.next() }
      scopes.removeAll { $0.depth > xml.depth }
      return
    }
    isInCell = !table.isFrame
    while xml.depth >= depth {
      if token == .start { try read() }
      if xml.depth < depth { break }
      token = try advance()
    }
    // A paragraph whose end was deleted goes on no further than its cell.
    paragraph = Paragraph()
    needsBlank = false
    isInCell = false
    // Behind a table within it, the row goes on in its column on a new line.
    if text.last == 0x0A { table.lastColumn = -1 }
  }

  private mutating func readCellProperties() throws(XMLReader.Failure) -> CellProperties {
    let depth = xml.depth
    var properties = CellProperties()
    while xml.depth >= depth {
      guard try xml.next() == .start else { continue }
      switch WordName(xml) {
      case .gridSpan: properties.span = max(1, xml.wordNumber ?? 1)
      case .verticalMerge:
        properties.beginsMerge = xml.wordAttribute(WordAttribute.value) == "restart"
        properties.goesOn = !properties.beginsMerge
      case .horizontalMerge: properties.isCovered = xml.wordAttribute(WordAttribute.value) != "restart"
      case .deletedCell: properties.isDeleted = true
      default: if xml.name == WordReader.formerCell { try xml.skip() }
      }
    }
    return properties
  }

  private static let formerCell = XMLName("tcPrChange")

  /// Writes the separators before a cell; returns whether it is one of its own.
  private mutating func begin(_ properties: CellProperties, in table: inout Table) -> Bool {
    let column = table.column
    let end = min(column &+ properties.span, max(column, WordReader.mostColumns))
    table.column &+= properties.span
    let isCovered = properties.goesOn && table.merged.indices.contains(column) && table.merged[column]
    if properties.beginsMerge || properties.goesOn, column < end {
      while table.mergedNext.count < end { table.mergedNext.append(false) }
      for index in column..<end { table.mergedNext[index] = true }
    }
    guard !isCovered, !properties.isCovered else { return false }
    guard column < WordReader.mostColumns else { return false }
    let isFirst = table.lastColumn < 0
    if table.isFrame || isFirst && table.hasRow { endLine() }
    if !table.isFrame {
      let tabs = isFirst ? column : column &- table.lastColumn
      if tabs > 0 {
        text += String(repeating: "\t", count: tabs).utf8
        map.append(tabs, for: xml.range, .generated)
      }
    }
    table.lastColumn = column
    return true
  }
}
