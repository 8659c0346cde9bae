import ReportRules
import TestSupport
import Testing

/// The samples by which `nianbao explain` shows what a rule means.
@Suite struct RuleSampleTests {
  @Test("Every rule has one sample, and every sample a rule")
  func coverage() {
    let codes = RuleSample.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for rule in Catalogue.rules { #expect(codes.contains(rule.info.code), "\(rule.info.code) has no sample") }
    #expect(Set(codes).subtracting(Catalogue.rules.map { $0.info.code }) == [])
  }

  @Test("A sample breaks its rule and no other", arguments: RuleSample.all.map(\.code))
  func sample(code: String) throws {
    let sample = try #require(RuleSample.of(code))
    let findings = sample.findings()
    #expect(Set(findings.map(\.code)) == Set([code] + sample.others), "\(findings.map { "\($0.code): \($0.message)" })")
  }

  @Test("The report is right before the mistake", arguments: RuleSample.all.map(\.code))
  func right(code: String) throws {
    let sample = try #require(RuleSample.of(code))
    // Where nothing is replaced the report itself, or the one of the year before, is the mistake.
    if sample.text == sample.rightText { return }
    #expect(sample.findings(in: sample.rightText).map(\.code) == [])
  }

  @Test("Every fix mends, and a safe one adds nothing", arguments: RuleSample.all.map(\.code))
  func fixes(code: String) throws {
    let sample = try #require(RuleSample.of(code))
    let before = sample.findings()
    for finding in before {
      for fix in finding.fixes {
        let text = String(decoding: sample.text, as: UTF8.self).applying(fix.edits)
        let after = sample.findings(in: Array(text.utf8))
        #expect(after.count { $0.code == finding.code } < before.count { $0.code == finding.code }, "\(fix.title)")
        if fix.isSafe { #expect(after.count < before.count, "\(fix.title): \(after.map(\.message))") }
      }
    }
  }
}
