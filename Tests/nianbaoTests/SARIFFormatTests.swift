import Foundation
import ReportText
import TestSupport
import Testing

@testable import ReportRules
@testable import nianbao

@Suite struct SARIFFormatTests {
  /// The log of a folder with all real reports.
  private static func log(_ environment: [String: String] = [:]) throws -> JSON {
    let folder = try ScratchFolder()
    for seed in Fixtures.seeds { try folder.write(try Fixtures.seed(seed), to: "年报 \(seed)/a%b:c.md") }
    let result = try Executable.run(
      ["check", "--format", "sarif", "--show", "hint"], in: folder.url, environment: environment)
    #expect(result.status == 1)
    return try JSON(result.output.utf8)
  }

  @Test func theLogHasWhatTheSchemaRequires() throws {
    let log = try SARIFFormatTests.log()
    #expect(SARIFStructure.log.faults(in: log) == [])
    let run = log["runs"].elements[0]
    #expect(run["columnKind"] == "utf16CodeUnits")
    #expect(run["results"].elements.count > 40)
    #expect(run["results"].elements.contains { !$0["relatedLocations"].elements.isEmpty })
    #expect(run["results"].elements.contains { !$0["fixes"].elements.isEmpty })
  }

  @Test func theStructureIsNotMetByEverything() throws {
    #expect(SARIFStructure.log.faults(in: try JSON(#"{"version": "2.1.0"}"#.utf8)) == ["runs is missing"])
    let log = #"{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": 1}}, "results": [{"level": "hint"}]}]}"#
    #expect(
      Set(SARIFStructure.log.faults(in: try JSON(log.utf8)))
        == [
          "runs[0].tool.driver.name is no text", "runs[0].results[0].message is missing",
          "runs[0].results[0].level is none of error, none, note, warning",
        ])
  }

  @Test func everyResultPointsToItsRule() throws {
    let run = try SARIFFormatTests.log()["runs"].elements[0]
    let rules = run["tool"]["driver"]["rules"].elements
    #expect(rules.map { $0["id"].string } == Catalogue.rules.map { $0.info.code })
    for result in run["results"].elements {
      let index = try #require(result["ruleIndex"].int)
      #expect(rules[index]["id"] == result["ruleId"])
    }
  }

  @Test func pathsAreReferences() throws {
    let results = try SARIFFormatTests.log()["runs"].elements[0]["results"].elements
    let paths = Set(
      results.compactMap {
        $0["locations"].elements[0]["physicalLocation"]["artifactLocation"]["uri"].string
      })
    #expect(paths.count >= 4)
    #expect(paths.contains("%E5%B9%B4%E6%8A%A5%20000/a%25b%3Ac.md"))
  }

  @Test(arguments: [
    ("a.md", "a.md"), ("./a.md", "a.md"), ("././a/b.md", "a/b.md"), ("../a.md", "../a.md"), ("./", "./"),
    ("/a b/c#d?e.md", "file:///a%20b/c%23d%3Fe.md"), ("年.md", "%E5%B9%B4.md"), ("a:b\\\n.md", "a%3Ab%5C%0A.md"),
  ])
  func references(path: String, uri: String) {
    #expect(PathReference.uri(of: Array(path.utf8)) == uri)
    #expect(PathReference.uri(of: [0xFF, 0x05]) == "%FF%05")
  }

  @Test func theDescriptionsAreInTheLanguageOfTheLocale() throws {
    let chinese = try SARIFFormatTests.log()["runs"].elements[0]["tool"]["driver"]["rules"].elements[0]
    let english = try SARIFFormatTests.log(["LANG": "en_US"])["runs"].elements[0]["tool"]["driver"]["rules"].elements[0]
    #expect(chinese["shortDescription"]["text"].string == Catalogue.rules[0].info.chinese)
    #expect(english["shortDescription"]["text"].string == Catalogue.rules[0].info.english)
  }

  @Test func anEmptyLogIsComplete() throws {
    let folder = try ScratchFolder()
    let result = try Executable.run(["check", "--format", "sarif"], in: folder.url)
    #expect(SARIFStructure.log.faults(in: try JSON(result.output.utf8)) == [])
    #expect(result.status == 0)
  }
}
