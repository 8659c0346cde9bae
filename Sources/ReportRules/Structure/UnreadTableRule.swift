import ReportForm
import ReportModel

/// unread-table: text or figures that belong to nothing stand in a table, and not all of its values could be read.
///
/// What is missing cannot be told then: this stands instead of missing-row, cell-count and unknown-row of the table.
enum UnreadTableRule: Rule {
  static let info = RuleInfo(
    code: "unread-table", severity: .warning, chinese: "表格没有全部读出", english: "A table could not be read whole",
    basis: "未读出的数字不作核对")

  /// The most leftovers that are shown.
  private static let mostShown = 10

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    for table in context.report.tables where context.isUnread(table) {
      let count = readCount(table, context)
      let section = context.edition.section(of: table.kind) + 1
      let heading = context.report.headings.last {
        $0.section == section && $0.line.lowerBound < table.range.lowerBound
      }
      findings.add(
        heading?.place ?? table.leftovers.first ?? table.range,
        context.say(
          "读出 \(count.rows) 行 \(count.cells) 格，其余未核对",
          "\(count.rows) rows and \(count.cells) cells could be read; the rest is not checked"),
        related: table.leftovers.prefix(mostShown).map { range in
          RelatedPlace(range: range, message: context.say("不属于任何一行", "Belongs to no row"))
        })
    }
  }

  /// How many rows of the form were found with all their values, and how many cells they have.
  private static func readCount(_ table: Table, _ context: RuleContext) -> (rows: Int, cells: Int) {
    let form = context.edition.table(table.kind)
    var rows = 0
    var cells = 0
    for row in form.rows.indices {
      let columns = form.columns(ofRow: row).indices
      let read = columns.count { column in
        context.report.cell(CellReference(table.kind, row: row, column: column)) != nil
      }
      if read == columns.count { rows += 1 }
      cells += read
    }
    return (rows, cells)
  }
}

extension RuleContext {
  /// Whether something in a table belongs to nothing and not all of its values could be read.
  func isUnread(_ table: Table) -> Bool {
    if table.leftovers.isEmpty { return false }
    var isFound = [Bool](repeating: false, count: edition.table(table.kind).rows.count)
    for row in table.rows {
      switch row.meaning {
      case .form(let number): isFound[number] = true
      case .unknown: return true
      case .subtotal: break
      }
      switch row.count {
      case .right, .blank: continue
      case .tooMany, .tooFew: return true
      }
    }
    for element in GroupRows(table, edition.table(table.kind)).elements {
      for number in element.rows { isFound[number] = true }
    }
    return isFound.contains(false)
  }
}
