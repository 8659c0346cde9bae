import ReportProse
import ReportForm
import ReportModel

/// Section 六 says that more was charged for information than table 2 has as fees.
enum FeeAmountRule: Rule {
  static let info = RuleInfo(
    code: "fee-amount", severity: .error, chinese: "第六部分所称收取的信息处理费大于表二的行政事业性收费",
    english: "Section 六 names a fee that is more than 行政事业性收费 in table 2", basis: "《政府信息公开信息处理费管理办法》：信息处理费属于行政事业性收费")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    guard let section = context.report.section(.others), let number = context.feeCell,
      let cell = context.report.cells[number],
      case .number(let table) = cell.value
    else { return }
    for case .fee(let fee) in context.prose where section.body.contains(fee.range.lowerBound) {
      guard isLess(table.digits, table.fractionDigits, than: fee.digits, fee.fractionDigits) == true else { continue }
      let words = context.report.string(fee.range)
      findings.add(
        fee.range,
        context.say(
          "文中称收取 \(words)，而表中行政事业性收费为 \(table.plain) 万元",
          "the text says that \(words) were charged, but 行政事业性收费 in the table is \(table.plain) 万元"),
        related: [RelatedPlace(range: cell.outer, message: table.plain)])
    }
  }

  /// Whether one decimal number is less than another; nil if they are too far apart to be compared.
  private static func isLess(_ one: Int, _ oneFraction: Int, than other: Int, _ otherFraction: Int) -> Bool? {
    let fraction = max(oneFraction, otherFraction)
    guard let left = scaled(one, fraction - oneFraction), let right = scaled(other, fraction - otherFraction) else {
      return nil
    }
    return left < right
  }

  private static func scaled(_ value: Int, _ places: Int) -> Int? {
    var result = value
    for _ in 0..<places {
      let (product, isTooLarge) = result.multipliedReportingOverflow(by: 10)
      guard !isTooLarge else { return nil }
      result = product
    }
    return result
  }
}

extension RuleContext {
  /// The number of the cell with the fees of table 2; nil where the form has none.
  var feeCell: Int? {
    let table = edition.table(.disclosure)
    for (row, form) in table.rows.enumerated() where form.role == .fees {
      guard let column = table.columns(ofRow: row).firstIndex(where: { $0.kind == .fee }) else { continue }
      return edition.number(of: CellReference(.disclosure, row: row, column: column))
    }
    return nil
  }
}
