import Testing

@testable import ReportModel
@testable import ReportProse
@testable import ReportReader
@testable import ReportRules

@Suite struct ProseCorpusTests {
  @Test(arguments: samples(agreeingSentences))
  func sentencesThatAgreeAreLeftAlone(sample: [String]) throws {
    try #require(sample.count == 2)
    let findings = SentenceReport(sample[0], SampleTables(sample[1])).findings()
    #expect(findings.map { "\($0.code): \($0.message)" } == [])
  }

  @Test(arguments: samples(contradictingSentences))
  func sentencesThatContradictAreFound(sample: [String]) throws {
    try #require(sample.count == 3)
    let marked = MarkedSentence(sample[1])
    let sentence = SentenceReport(marked.text, SampleTables(sample[2]))
    let found = sentence.findings()
    let marks = marked.marks.map { $0.lowerBound + sentence.start..<$0.upperBound + sentence.start }
    let codes = sample[0].split(separator: "+").map(String.init)
    #expect(Set(found.map(\.code)) == Set(codes), "\(found.map(\.message))")
    for mark in marks {
      #expect(found.contains { $0.range.overlaps(mark) }, "nothing at \(mark)")
    }
    for finding in found {
      #expect(marks.contains { $0.overlaps(finding.range) }, "\(finding.message)")
      #expect(String(validating: sentence.report.text[finding.range], as: UTF8.self) != nil)
    }
  }
}
