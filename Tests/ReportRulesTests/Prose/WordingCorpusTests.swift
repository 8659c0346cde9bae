import Foundation
import TestSupport
import Testing

@testable import ReportRules

/// The sentences and openings in the wording of published reports.
@Suite struct WordingCorpusTests {
  /// What the rules give for a line: whether its alteration is found, and what they say of its right text.
  private struct Outcome {
    var isFound = true
    var codes: [String] = []
    var falseCodes: [String] = []

    init(_ line: WordingCorpus.Line) {
      let tables = SampleTables(line.cells)
      if let altered = line.altered {
        let report = SentenceReport(altered, tables)
        let findings = report.findings().filter { finding in
          line.marks.contains {
            finding.range.overlaps($0.lowerBound + report.start..<$0.upperBound + report.start)
          }
        }
        isFound = line.marks.allSatisfy { mark in
          findings.contains { $0.range.overlaps(mark.lowerBound + report.start..<mark.upperBound + report.start) }
        }
        codes = Set(findings.map(\.code)).sorted()
      }
      if let right = line.right { falseCodes = SentenceReport(right, tables).findings().map(\.code) }
    }

    var isRight: Bool { isFound && falseCodes.isEmpty }
  }

  /// The part that is worked on gives what it should, but for what is known not to be read.
  @Test func theWorkedOnPartIsRead() throws {
    let corpus = try WordingCorpus()
    #expect(corpus.lines.count >= 560)
    let worked = corpus.lines.filter { !$0.isMeasured }
    let failing = Set(worked.filter { !Outcome($0).isRight }.map(\.description))
    for line in failing.subtracting(corpus.unread).sorted() { Issue.record("not as it should be: \(line)") }
    for line in corpus.unread.subtracting(failing).sorted() { Issue.record("is read now: \(line)") }
  }

  /// Prints how much each rule finds in each part, and how often it is wrong (PROSE_FIGURES=1).
  @Test(.enabled(if: ProcessInfo.processInfo.environment["PROSE_FIGURES"] != nil)) func figures() throws {
    let corpus = try WordingCorpus()
    for isLater in [false, true] {
      for isMeasured in [false, true] {
        let lines = corpus.lines.filter { $0.isMeasured == isMeasured && $0.isLater == isLater }
        #expect(!lines.isEmpty)
        print(isMeasured ? "measured part," : "worked-on part,", isLater ? "later lines:" : "earlier lines:")
        printFigures(of: lines)
      }
    }
  }

  private func printFigures(of lines: [WordingCorpus.Line]) {
    var altered: [String: Int] = [:]
    var found: [String: Int] = [:]
    var told: [String: Int] = [:]
    var wrong: [String: Int] = [:]
    for line in lines {
      let outcome = Outcome(line)
      if let code = line.code {
        altered[code, default: 0] += 1
        if outcome.isFound { found[code, default: 0] += 1 }
      }
      for code in outcome.codes { told[code, default: 0] += 1 }
      for code in outcome.falseCodes { wrong[code, default: 0] += 1 }
    }
    for code in Set(altered.keys).union(wrong.keys).sorted() {
      let all = (told[code] ?? 0) + (wrong[code] ?? 0)
      print("  \(code): recall \(found[code] ?? 0)/\(altered[code] ?? 0), precision \(told[code] ?? 0)/\(all)")
    }
    let sums = (found.values.reduce(0, +), altered.values.reduce(0, +), wrong.values.reduce(0, +))
    print("  all: recall \(sums.0)/\(sums.1), false \(sums.2) on \(lines.filter { $0.right != nil }.count) right texts")
  }
}
