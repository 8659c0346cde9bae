import ReportForm
import ReportModel
import ReportReader
import Testing

@Suite struct TextCellTests {
  /// What people write where a number belongs.
  private static let texts = [
    "0。", "0.", "零", "约5", "1,2", "#REF!", "abc", "待统计", "3人", "见附件", "5-6", "?", "１２件左右", "(见附件", "一",
  ]

  /// The cells at both ends of a row, and some of those between.
  private static let cells = Edition.of2021.cells.enumerated().filter { number, cell in
    cell.column == 0 || cell.column == Edition.of2021.table(cell.table).columnCount(ofRow: cell.row) - 1
      || number % 4 == 0
  }.map(\.offset)

  /// A text in any cell, in any layout, is said to be no number at that cell, and every other cell is read as before.
  @Test(arguments: LayoutVariant.all)
  func aTextIsNoLabelAndNotAbsent(variant: LayoutVariant) throws {
    let sample = SampleReport(seed: 7)
    var faults: [String] = []
    for (place, cell) in Self.cells.enumerated() {
      let text = Self.texts[place % Self.texts.count]
      let written = sample.text(newline: variant.newline) { variant.write(sample.replacing(cell, with: text), $0) }
      let report = try #require(ReportDocument(parsing: Array(written.utf8)).reports.first).report
      let value = report.cells[cell]
      let isSaid = value?.value == .text && value.map { report.string($0.range) } == text
      let others = sample.edition.cells.indices.filter {
        $0 != cell && report.cells[$0]?.value.count != sample.figures[$0]
      }
      let rows = report.tables.flatMap(\.rows)
      let odd = rows.filter { $0.meaning == .unknown || $0.isMisspelt || $0.count != .right }
      let whole = report.tables.filter(\.isWhole).map(\.kind)
      if isSaid, others.isEmpty, odd.isEmpty, !whole.contains(sample.edition.cells[cell].table), whole.count == 2 {
        continue
      }
      faults.append("\(text) in \(sample.edition.name(of: sample.edition.cells[cell]))")
    }
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(12).joined(separator: "; "))")
  }
}
