import ReportRules
import Testing

@testable import LanguageServer

/// Configurations that come with a folder of unknown origin and are made to cost much.
///
/// No time is measured: at these sizes, what is not linear does not end.
@Suite struct HostileConfigurationTests {
  /// A configuration with many wrong members, and what is said of those that are not named.
  struct Flood: Sendable, CustomTestStringConvertible {
    var name: String
    var open: String
    var member: @Sendable (Int) -> String
    var close: String
    var rest: Bilingual
    var testDescription: String { name }
  }

  private static let count = 100_000

  private static let floods = [
    Flood(
      name: "settings", open: "{", member: { "\"key\($0)\": 1" }, close: "}",
      rest: Bilingual("另有 99980 个设置不存在", "99980 more settings do not exist")),
    Flood(
      name: "rules", open: #"{"rules": {"#, member: { "\"row-total\($0)\": \"off\"" }, close: "}}",
      rest: Bilingual("另有 99980 个规则不存在", "99980 more rules do not exist")),
    Flood(
      name: "values", open: #"{"rules": {"#, member: { _ in #""row-total": 1"# }, close: "}}",
      rest: Bilingual("另有 99980 处设置有误", "99980 more settings are wrong")),
    Flood(
      name: "members twice", open: #"{"agency": "","#, member: { _ in #""agency": """# }, close: "}",
      rest: Bilingual("另有 99980 处设置有误", "99980 more settings are wrong")),
    Flood(
      name: "parts", open: #"{"overrides": ["#, member: { _ in "1" }, close: "]}",
      rest: Bilingual("另有 99980 处设置有误", "99980 more settings are wrong")),
    Flood(
      name: "rules of parts", open: #"{"overrides": ["#, member: { _ in #"{"files": "a", "rules": {"x": 1}}"# },
      close: "]}", rest: Bilingual("另有 99980 个规则不存在", "99980 more rules do not exist")),
    Flood(
      name: "paths of parts", open: #"{"overrides": ["#, member: { _ in #"{"files": "a", "previousReport": "/x"}"# },
      close: "]}", rest: Bilingual("另有 99980 处设置有误", "99980 more settings are wrong")),
  ]

  @Test("The first twenty mistakes of a kind are named, the others counted", arguments: floods)
  func flood(_ flood: Flood) {
    let text = flood.open + (0..<Self.count).map(flood.member).joined(separator: ",\n") + flood.close
    let problems = ConfigurationFile(Array(text.utf8)).problems
    #expect(problems.count == ConfigurationProblems.most + 1)
    #expect(problems.last?.message == flood.rest)
    #expect(!problems.dropLast().map(\.message).contains(flood.rest))
    // The place is that of the first that is not named.
    #expect(problems.map(\.range.lowerBound) == problems.map(\.range.lowerBound).sorted())
    #expect(Set(problems.map(\.range)).count == problems.count)
  }

  @Test("Each kind has its own twenty")
  func kinds() {
    let many = (0..<30).map { "\"k\($0)\": 1" }.joined(separator: ",")
    let rules = (0..<21).map { "\"k\($0)\": 1" }.joined(separator: ",")
    let problems = ConfigurationFile(Array(#"{"agency": 1, \#(many), "rules": {\#(rules)}}"#.utf8)).problems
    #expect(problems.map(\.kind).filter { $0 == .unknownSetting }.count == 21)
    #expect(problems.map(\.kind).filter { $0 == .unknownRule }.count == 21)
    #expect(problems.first?.kind == .wrongValue)
    #expect(problems.map(\.message.chinese).filter { $0.hasPrefix("另有") } == ["另有 10 个设置不存在", "另有 1 个规则不存在"])
  }

  @Test(
    "An endless name or value is not repeated",
    arguments: [
      #"{"%": 1}"#, #"{"rules": {"%": "off"}}"#, #"{"diagnostics": {"%": 1}}"#, #"{"$schema": "%", "agency": "%"}"#,
      #"{"previousReport": "%"}"#, #"{"reportYear": "%"}"#, #"{"rules": {"row-total": "%"}}"#, #"{"locale": "%"}"#,
      #"{"overrides": "%"}"#, #"{"overrides": [{"files": "a", "%": 1}]}"#, #"{"agencyLevel": "%"}"#, "%",
    ])
  func echoes(text: String) {
    for piece in ["年", "a", "e\u{301}\u{301}", "\u{200D}"] {
      let long = String(repeating: piece, count: 200_000)
      let file = ConfigurationFile(Array(text.replacing("%", with: long).utf8))
      #expect(file.problems.count == 1)
      for problem in file.problems {
        #expect(problem.message.chinese.unicodeScalars.count < 1500)
        #expect(problem.message.english.unicodeScalars.count < 1500)
      }
      #expect(file.layer.agency == nil)
      #expect(file.layer.previousReport == nil)
    }
  }

  @Test("A text is repeated up to its hundredth character")
  func echo() {
    let hundred = String(repeating: "年", count: 100)
    #expect(Echo.of("") == "")
    #expect(Echo.of(hundred) == hundred)
    #expect(Echo.of(hundred + "报") == hundred + "…")
  }

  @Test("Deep nesting is refused")
  func depth() {
    for open in ["[", #"{"overrides":["#, #"{"rules":"#] {
      let problems = ConfigurationFile(Array(String(repeating: open, count: 1_000_000).utf8)).problems
      #expect(problems.map(\.kind) == [.syntax])
      #expect(problems.first?.message.chinese == "不是 JSON：嵌套过深；设置未生效")
    }
  }

  @Test("Many parts are tried by a file soon")
  func overrides() {
    let parts = (0..<20_000).map { #"{"files": "乡镇/\#($0)年报.md", "reportYear": \#(2008 + $0 % 90)}"# }
    let file = ConfigurationFile(Array(#"{"overrides": [\#(parts.joined(separator: ","))]}"#.utf8))
    #expect(file.problems == [])
    for number in [0, 777, 19_999] {
      #expect(file.layer(for: "乡镇/\(number)年报.md").reportYear == 2008 + number % 90)
    }
    #expect(file.layer(for: "乡镇/20000年报.md").reportYear == nil)
  }

  @Test("Patterns beyond a million bytes are refused by name, those before hold")
  func patterns() {
    let long = String(repeating: "*a", count: 500_000)
    let text = #"""
      {"overrides": [{"files": "a.md", "reportYear": 2010}, {"files": ["\#(long)", "\#(long)"], "reportYear": 2011},
        {"files": "b.md", "reportYear": 2012}]}
      """#
    let file = ConfigurationFile(Array(text.utf8))
    #expect(file.problems.map(\.message.english) == ["there are too many patterns in “files”; this part is not used"])
    #expect(file.layer(for: "a.md").reportYear == 2010)
    #expect(file.layer(for: "b.md").reportYear == 2012)
    #expect(file.layer(for: "aa").reportYear == nil)
  }

  @Test("A pattern with many stars is tried without going back over all of them")
  func stars() {
    let name = String(repeating: "a", count: 255)
    for (pattern, matches) in [
      (String(repeating: "*a", count: 255), true), (String(repeating: "*a", count: 256), false),
      (String(repeating: "a*", count: 100) + "b", false), (String(repeating: "*?", count: 255), true),
      (String(repeating: "**/", count: 100_000) + "a*", true), (String(repeating: "*/", count: 100_000) + "a*", false),
    ] {
      #expect(FilePattern(pattern).matches(name) == matches)
    }
    let deep = String(repeating: "a/", count: 2000) + "b"
    #expect(FilePattern(String(repeating: "**/a/", count: 1000) + "b").matches(deep))
    #expect(!FilePattern(String(repeating: "**/a/", count: 1000) + "c/b").matches(deep))
  }
}
