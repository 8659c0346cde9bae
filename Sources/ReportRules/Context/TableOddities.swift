import ReportForm
import ReportModel

/// What is out of the ordinary in the tables of a report, found in one walk: most rules about tables need not look at
/// them at all.
struct TableOddities: Sendable {
  /// A kind of thing that is out of the ordinary.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8

    /// Rows of the form are missing, double or in another order.
    static let rows = Kinds(rawValue: 1)
    /// Rows that the form does not know.
    static let unknownRows = Kinds(rawValue: 2)
    /// Rows or columns of subtotals.
    static let subtotals = Kinds(rawValue: 4)
    /// Rows that are blank.
    static let blankRows = Kinds(rawValue: 8)
    /// Rows with more or fewer values than columns.
    static let counts = Kinds(rawValue: 16)
    /// Labels with a wrong spelling.
    static let labels = Kinds(rawValue: 32)
  }

  /// The kinds that occur.
  private(set) var kinds: Kinds = []

  /// The values of rows that the form knows that are anything but a whole number, not below zero, in plain digits, in
  /// the order of the tables.
  private(set) var values: [PlacedValue] = []

  /// Walks through the tables of a report.
  init(_ report: Report) {
    for place in report.tables.indices {
      look(at: report.tables[place], count: report.edition.table(report.tables[place].kind).rows.count)
    }
  }

  /// Looks at a table that has `count` rows on the form.
  private mutating func look(at table: Table, count: Int) {
    if table.isRegular, table.rows.count == count { return }
    for place in table.heads.indices where table.heads[place].label.isMisspelt { kinds.insert(.labels) }
    for place in table.spans.indices where table.spans[place].isMisspelt { kinds.insert(.labels) }
    // The row of the form that comes next if all stand as they should.
    var next = 0
    for place in table.rows.indices {
      let row = table.rows[place]
      if row.isMisspelt { kinds.insert(.labels) }
      if row.subtotal != nil { kinds.insert(.subtotals) }
      switch row.count {
      case .right: break
      case .blank: kinds.insert(.blankRows)
      case .tooMany, .tooFew: kinds.insert(.counts)
      }
      switch row.meaning {
      case .form(let number):
        if number != next { kinds.insert(.rows) }
        next = number &+ 1
      case .subtotal: kinds.insert(.subtotals)
      case .unknown:
        kinds.insert(.unknownRows)
        continue
      }
      if row.isPlain { continue }
      for index in row.values.indices where !row.values[index].value.isPlain {
        values.append(PlacedValue(table: table.kind, row: row, index: index))
      }
    }
    if next != count { kinds.insert(.rows) }
  }
}
