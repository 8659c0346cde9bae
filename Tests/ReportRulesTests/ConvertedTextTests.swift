import ReportForm
import ReportModel
import ReportReader
import ReportRules
import ReportText
import TestSupport
import Testing

/// What other programs made of one right report, in which nearly all figures differ, so that one in a wrong place shows.
@Suite struct ConvertedTextTests {
  /// Texts whose cells are held by borders or quotes, so that a total is set without asking.
  static let held = ["box-of-plus-signs.txt", "box.txt", "grid.md", "tabs.txt"]

  /// Texts in which blanks or commas alone part the cells, so that a total is only offered.
  static let loose = ["commas.csv", "ruled.txt"]

  @Test func everyTextIsTried() throws {
    #expect(try Fixtures.convertedNames() == (ConvertedTextTests.held + ConvertedTextTests.loose).sorted())
  }

  @Test(arguments: held + loose)
  func everyFigureIsRead(file: String) throws {
    let text = try Fixtures.converted(file)
    let reports = ReportDocument(parsing: text).reports
    try #require(reports.count == 1)
    let edition = Edition.of2021
    let read = edition.cells.indices.map { reports[0].report.cells[$0]?.value.count }
    #expect(zip(read, ConvertedTextTests.figures).enumerated().filter { $1.0 != $1.1 }.map { $0.offset } == [])
    for (cell, value) in zip(edition.cells.indices, read) {
      guard let value, let place = reports[0].report.cells[cell]?.range else { continue }
      let written = String(decoding: text[reports[0].documentRange(of: place)], as: UTF8.self)
      #expect(written == String(value))
    }
    let findings = Checker.findings(of: ReportDocument(parsing: text))
    #expect(findings.filter { $0.severity >= .warning }.map(\.message) == [])
    #expect(FixAll.edits(for: text) == [])
  }

  @Test(arguments: held)
  func aWrongTotalIsSet(file: String) throws {
    let right = try Fixtures.converted(file)
    let wrong = try ConvertedTextTests.withWrongTotal(right)
    #expect(wrong.applying(FixAll.edits(for: Array(wrong.utf8))) == String(decoding: right, as: UTF8.self))
  }

  @Test(arguments: loose)
  func aWrongTotalIsOffered(file: String) throws {
    let right = try Fixtures.converted(file)
    let wrong = try ConvertedTextTests.withWrongTotal(right)
    #expect(FixAll.edits(for: Array(wrong.utf8)) == [])
    let fixes = Checker.findings(of: ReportDocument(parsing: Array(wrong.utf8))).flatMap(\.fixes)
    #expect(fixes.contains { wrong.applying($0.edits) == String(decoding: right, as: UTF8.self) })
  }

  /// A text with 370 instead of 369, which is the total of one row.
  private static func withWrongTotal(_ text: [UInt8]) throws -> String {
    let text = String(decoding: text, as: UTF8.self)
    try #require(text.split(separator: "369", omittingEmptySubsequences: false).count == 2)
    return text.replacing("369", with: "370")
  }

  /// The figures of the report, in the order of the edition's cells; nil for the fee, which is no whole number.
  private static let figures: [Int?] = {
    var next = 11
    func row() -> [Int] {
      let parts = (0..<6).map { $0 + next }
      next += 6
      return parts + [parts.reduce(0, +)]
    }
    let results = (0..<21).map { _ in row() }
    let total = (0..<7).map { column in results.reduce(0) { $0 + $1[column] } }
    next = 41
    let carried = row()
    next = 31
    let forward = row()
    let new = (0..<7).map { total[$0] + forward[$0] - carried[$0] }
    let reviews = [201, 211, 221].flatMap { first in
      let parts = (0..<4).map { $0 + first }
      return parts + [parts.reduce(0, +)]
    }
    let disclosure = [2, 1, 11, 109, 489, 597, 1_808_595, 2_822_652, 20_163, nil]
    return disclosure + (new + carried + results.joined() + total + forward + reviews)
  }()
}
