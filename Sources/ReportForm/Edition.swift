/// One edition of the statutory form, whole.
///
/// Everything that knows a label, a row or a sum reads it here; a new edition is one more value of this type.  It is a class only so that
/// handing it on costs nothing: nothing in it ever changes.
public final class Edition: Sendable {
  /// What the report is called, at the end of its title.
  public static let reportName = "政府信息公开工作年度报告"

  /// A short name: the first report year it is for.
  public let name: String

  /// The title of the form, as other texts name it.
  public let title: String

  /// The notice that prescribes the form.
  public let notice: String

  /// Its number from the year on: 2021〕30号.
  public let noticeNumber: String

  /// The first report year it is in force for; the last is the one before the next edition's first.
  public let firstYear: Int

  /// The sections, in order.
  public let sections: [SectionForm]

  /// The aspects of section 一; empty if the edition names none.
  public let aspects: [AspectForm]

  /// The tables, in order of ``TableKind``.
  public let tables: [TableForm]

  /// Every cell of the form, table by table and row by row; its index is the cell's number.
  public let cells: [CellReference]

  /// Every relation between cells.
  public let identities: [Identity]

  /// The terms of all identities, one after the other: the number of a cell whose figure is added; all bits turned
  /// where it is taken away.
  public let terms: [Int32]

  /// For each identity where its terms end in ``terms``; they begin where those of the one before end.
  public let endsOfTerms: [Int]

  /// For each cell the identities it takes part in, as indices into ``identities``.
  public let identitiesOfCell: [[Int]]

  /// What was made of the edition.
  public let derived = Derived()

  /// The number of the first cell of each row, table by table.
  private let firstCell: [Int]

  /// The place of each table's first row in ``firstCell``.
  private let firstRow: [Int]

  /// Makes an edition; cells and identities are numbered from the tables.
  public init(
    name: String, title: String, notice: String, firstYear: Int, sections: [SectionForm], aspects: [AspectForm],
    tables: [(table: TableForm, identities: [IdentityForm])]
  ) {
    self.name = name
    self.title = title
    self.notice = notice
    noticeNumber = String(notice.drop { !$0.isNumber })
    self.firstYear = firstYear
    self.sections = sections
    self.aspects = aspects
    self.tables = tables.map(\.table)
    var cells: [CellReference] = []
    cells.reserveCapacity(256)
    var firstCell: [Int] = []
    var firstRow: [Int] = []
    var identities: [Identity] = []
    identities.reserveCapacity(64)
    for (table, forms) in tables {
      var starts: [Int] = []
      starts.reserveCapacity(table.rows.count)
      for row in table.rows.indices {
        starts.append(cells.count)
        for column in 0..<table.columnCount(ofRow: row) {
          cells.append(CellReference(table.kind, row: row, column: column))
        }
      }
      for form in forms { form.expand(in: table, firstCell: starts, into: &identities) }
      firstRow.append(firstCell.count)
      firstCell += starts
    }
    self.cells = cells
    self.firstCell = firstCell
    self.firstRow = firstRow
    self.identities = identities
    var useCounts = [Int](repeating: 0, count: cells.count)
    for identity in identities {
      for term in identity.terms { useCounts[term.cell] += 1 }
    }
    var terms: [Int32] = []
    endsOfTerms = identities.map { identity in
      terms.append(contentsOf: identity.terms.map { $0.isAdded ? Int32($0.cell) : ~Int32($0.cell) })
      return terms.count
    }
    self.terms = terms
    var users = [[Int]](repeating: [], count: cells.count)
    for index in identities.indices {
      for term in identities[index].terms {
        if users[term.cell].isEmpty { users[term.cell].reserveCapacity(useCounts[term.cell]) }
        users[term.cell].append(index)
      }
    }
    identitiesOfCell = users
  }

  /// The form of a table.
  public func table(_ kind: TableKind) -> TableForm { tables[kind.rawValue] }

  /// The number of a cell in ``cells``.
  public func number(of cell: CellReference) -> Int {
    firstCell[firstRow[cell.table.rawValue] + cell.row] + cell.column
  }

  /// The section (0-based) that holds a table.
  public func section(of kind: TableKind) -> Int {
    sections.firstIndex { $0.table == kind } ?? 0
  }

  /// A cell, given by its number in ``cells``, in the form's own words.
  public func name(ofCell cell: Int) -> String { name(of: cells[cell]) }

  /// A cell in the form's own words, such as `（七）总计·自然人`.
  public func name(of cell: CellReference) -> String {
    let form = table(cell.table)
    let block = form.blockOfRow[cell.row]
    let column = form.blocks[block].columns[cell.column].label.name
    let row = form.rows[cell.row].label.name
    // Longer than nearly all: one piece of memory is enough.
    var name = ""
    name.reserveCapacity(96)
    if row.isEmpty {
      guard let head = form.blocks[block].columns[cell.column].path.last else { return column }
      name += head.name
    } else {
      name += form.rows[cell.row].label.number
      name += row
    }
    name += "·"
    name += column
    return name
  }

  /// The number of the section with a role, from 1; 0 where the edition has none.
  public func number(of role: SectionRole) -> Int {
    sections.firstIndex { $0.role == role }.map { $0 + 1 } ?? 0
  }
}
