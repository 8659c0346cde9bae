import ReportRules
import TestSupport
import Testing

@testable import LanguageServer

/// What a configuration file says, and what is said of it.
@Suite struct ConfigurationFileTests {
  /// A configuration with hands around what is wrong, and the beginnings of the messages.
  struct Example: Sendable, CustomTestStringConvertible {
    var marked: String
    var messages: [String]
    var testDescription: String { marked }
    init(_ marked: String, _ messages: String...) {
      self.marked = marked
      self.messages = messages
    }
  }

  private static let settings =
    "没有设置“%”；可用的设置：rules、reportYear、agency、agencyLevel、previousReport、diagnostics.delay、diagnostics.maximum、"
    + "inlayHints.columnNames、inlayHints.totals、completion.pinyin、locale"

  static let examples = [
    Example("{}"),
    Example(
      #"{"$schema": "x", "rules": {"row-total": "off", "honorific": "warning"}, "reportYear": 2023, "agency": "临高县商务局"}"#
    ),
    Example(
      #"{"diagnostics": {"delay": 100, "maximum": 5}, "inlayHints.totals": false, "completion": {"pinyin": true}}"#),
    Example(#"{"agencyLevel": "county", "locale": "en", "previousReport": "{year}.md", "rules": null}"#),
    Example(#"{"overrides": [{"files": "乡镇/*.md", "rules": {"row-total": "hint"}, "agencyLevel": "township"}]}"#),
    Example(#"{👉"rule"👈: {}}"#, settings.replacing("“%”", "“rule”，是否指“rules”")),
    Example(#"{👉"颜色"👈: 1}"#, settings.replacing("%", "颜色")),
    Example(
      #"{"diagnostics": {👉"delays"👈: 1}}"#, settings.replacing("“%”", "“diagnostics.delays”，是否指“diagnostics.delay”")),
    Example(
      #"{"rules": {👉"row-totl"👈: "off"}}"#, "没有规则“row-totl”，是否指“row-total”；可用的规则：missing-section、"),
    Example(
      #"{"rules": {"row-total": 👉"none"👈}}"#, "“row-total”应为以下之一：off、hint、information、warning、error"),
    Example(#"{"rules": 👉["row-total"]👈}"#, "“rules”应为对象：规则代码和级别"),
    Example(#"{"reportYear": 👉"2023"👈}"#, "“reportYear”应为整数（2008 到 2099）"),
    Example(#"{"reportYear": 👉20.5👈}"#, "“reportYear”应为"),
    Example(#"{"reportYear": 👉1e300👈}"#, "“reportYear”应为"),
    Example(
      #"{"agencyLevel": 👉"乡镇"👈}"#, "“agencyLevel”应为以下之一：central、province、city、county、township、department"),
    Example(
      #"{"diagnostics": {"delay": 👉-1👈, "maximum": 👉true👈}}"#, "“diagnostics.delay”应为整数（0 到 60000）",
      "“diagnostics.maximum”应为"),
    Example(#"{"diagnostics": 👉5👈}"#, "“diagnostics”应为对象"),
    Example(#"{"inlayHints.totals": 👉"yes"👈}"#, "“inlayHints.totals”应为以下之一：true、false"),
    Example(#"{"locale": 👉"fr"👈}"#, "“locale”应为以下之一：zh-CN、en"),
    Example(#"{"agency": 👉1👈}"#, "“agency”应为机关名称"),
    Example(#"{"reportYear": 2023, 👉"reportYear"👈: 2022}"#, "“reportYear”重复"),
    Example(#"{"previousReport": 👉"/etc/passwd"👈}"#, "“previousReport”不能指向本文件夹之外"),
    Example(#"{"overrides": 👉{}👈}"#, "“overrides”应为数组"),
    Example(#"{"overrides": [👉1👈, 👉{"rules": {}}👈, {"files": 👉[1]👈}]}"#, "“overrides”的每一项", "“files”应为", "“files”应为"),
    Example(
      #"{"overrides": [{"files": "*", 👉"locale"👈: "en", "previousReport": 👉"/x"👈}]}"#, "没有设置“locale”",
      "“previousReport”不能"),
    Example("👉[]👈", "配置应为对象"),
    Example(#"{"rules": {"row-total": "off"👉,👈}"#.replacing("👉,👈}", ",👉}👈"), "不是 JSON：此处应为带双引号的名称"),
    Example("👉{👈", "不是 JSON：此处应为带双引号的名称"),
    Example("👉年👈报", "不是 JSON：此处应有一个值"),
  ]

  @Test("What is wrong is marked and named with what would be right", arguments: examples)
  func problems(_ example: Example) throws {
    let text = MarkedText(example.marked).text
    let file = ConfigurationFile(Array(text.utf8))
    #expect(MarkedText.marking(file.problems.map(\.range), in: text) == example.marked)
    #expect(file.problems.count == example.messages.count)
    for (problem, message) in zip(file.problems, example.messages) {
      #expect(problem.message.chinese.hasPrefix(message), "\(problem.message.chinese)")
      #expect(!problem.message.english.isEmpty)
    }
  }

  @Test("An empty file is no JSON and has one warning")
  func empty() {
    let file = ConfigurationFile([])
    #expect(file.problems.map(\.kind) == [.syntax])
    #expect(file.layer == ConfigurationLayer())
  }

  @Test("What is right counts beside what is wrong")
  func rightBesideWrong() {
    let text =
      #"{"rules": {"x": "off", "row-total": "off", "balance": 1, "honorific": "error"}, "agency": 5, "reportYear": 2024}"#
    let layer = ConfigurationFile(Array(text.utf8)).layer
    #expect(layer.rules == Self.rules(("row-total", nil), ("honorific", .error)))
    #expect(layer.reportYear == 2024)
    #expect(layer.agency == nil)
  }

  @Test("For rules the file has the last word, for all else the editor")
  func precedence() {
    func layer(_ text: String) -> ConfigurationLayer { ConfigurationFile(Array(text.utf8)).layer }
    let both = Configuration(
      editor: layer(#"{"rules": {"balance": "hint", "row-total": "hint"}, "reportYear": 2022, "locale": "en"}"#),
      file: layer(#"{"rules": {"row-total": "off"}, "reportYear": 2023, "agency": "临高县商务局", "diagnostics.maximum": 3}"#)
    )
    #expect(both.settings.severities == Self.rules(("balance", .hint), ("row-total", nil)))
    #expect(both.settings.reportYear == 2022)
    #expect(both.settings.agency == "临高县商务局")
    #expect(both.settings.language == .english)
    #expect(both.maximum == 3)
    #expect(Configuration(language: .english).settings.language == .english)
  }

  private static func rules(_ rules: (String, Severity?)...) -> [String: Severity?] {
    Dictionary(uniqueKeysWithValues: rules)
  }

  @Test("Later patterns count, and only for their files")
  func overrides() {
    let text = #"""
      {"rules": {"balance": "hint"}, "overrides": [
        {"files": "乡镇/*.md", "rules": {"balance": "off", "row-total": "off"}},
        {"files": ["*.txt", "乡镇/甲*"], "rules": {"balance": "error"}, "agencyLevel": "township"}]}
      """#
    let file = ConfigurationFile(Array(text.utf8))
    #expect(file.problems == [])
    #expect(file.layer(for: "2023.md").rules == Self.rules(("balance", .hint)))
    #expect(file.layer(for: "乡镇/乙.md").rules == Self.rules(("balance", nil), ("row-total", nil)))
    #expect(file.layer(for: "乡镇/甲.md").rules == Self.rules(("balance", .error), ("row-total", nil)))
    #expect(file.layer(for: "乡镇/甲.md").agencyLevel == .township)
    #expect(file.layer(for: "部门/a.txt").rules == Self.rules(("balance", .error)))
    #expect(file.layer(for: nil).rules == Self.rules(("balance", .hint)))
  }

  @Test(
    "Patterns of files",
    arguments: [
      ("乡镇/*.md", "乡镇/甲.md", true), ("乡镇/*.md", "乡镇/甲/乙.md", false), ("乡镇/*.md", "甲.md", false),
      ("乡镇/**/*.md", "乡镇/甲/乙.md", true), ("乡镇/**/*.md", "乡镇/乙.md", true), ("**/甲.md", "a/b/甲.md", true),
      ("*.md", "a/b/甲.md", true), ("*.md", "a.txt", false), ("202?年报.*", "2023年报.md", true), ("./a.md", "a.md", true),
      ("/a.md", "b/a.md", false), ("乡镇/**", "乡镇/a/b", true), ("**", "a", true), ("a*b*c", "aXbYbZc", true),
      ("a*b*c", "ab", false),
    ])
  func patterns(pattern: String, path: String, matches: Bool) {
    #expect(FilePattern(pattern).matches(path) == matches)
  }
}

extension String {
  /// The text with the first occurrence of `old` replaced.
  fileprivate func replacing(_ old: String, _ new: String) -> String { replacing(old, with: new, maxReplacements: 1) }
}
