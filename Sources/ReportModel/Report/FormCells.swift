public import ReportForm

/// For each cell of an edition the value that stands for it; nil where the text has none.
///
/// The values are those of the tables; only where they stand is kept here.
public struct FormCells: RandomAccessCollection, Equatable, Sendable {
  /// The values of each of the tables found.
  private let tables: [[ValueCell]]

  /// For each cell 0, or 1 more than the index of its value, with the index of the table in the highest bits.
  private let places: [UInt32]

  private static let tableShift: UInt32 = 27

  /// The index of the first cell, which is 0.
  public var startIndex: Int { 0 }

  /// The number of cells.
  public var endIndex: Int { places.count }

  /// Finds the first value of each cell in the tables of a report.
  public init(_ tables: [Table], _ edition: Edition) {
    var places = [UInt32](repeating: 0, count: edition.cells.count)
    for (index, table) in tables.enumerated() {
      let mark = UInt32(truncatingIfNeeded: index) << FormCells.tableShift &+ 1
      let parts = table.parts
      for place in parts.indices {
        guard case .form(let number) = parts[place].meaning else { continue }
        let cell = edition.number(of: CellReference(table.kind, row: number, column: 0))
        let first = mark &+ parts[place].firstValue
        let count = Int(parts[place].columnCount)
        if parts[place].assignment >= 0 {
          let columns = table.assignments[Int(parts[place].assignment)]
          for column in 0..<count where places[cell &+ column] == 0 {
            if let index = columns[column] {
              places[cell &+ column] = first &+ UInt32(truncatingIfNeeded: index)
            }
          }
        } else {
          for column in 0..<count where places[cell &+ column] == 0 {
            places[cell &+ column] = first &+ UInt32(truncatingIfNeeded: column)
          }
        }
      }
    }
    self.tables = tables.map(\.values)
    self.places = places
  }

  /// Takes values that are in no table.
  public init(_ cells: [ValueCell?]) {
    var values: [ValueCell] = []
    places = cells.map { cell in
      guard let cell else { return 0 }
      values.append(cell)
      return UInt32(truncatingIfNeeded: values.count)
    }
    tables = [values]
  }

  /// The value of the cell with a number (``Edition/cells``).
  @inline(__always)
  public subscript(number: Int) -> ValueCell? {
    let place = places[number]
    if place == 0 { return nil }
    let index = Int(place & (1 << FormCells.tableShift &- 1)) &- 1
    return tables[Int(place >> FormCells.tableShift)][index]
  }

  /// For each cell its whole figure; nil if it is absent, blank, no number, a fraction or too large.
  public var counts: [Int?] {
    var counts = [Int?](repeating: nil, count: places.count)
    for number in places.indices where places[number] != 0 { counts[number] = self[number]?.value.count }
    return counts
  }

  /// For each cell its whole figure; a number that no cell has where there is none.
  public func figures(unknown: Int) -> [Int] {
    let places = self.places.span
    return [Int](capacity: places.count) { figures in
      for number in places.indices {
        let place = places[number]
        if place == 0 {
          figures.append(unknown)
          continue
        }
        let index = Int(place & (1 << FormCells.tableShift &- 1)) &- 1
        let count = tables[Int(place >> FormCells.tableShift)][index].value.count
        figures.append(count ?? unknown)
      }
    }
  }

  /// Whether the same values stand for all cells.
  public static func == (left: FormCells, right: FormCells) -> Bool { left.elementsEqual(right) }
}
