internal import ReportForm

/// The names of columns as they are shown, kept so that each is put together once.
struct ColumnNames {
  /// A column's name, short and with all heads above it.
  struct Name {
    /// The head of the column, with that above it where several columns have the same.
    var short: String

    /// All heads, the outermost first.
    var full: String
  }

  private struct Key: Hashable {
    var form: ObjectIdentifier
    var block: Int
  }

  private var known: [Key: [Name]] = [:]

  /// The names of the columns of a block (0-based) of a table.
  mutating func names(of form: TableForm, block: Int) -> [Name] {
    let key = Key(form: ObjectIdentifier(form), block: block)
    if let names = known[key] { return names }
    let columns = form.blocks[block].columns
    let names = columns.map { column in
      let isRepeated = columns.contains { $0.label == column.label && $0.path != column.path }
      let group = isRepeated ? column.path.last.map { $0.name + "·" } ?? "" : ""
      return Name(
        short: group + column.label.name,
        full: (column.path.map(\.name) + [column.label.name]).joined(separator: " › "))
    }
    known[key] = names
    return names
  }
}
