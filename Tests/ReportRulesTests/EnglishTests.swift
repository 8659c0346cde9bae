import ReportRules
import Testing

/// The same findings in English.
@Suite struct EnglishTests {
  @Test(
    "In English the places and fixes are the same, and messages and titles are English",
    arguments: RuleExampleTests.examples)
  func english(_ example: RuleExample) {
    var settings = Settings()
    settings.language = .english
    let chinese = example.text.findings()
    let english = example.text.findings(settings)
    #expect(chinese.map(\.code) == english.map(\.code))
    #expect(chinese.map(\.range) == english.map(\.range))
    for (left, right) in zip(chinese, english) {
      #expect(left.fixes.map(\.edits) == right.fixes.map(\.edits))
      let titles = right.fixes.map(\.title) + right.related.map(\.message)
      #expect(left.message != right.message && isEnglish(right.message), "\(right.message)")
      for (before, title) in zip(left.fixes.map(\.title), right.fixes.map(\.title)) {
        #expect(before != title, "\(title)")
      }
      #expect(titles.allSatisfy { !$0.isEmpty })
    }
  }

  /// Whether a message has none of the words that Chinese ones say what should be with, and several Latin letters;
  /// the form's own words stay Chinese.
  private func isEnglish(_ message: String) -> Bool {
    !message.contains("现为") && !message.contains("应") && message.count { $0.isASCII && $0.isLetter } > 3
  }
}
