import ReportRules
import ReportText
import TestSupport
import Testing

@Suite struct RuleExampleTests {
  /// The examples of all rules.
  static let examples =
    StructureExamples.all + TableShapeExamples.all + CellExamples.all + SumExamples.all + ProseExamples.all
    + WordingExamples.all
    + BetweenYearsExamples.all

  @Test("Each example gives its findings, and its first fix the expected text", arguments: examples)
  func example(_ example: RuleExample) throws {
    for text in [example.marked, example.previous ?? ""] {
      try #require(!text.hasPrefix(String.notFound), "\(text)")
    }
    let findings = example.findings().filter { $0.code == example.code }
    let marked = MarkedText.marking(findings.map(\.range), in: example.text)
    #expect(marked.lines(unlike: example.marked) == [])
    #expect(findings.map(\.message) == example.messages)
    if let severity = example.severity { #expect(findings.allSatisfy { $0.severity == severity }) }
    guard let finding = findings.first else { return }
    #expect(!finding.range.isEmpty)
    let fixed = finding.fixes.first.map { example.text.applying($0.edits) } ?? ""
    #expect(fixed.lines(unlike: example.fixed ?? "") == [])
    if let fix = finding.fixes.first { #expect(fix.isSafe == example.isSafe) }
  }

  @Test("A difference is never taken for none")
  func difference() {
    #expect("a\nb\r\n".lines(unlike: "a\nb\n") == ["b\r", "≠", "b"])
    #expect("a\nb".lines(unlike: "a\nb\n") == ["b", "≠", "b", ""])
    #expect("a\nb\nc".lines(unlike: "a\nx\nc") == ["b", "≠", "x"])
    #expect("a\nb".lines(unlike: "a\nb") == [])
  }

  @Test("Every fix removes its finding; a safe one adds none", arguments: examples)
  func fixes(_ example: RuleExample) {
    FixCheck.everyFixMends(example)
  }

  @Test("No fix touches anything but the places of its finding; what it adds stands between", arguments: examples)
  func places(_ example: RuleExample) {
    for finding in example.findings() {
      let places = [finding.range] + finding.related.filter { !$0.isInPrevious }.map(\.range)
      for fix in finding.fixes {
        #expect(!fix.edits.isEmpty)
        #expect(fix.isSafe == false || fix == finding.fixes[0])
        var end = -1
        for edit in fix.edits {
          #expect(edit.range.lowerBound > end, "“\(fix.title)”: edits overlap or are out of order")
          end = edit.range.upperBound
          let isWithin = places.contains {
            $0.lowerBound <= edit.range.lowerBound && edit.range.upperBound <= $0.upperBound
          }
          #expect(edit.range.isEmpty || isWithin, "“\(fix.title)” for “\(finding.message)”")
        }
      }
    }
  }

  @Test("Every place of a finding is within the text and not empty", arguments: examples)
  func ranges(_ example: RuleExample) {
    for finding in example.findings() {
      for range in [finding.range] + finding.related.filter({ !$0.isInPrevious }).map(\.range) {
        #expect(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= example.text.utf8.count)
      }
    }
  }

  @Test(
    "Every rule has an example that breaks it and one that does not", arguments: Catalogue.rules.map { $0.info.code })
  func coverage(code: String) {
    let own = RuleExampleTests.examples.filter { $0.code == code }
    #expect(own.contains { !$0.messages.isEmpty }, "\(code) has no example")
    #expect(own.contains { $0.messages.isEmpty }, "\(code) has no near miss")
  }
}
