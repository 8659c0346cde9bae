import Testing

@testable import ReportRules

@Suite struct SlipTableTests {
  @Test("There are enough slips, each once, and none in a right word or in another slip")
  func table() {
    let words = Slip.all.map(\.wrong)
    #expect(words.count >= 150)
    #expect(Set(words).count == words.count)
    for slip in Slip.all {
      // 申请渠 is half of 申请渠道, which what follows tells.
      #expect(!words.contains { slip.right.contains($0) && !(slip.unless.contains("道") && $0 == slip.wrong) })
      #expect(!words.contains { $0 != slip.wrong && slip.wrong.contains($0) }, "\(slip.wrong)")
    }
  }

  @Test("Where a slip is part of right words, what follows tells")
  func lawful() {
    for slip in Slip.all {
      for ending in slip.unless {
        let findings = Snippet("及时公布，\(slip.wrong)\(ending)等。").report.findings().filter { $0.code == "spelling" }
        #expect(findings.isEmpty, "\(slip.wrong)\(ending)")
      }
    }
  }
}
