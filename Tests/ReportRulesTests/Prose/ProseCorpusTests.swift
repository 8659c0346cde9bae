import Testing

@testable import ReportModel
@testable import ReportRules

@Suite struct ProseCorpusTests {
  @Test(arguments: samples(agreeingSentences))
  func sentencesThatAgreeAreLeftAlone(sample: [String]) throws {
    try #require(sample.count == 2)
    let findings = SampleReport(sample[0], SampleTables(sample[1])).findings()
    #expect(findings.map { "\($0.code): \($0.message)" } == [])
  }

  @Test(arguments: samples(contradictingSentences))
  func sentencesThatContradictAreFound(sample: [String]) throws {
    try #require(sample.count == 3)
    let marked = MarkedSentence(sample[1])
    let sentence = SampleReport(marked.text, SampleTables(sample[2]))
    let found = sentence.findings().map { $0.shifted(by: -sentence.start) }
    let codes = sample[0].split(separator: "+").map(String.init)
    #expect(Set(found.map(\.code)) == Set(codes), "\(found.map(\.message))")
    for mark in marked.marks {
      #expect(found.contains { $0.range.overlaps(mark) }, "nothing at \(mark)")
    }
    for finding in found {
      #expect(marked.marks.contains { $0.overlaps(finding.range) }, "\(finding.message)")
      let bytes = Array(marked.text.utf8)
      #expect(String(validating: bytes[finding.range], as: UTF8.self) != nil)
    }
  }
}
