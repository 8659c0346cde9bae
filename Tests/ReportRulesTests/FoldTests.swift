import ReportForm
import ReportModel
import ReportReader
import ReportRules
import ReportText
import TestSupport
import Testing

/// One fault is one finding.
@Suite struct FoldTests {
  /// The findings of a rule in a report with some cells of table 3 written otherwise.
  private func findings(
    _ code: String, _ cells: [(row: Int, column: Int)], _ text: String, layout: Layout = .tabs
  ) -> (findings: [Finding], text: String) {
    var sample = SampleReport(layout: layout)
    for cell in cells { sample.figures[CellReference(.applications, row: cell.row, column: cell.column)] = text }
    return (sample.text.findings().filter { $0.code == code }, sample.text)
  }

  @Test(
    "A column without figures is one finding, with one fix", arguments: [("cell-empty", ""), ("cell-placeholder", "/")])
  func columns(code: String, text: String) throws {
    for layout in [Layout.tabs, .markdown] {
      let cells = (0..<25).flatMap { row in (1...5).map { (row: row, column: $0) } }
      let (findings, written) = findings(code, cells, text, layout: layout)
      #expect(findings.count == 5)
      #expect(findings.allSatisfy { $0.severity == .warning && $0.related.count == 24 && $0.fixes.count == 1 })
      let names = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
      for (finding, name) in zip(findings, names) {
        #expect(finding.message.hasSuffix("：“\(name)”整列"))
        let fix = try #require(finding.fixes.first)
        #expect(fix.title == "25 格全部填 0" && !fix.isSafe)
      }
      let edits = findings.flatMap { $0.fixes.flatMap(\.edits) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
      let fixed = written.applying(edits)
      #expect(fixed.findings().map(\.message) == [])
    }
  }

  @Test("More than five cells that are filled in the same way are one finding", arguments: [4, 5, 6, 9])
  func many(count: Int) throws {
    for (code, text) in [("cell-empty", ""), ("cell-placeholder", "无")] {
      let (findings, written) = findings(code, (0..<count).map { ($0 + 2, $0 % 5 + 1) }, text)
      #expect(findings.count == (count > 5 ? 1 : count))
      guard count > 5 else { continue }
      #expect(findings[0].message.hasSuffix("：（一）予以公开·商业企业 等 \(count) 格"))
      #expect(written.applying(try #require(findings[0].fixes.first).edits) == SampleReport().text)
    }
  }

  @Test("A row of placeholders is one finding")
  func rows() throws {
    let (findings, written) = findings("cell-placeholder", (0..<7).map { (4, $0) }, "/")
    #expect(findings.map(\.message) == ["应填数字，没有的填 0，现为“/”：“（三）不予公开·1.属于国家秘密”整行"])
    #expect(written.applying(try #require(findings.first?.fixes.first).edits) == SampleReport().text)
  }

  @Test("A wrong cell is reported once, with all its sums")
  func suspects() {
    var sample = SampleReport(figures: TableShapeExamples.figures)
    for column in [0, 6] { sample.figures[CellReference(.applications, row: 23, column: column)] = "5" }
    let findings = sample.text.findings()
    #expect(findings.map(\.code) == ["suspect-cell", "suspect-cell"])
    #expect(
      findings.map(\.message) == [
        "应为 3（各项之和；一加二等于三（七）加四），现为 5：（七）总计·自然人", "应为 3（各项之和；一加二等于三（七）加四），现为 5：（七）总计·总计",
      ])
  }

  /// A report in which （六） is one row with a figure for persons, and （七） another.
  private func withOneRow(_ other: Int, total: Int) -> String {
    var sample = SampleReport()
    for row in [0, 23] {
      for column in [0, 6] { sample.figures[CellReference(.applications, row: row, column: column)] = "\(total)" }
    }
    var lines = sample.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = lines.firstIndex { $0.contains("（六）其他处理") } ?? 0
    lines.replaceSubrange(place..<place + 3, with: ["\t（六）其他处理\t\t\(other)\t0\t0\t0\t0\t0\t\(other)"])
    return lines.joined(separator: "\n")
  }

  @Test("（六） as one row is one finding, and its figures count")
  func groupAsOneRow() {
    let findings = withOneRow(4, total: 4).findings()
    #expect(findings.map(\.code) == ["missing-row"])
    #expect(findings[0].message.hasSuffix("现为一行：（六）其他处理"))
    let wrong = withOneRow(4, total: 6).findings().filter { $0.code != "missing-row" }
    #expect(Set(wrong.map(\.code)) == ["result-total"])
    #expect(wrong.map(\.message) == ["应为 4（各项之和），现为 6：（七）总计·自然人", "应为 4（各项之和），现为 6：（七）总计·总计"])
  }

  @Test("What is told of a table that was not read whole is true", arguments: [Layout.tabs, .markdown, .trailingPipes])
  func unreadTables(layout: Layout) throws {
    for lost in [[4], [4, 5, 9], [0, 24], [12, 13, 14, 15]] {
      var sample = SampleReport(layout: layout)
      for row in lost { sample.figures[CellReference(.applications, row: row, column: 0)] = "77" }
      let lines = sample.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        // The label of the row is lost, and its figures stay.
        guard let figures = line.firstRange(of: "77") else { return String(line) }
        return (layout == .markdown ? "| " : "") + line[figures.lowerBound...]
      }
      let findings = lines.joined(separator: "\n").findings()
      let count = 25 - lost.count
      let own = findings.filter { $0.code == "unread-table" }
      #expect(own.map(\.message) == ["读出 \(count) 行 \(count * 7) 格，其余未核对"], "\(lost)")
      #expect(!findings.contains { ["missing-row", "cell-count", "unknown-row"].contains($0.code) })
    }
  }
}
