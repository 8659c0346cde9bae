import ReportModel
import ReportReader
import ReportRules
import ReportText
import TestSupport
import Testing

/// The five real reports: what must be found in them, and what their safe fixes leave.
@Suite struct SeedFindingTests {
  /// The rules whose findings are listed here.
  private static let codes = Set(StructureExamples.codes + TableShapeExamples.codes + CellExamples.codes)

  /// What is expected of a report: warnings and errors, as 1-based line and code.
  struct Expectation: Sendable, CustomTestStringConvertible {
    var seed: String
    var findings: [String]
    var testDescription: String { seed }
  }

  static let expectations = [
    Expectation(
      seed: "000",
      findings: ["3 missing-aspect"] + [3, 7, 62, 349, 396, 400].map { "\($0) section-number" }
        + [21, 56, 242].map { "\($0) row-label" }),
    Expectation(seed: "001", findings: ["403 section-number"]),
    Expectation(
      seed: "002", findings: ["51 column-label"] + ((66...77) + [85]).map { "\($0) cell-count" }),
    Expectation(seed: "003", findings: []),
    Expectation(
      seed: "004",
      findings: [
        "5 missing-aspect", "49 cell-empty", "50 cell-empty", "51 cell-count", "52 cell-count", "52 row-label",
      ]),
  ]

  private static func lines(of findings: [Finding], in text: [UInt8]) -> [String] {
    let index = LineIndex(text.span)
    return findings.map { "\(index.line(at: $0.range.lowerBound) + 1) \($0.code)" }
  }

  @Test("At warning or above there is what is expected, and nothing else", arguments: expectations)
  func findings(_ expectation: Expectation) throws {
    let text = try Fixtures.seed(expectation.seed)
    let found = Checker.findings(of: ReportDocument(parsing: text)).filter {
      SeedFindingTests.codes.contains($0.code) && $0.severity <= .warning
    }
    #expect(Set(SeedFindingTests.lines(of: found, in: text)) == Set(expectation.findings))
    #expect(found.count == expectation.findings.count)
  }

  @Test("Titles that are variants are information", arguments: [("000", ["7 section-title"]), ("003", [])])
  func titles(seed: String, expected: [String]) throws {
    let text = try Fixtures.seed(seed)
    let found = Checker.findings(of: ReportDocument(parsing: text)).filter { $0.code == "section-title" }
    #expect(SeedFindingTests.lines(of: found, in: text) == expected)
  }

  @Test("The aspects that are missing are named")
  func aspects() throws {
    let messages = try ["000", "004"].flatMap { seed in
      Checker.findings(of: ReportDocument(parsing: try Fixtures.seed(seed))).filter { $0.code == "missing-aspect" }
        .map(\.message)
    }
    #expect(messages == ["“一、总体情况”没有写到：依申请公开、政府信息管理", "“一、总体情况”没有写到：政府信息管理、监督保障"])
  }

  @Test("Safe fixes remove every finding that has one, and change no line but the found ones", arguments: expectations)
  func safeFixes(_ expectation: Expectation) throws {
    let text = try Fixtures.seed(expectation.seed)
    var fixed = text
    for _ in 0..<50 {
      let fixes = Checker.findings(of: ReportDocument(parsing: fixed)).filter {
        SeedFindingTests.codes.contains($0.code)
      }
      .compactMap { $0.fixes.first { $0.isSafe } }
      guard let fix = fixes.first else { break }
      for edit in fix.edits.reversed() { fixed.replaceSubrange(edit.range, with: edit.replacement) }
    }
    let left = Checker.findings(of: ReportDocument(parsing: fixed))
    #expect(
      !left.contains {
        SeedFindingTests.codes.contains($0.code) && $0.severity <= .warning && $0.code != "missing-aspect"
      })
    let before = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let after = String(decoding: fixed, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    try #require(before.count == after.count)
    let changed = before.indices.filter { before[$0] != after[$0] }.map { $0 + 1 }
    let found = expectation.findings.filter { !$0.hasSuffix("missing-aspect") }.compactMap {
      Int($0.prefix { $0 != " " })
    }
    #expect(Set(changed) == Set(found))
    let report = try #require(ReportDocument(parsing: fixed).reports.first?.report)
    #expect(report.cells.allSatisfy { $0?.value.count != nil })
    let original = try #require(ReportDocument(parsing: text).reports.first?.report)
    for (old, new) in zip(original.cells, report.cells) where old?.value.count != nil {
      #expect(old?.value.count == new?.value.count)
    }
    for table in report.tables { #expect(table.rows.allSatisfy { $0.count == .right }) }
  }

  @Test(
    "Rows whose cells were wrong in number keep their layout",
    arguments: [
      ("002", 66, true, "\t(四) 无法提供\t1. 本机关不掌握相关政府信息\t1\t0\t0\t0\t0\t0\t1"),
      ("002", 77, true, "\t(七) 总计\t\t3\t0\t0\t0\t0\t0\t3"),
      ("002", 85, true, "0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0"),
      // Other rows of the table have a value too few as yet.
      ("004", 49, false, "三、本年度办理结果\t(一) 予以公开\t0\t0\t0\t0\t0\t0\t0"),
      ("004", 51, true, "\t(三) 不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0"),
    ])
  func rows(seed: String, line: Int, isSafe: Bool, expected: String) throws {
    let text = try Fixtures.seed(seed)
    var document = TextDocument(bytes: text)
    let index = LineIndex(text.span)
    let finding = try #require(
      Checker.findings(of: ReportDocument(parsing: text)).first {
        index.line(at: $0.range.lowerBound) == line - 1 && ["cell-count", "cell-empty"].contains($0.code)
      })
    let fix = try #require(finding.fixes.first)
    #expect(fix.isSafe == isSafe)
    for edit in fix.edits.reversed() { document.apply(edit) }
    #expect(String(decoding: document.bytes[document.content(ofLine: line - 1)], as: UTF8.self) == expected)
  }
}
