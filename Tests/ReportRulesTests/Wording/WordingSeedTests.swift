import ReportModel
import ReportReader
import ReportRules
import ReportText
import TestSupport
import Testing

@Suite struct WordingSeedTests {
  /// What the rules about years, names and wording must find in the real reports at warning and above, by line.
  static let grave: [(seed: String, findings: [String])] = [
    ("000", ["1 title-form", "6 template-leftover", "6 document-number"]),
    ("001", ["1 title-form", "2 honorific"]),
    ("002", ["5 reporting-period"]),
    ("003", []),
    ("004", []),
  ]

  /// What they must find below that, punctuation left out.
  static let slight: [(seed: String, findings: [String])] = [
    ("000", ["1 missing-period", "6 spelling"]),
    ("001", ["1 missing-period", "2 outdated-wording", "7 outdated-wording", "406 spelling"]),
    ("002", ["21 outdated-wording"]),
    ("003", []),
    ("004", ["3 missing-period"]),
  ]

  @Test("The real reports have these slips and no others", arguments: zip(grave, slight))
  func findings(_ grave: (seed: String, findings: [String]), _ slight: (seed: String, findings: [String])) throws {
    let (document, findings) = try WordingSeedTests.check(grave.seed)
    func lines(_ findings: [Finding]) -> [String] {
      findings.map { "\(document.lines.line(at: $0.range.lowerBound) + 1) \($0.code)" }
    }
    #expect(lines(findings.filter { $0.severity <= .warning }) == grave.findings)
    #expect(lines(findings.filter { $0.severity > .warning && $0.code != "punctuation" }) == slight.findings)
  }

  @Test("After all safe fixes nothing is left that had one", arguments: grave.map(\.seed))
  func fixed(_ seed: String) throws {
    let bytes = try Fixtures.seed(seed)
    let text = String(decoding: bytes, as: UTF8.self).applying(FixAll.edits(for: bytes))
    let left = text.findings().filter { WordingExamples.codes.contains($0.code) && $0.fixes.contains(where: \.isSafe) }
    #expect(left.map(\.message) == [])
  }

  @Test("Titles are mended as the office would write them")
  func titles() throws {
    for (seed, title) in [("000", "临高县商务局2023年政府信息公开工作年度报告"), ("001", "区商务局2023年政府信息公开工作年度报告")] {
      let bytes = try Fixtures.seed(seed)
      let text = String(decoding: bytes, as: UTF8.self).applying(FixAll.edits(for: bytes))
      #expect(text.hasPrefix(title + "\n"))
    }
  }

  private static func check(_ seed: String) throws -> (TextDocument, [Finding]) {
    let bytes = try Fixtures.seed(seed)
    let findings = Checker.findings(of: ReportDocument(parsing: bytes)).filter {
      WordingExamples.codes.contains($0.code)
    }
    return (TextDocument(bytes: bytes), findings)
  }
}
