import Foundation
import LanguageServer
import ReportRules
import TestSupport
import Testing

@testable import nianbao

@Suite struct ReadmeTests {
  /// The text of the README.
  private let text: String

  init() throws {
    let file = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
      "README.md")
    text = try String(contentsOf: file, encoding: .utf8)
  }

  @Test("The table of rules is what nianbao rules --format markdown prints")
  func rules() throws {
    let start = try #require(text.range(of: "<!-- rules -->\n")).upperBound
    let end = try #require(text.range(of: "<!-- /rules -->")).lowerBound
    let listed = text[start..<end].split(separator: "\n").map(String.init)
    let printed = try Executable.run(["rules", "--format", "markdown"]).output.split(separator: "\n").map(String.init)
    #expect(printed.count == Catalogue.rules.count + 2)
    #expect(printed.filter { !listed.contains($0) } == [], "missing in the README")
    #expect(listed.filter { !printed.contains($0) } == [], "only in the README")
    #expect(listed == printed)
  }

  @Test("Every setting is in the README")
  func settings() throws {
    let start = try #require(text.range(of: "\n## 设置\n")).upperBound
    let end = try #require(text.range(of: "\n## 隐私\n")).lowerBound
    for key in SettingKey.allCases { #expect(text[start..<end].contains("`\(key.rawValue)`"), "\(key)") }
  }

  @Test("Every command is in the README")
  func commands() throws {
    let help = try Executable.run(["--help"]).output
    let names = help.split(separator: "\n").filter { $0.hasPrefix("  ") }.compactMap { $0.split(separator: " ").first }
    #expect(names.count >= 6)
    for name in names where name != "--version" { #expect(text.contains("nianbao \(name)"), "\(name)") }
  }
}
