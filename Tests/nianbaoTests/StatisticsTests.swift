import ReportRules
import TestSupport
import Testing

@testable import nianbao

@Suite struct StatisticsTests {
  /// Statistics of three files.
  private static let three = {
    var sum = Statistics(ofFileWith: ["row-total", "balance", "row-total"])
    sum.add(Statistics(ofFileWith: []))
    sum.add(Statistics(ofFileWith: [String](repeating: "row-total", count: 9) + ["spelling"]))
    return sum
  }()

  @Test func whatIsBrokenMostComesFirst() {
    #expect(
      StatisticsTests.three.text(in: .english) == """
        11  row-total  2 files
         1  balance    1 file
         1  spelling   1 file

        """)
    #expect(Statistics().text(in: .chinese).isEmpty)
  }

  @Test func theyAreAMemberOfTheJSON() throws {
    var summary = CheckSummary()
    #expect(try JSON((JSONFormat().opening + JSONFormat().closing(summary)).utf8)["statistics"] == .null)
    summary.statistics = StatisticsTests.three
    var other = CheckSummary()
    other.statistics = Statistics(ofFileWith: ["balance"])
    summary.add(other)
    let json = try JSON((JSONFormat().opening + JSONFormat().closing(summary)).utf8)
    #expect(
      json["statistics"] == [
        ["code": "row-total", "findings": 11, "files": 2], ["code": "balance", "findings": 2, "files": 2],
        ["code": "spelling", "findings": 1, "files": 1],
      ])
  }

  @Test(arguments: ["text", "json", "jsonl", "sarif", "github"])
  func theyCountWhatIsShown(format: String) throws {
    let folder = try ScratchFolder(["2.md": try Fixtures.seed("002"), "4.md": try Fixtures.seed("004")])
    let result = try Executable.run(
      ["check", "--statistics", "--show", "error", "--format", format], in: folder.url)
    let lines = ["15  cell-count        2 个文件", " 1  reporting-period  1 个文件"].joined(separator: "\n") + "\n"
    switch format {
    case "text": #expect(result.output.contains("^\n" + lines + "2 份报告，16 个错误（另有 "))
    case "json":
      #expect(
        try JSON(result.output.utf8)["statistics"] == [
          ["code": "cell-count", "findings": 15, "files": 2], ["code": "reporting-period", "findings": 1, "files": 1],
        ])
    default: #expect(result.complaint == lines + "读出 285/400 格，核对勾稽关系 48/88 项\n")
    }
  }
}
