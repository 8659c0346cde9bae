import Foundation
import ReportRules
import TestSupport
import Testing

@testable import nianbao

/// Which rules count, and which files are passed over.
@Suite struct CheckSelectionTests {
  /// The codes of what is found in a folder.
  private func codes(_ arguments: [String], in folder: ScratchFolder) throws -> Set<String> {
    let result = try Executable.run(["check", "--format", "json", "--show", "hint"] + arguments, in: folder.url)
    return Set(try JSON(result.output.utf8)["findings"].elements.compactMap { $0["code"].string })
  }

  /// A folder with a report in which several rules are broken.
  private static func folder(_ configuration: String? = nil) throws -> ScratchFolder {
    let folder = try ScratchFolder(["a.md": try Fixtures.seed("002")])
    if let configuration { try folder.write(Array(configuration.utf8), to: ".nianbao.json") }
    return folder
  }

  /// The codes of what is found when all rules count.
  private static let all: Set<String> = ["cell-count", "punctuation", "column-label"]

  @Test(
    arguments: [
      ([], nil, all, []),
      (["--select", "cell-count,punctuation"], nil, ["cell-count", "punctuation"], ["column-label"]),
      (["--select", "cell-count", "--select", "column-label"], nil, ["cell-count", "column-label"], ["punctuation"]),
      (["--select", "cell-count，punctuation", "--ignore", "punctuation"], nil, ["cell-count"], ["punctuation"]),
      (["--ignore", "cell-count,punctuation"], nil, ["column-label"], ["cell-count", "punctuation"]),
      ([], #"{"select": ["cell-count"]}"#, ["cell-count"], ["punctuation", "column-label"]),
      ([], #"{"ignore": ["cell-count"]}"#, ["punctuation", "column-label"], ["cell-count"]),
      ([], #"{"select": ["cell-count"], "rules": {"cell-count": "off"}}"#, [], ["cell-count", "punctuation"]),
      // What the call selects goes before the configuration; what it ignores is added.
      (["--select", "punctuation"], #"{"select": ["cell-count"]}"#, ["punctuation"], ["cell-count"]),
      (["--select", "punctuation"], #"{"ignore": ["punctuation"]}"#, ["punctuation"], ["cell-count"]),
      (["--select", "punctuation"], #"{"rules": {"punctuation": "off"}}"#, ["punctuation"], ["cell-count"]),
      (["--ignore", "punctuation"], #"{"ignore": ["cell-count"]}"#, ["column-label"], ["punctuation", "cell-count"]),
    ] as [([String], String?, Set<String>, Set<String>)])
  func rulesArePicked(
    arguments: [String], configuration: String?, there: Set<String>, gone: Set<String>
  ) throws {
    let found = try codes(arguments, in: try CheckSelectionTests.folder(configuration))
    #expect(found.isSuperset(of: there) && found.isDisjoint(with: gone), "\(found)")
  }

  @Test func onlyWhatIsPickedIsMended() throws {
    let folder = try CheckSelectionTests.folder()
    let before = try codes([], in: folder)
    _ = try Executable.run(["check", "--fix", "--select", "reporting-period"], in: folder.url)
    #expect(before.contains("reporting-period"))
    #expect(try codes([], in: folder) == before.subtracting(["reporting-period"]))
  }

  @Test(arguments: ["--select", "--ignore"]) func anUnknownRuleIsNamed(option: String) throws {
    let result = try Executable.run(["check", option, "row-total,row-totl"])
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.complaint == "nianbao: 没有规则 row-totl；是否指 row-total；nianbao rules 列出全部规则\n")
    #expect(try Executable.run(["check", option, ","]).complaint == "nianbao: 选项 \(option) 缺少值：CODE,…\n")
  }

  @Test func anUnknownRuleOfTheConfigurationIsNamed() throws {
    let folder = try CheckSelectionTests.folder(#"{"ignore": ["row-totl"], "select": 3, "exclude": ["a", 1]}"#)
    let result = try Executable.run(["check", "--select", "row-total"], in: folder.url)
    let lines = result.complaint.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("nianbao: .nianbao.json:1:13: 警告: 没有规则“row-totl”，是否指“row-total”") == true)
    #expect(lines.dropFirst().first == "nianbao: .nianbao.json:1:36: 警告: “select”应为规则代码的数组，如 [\"row-total\"]")
    #expect(lines.last?.hasPrefix("nianbao: .nianbao.json:1:50: 警告: “exclude”应为文件模式的数组") == true)
  }

  /// Files of a folder, each a report without mistakes as far as one rule goes.
  private static let paths = ["a.md", "旧/b.md", "旧/深/c.md", "新/d.md", "新/旧/e.md", "新/f.txt"]

  @Test(
    arguments: [
      ([], nil, paths), (["--exclude", "旧"], nil, ["a.md", "新/d.md", "新/f.txt"]),
      (["--exclude", "旧/"], nil, ["a.md", "新/d.md", "新/f.txt"]),
      (["--exclude", "./旧/*.md"], nil, ["a.md", "旧/深/c.md", "新/d.md", "新/旧/e.md", "新/f.txt"]),
      (["--exclude", "*.md,x"], nil, ["新/f.txt"]),
      (["--exclude", "旧/**", "--exclude", "*.txt"], nil, ["a.md", "新/d.md", "新/旧/e.md"]),
      (["旧/b.md", "新", "--exclude", "*.md"], nil, ["旧/b.md", "新/f.txt"]),
      (["旧", "--exclude", "旧"], nil, ["旧/b.md", "旧/深/c.md"]),
      ([], #"{"exclude": ["旧", "f.*"]}"#, ["a.md", "新/d.md"]),
      (["--exclude", "a.md"], #"{"exclude": ["旧"]}"#, ["新/d.md", "新/f.txt"]),
      (["新"], #"{"exclude": ["新/旧"]}"#, ["新/d.md", "新/f.txt"]),
    ] as [([String], String?, [String])])
  func filesInFoldersArePassedOver(arguments: [String], configuration: String?, left: [String]) throws {
    let folder = try ScratchFolder()
    for path in CheckSelectionTests.paths { try folder.write(Array("不是年报\n".utf8), to: path) }
    if let configuration { try folder.write(Array(configuration.utf8), to: ".nianbao.json") }
    let result = try Executable.run(["check", "--format", "json"] + arguments, in: folder.url)
    let seen = try JSON(result.output.utf8)["summary"]["notChecked"].elements.compactMap { $0["path"].string }
    #expect(seen == left.sorted())
  }

  @Test func theNearestConfigurationTellsWhatIsPassedOver() throws {
    let folder = try ScratchFolder([
      ".nianbao.json": Array(#"{"exclude": ["x/旧", "b.md"]}"#.utf8), "x/.nianbao.json": Array("{}".utf8), "x/b.md": [],
      "x/旧/c.md": [], "b.md": [],
    ])
    let result = try Executable.run(["check", "--format", "json"], in: folder.url)
    #expect(
      try JSON(result.output.utf8)["summary"]["notChecked"].elements.map { $0["path"] } == ["x/b.md", "x/旧/c.md"])
    #expect(try Executable.run(["format", "--check"], in: folder.url).status == 0)
  }
}
