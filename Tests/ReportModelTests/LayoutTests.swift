import ReportForm
import ReportModel
import TestSupport
import Testing

@Suite struct LayoutTests {
  /// Every layout of every edition gives every figure, in its own cell.
  @Test(arguments: LayoutVariant.all, Edition.all.map(\.name))
  func everyCellIsRead(variant: LayoutVariant, name: String) throws {
    let edition = try #require(Edition.all.first { $0.name == name })
    for seed in 1...5 {
      let sample = SampleReport(seed: seed, edition: edition)
      let text = sample.text(newline: variant.newline) { variant.write(sample, $0) }
      let document = ReportDocument(parsing: Array(text.utf8))
      try #require(document.reports.count == 1)
      let report = document.reports[0].report
      #expect(report.edition.name == name)
      #expect(report.headings.map(\.section) == [1, 2, 3, 4, 5, 6])
      #expect(report.extraHeadings.isEmpty)
      let read = report.cells.map { $0?.value.count }
      for cell in edition.cells.indices where read[cell] != sample.figures[cell] {
        Issue.record(
          "\(edition.name(of: edition.cells[cell])): \(String(describing: read[cell])), not \(sample.figures[cell])")
        if seed == 1 { print(text); print(snapshot(report)) }
        return
      }
      #expect(
        report.tables.allSatisfy { table in table.rows.allSatisfy { $0.meaning != .unknown && $0.count == .right } })
    }
  }
}
