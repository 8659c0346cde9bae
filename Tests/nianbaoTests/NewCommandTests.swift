import Foundation
import TestSupport
import Testing

@testable import nianbao

@Suite struct NewCommandTests {
  /// The codes of all that is found in a text.
  private static func codes(_ text: String) throws -> Set<String> {
    let result = try Executable.run(["check", "--show", "hint", "--format", "json", "-"], input: Array(text.utf8))
    let json = try JSON(result.output.utf8)
    #expect(json["files"] == 1)
    return Set(json["findings"].elements.compactMap(\.["code"].string))
  }

  /// The only report in a text, as data.
  private static func report(_ text: String) throws -> JSON {
    let reports = try JSON(Executable.run(["data", "-"], input: Array(text.utf8)).output.utf8)["reports"]
    #expect(reports.elements.count == 1)
    return reports[0]
  }

  /// The values of a row.
  private static func values(_ row: String, of report: JSON) -> [Int?] {
    report["cells"].elements.filter { $0["row"].string?.hasSuffix(row) == true }.map(\.["value"].int)
  }

  /// Last year's report: a blank one with the figures that this year's takes over.
  private static func last(year: Int, layout: String = "markdown") throws -> String {
    let blank = try Executable.run(["new", "--agency", "某县民政局", "--year", "\(year)", "--layout", layout]).output
    let separator = layout == "tabs" ? "\t" : " | "
    return blank.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let cells: [String]
      if line.contains("四、结转下年度继续办理") {
        cells = ["四、结转下年度继续办理", "", "", "1", "2", "3", "4", "5", "6", "21"]
      } else if line.contains("规范性文件") {
        cells = ["行政规范性文件", "3", "1", "12"]
      } else {
        return String(line)
      }
      let row = cells.joined(separator: separator)
      return layout == "tabs" ? row : "| " + row + " |"
    }.joined(separator: "\n")
  }

  @Test(arguments: ["markdown", "tabs"], [2019, 2020, 2021, 2025])
  func aBlankReportHasAllRowsAndIsOnlyBlank(layout: String, year: Int) throws {
    let result = try Executable.run(["new", "--agency", "某县民政局", "--year", "\(year)", "--layout", layout])
    #expect(result.status == 0 && result.complaint.isEmpty)
    #expect(result.output.contains(layout == "tabs" ? "\t" : "| --- |"))
    #expect(result.output.contains("某县民政局\(year)年政府信息公开工作年度报告\n"))
    let report = try NewCommandTests.report(result.output)
    #expect(report["agency"] == "某县民政局" && report["year"].int == year)
    #expect(report["edition"] == (year > 2020 ? "2021" : "2019"))
    let cells = report["cells"].elements
    #expect(year <= 2020 || cells.count == 200)
    #expect(cells.filter { $0["state"] != "blank" } == [])
    // The aspects are named, and nothing stands under them yet.
    let aspects: Set<String> = year > 2020 ? ["missing-aspect"] : []
    #expect(try NewCommandTests.codes(result.output) == aspects.union(["cell-empty", "empty-section"]))
  }

  @Test func withoutArgumentsItIsTheReportThatIsDue() throws {
    let year = Calendar(identifier: .gregorian).component(.year, from: Date()) - 1
    let result = try Executable.run(["new"])
    #expect(result.output.hasPrefix("# \(year)年政府信息公开工作年度报告\n"))
    let codes = try NewCommandTests.codes(result.output)
    #expect(codes == ["cell-empty", "empty-section", "missing-aspect", "title-form"])
  }

  @Test(arguments: ["markdown", "tabs"])
  func lastYearsReportIsContinued(layout: String) throws {
    let last = try NewCommandTests.last(year: 2024, layout: layout)
    let folder = try ScratchFolder(["2024.md": Array(last.utf8)])
    let result = try Executable.run(["new", "--from", "2024.md"], in: folder.url)
    #expect(result.status == 0 && result.complaint.isEmpty)
    #expect(result.output.contains("某县民政局2025年政府信息公开工作年度报告\n"))
    #expect(result.output.contains(layout == "tabs" ? "\t" : "| --- |"))
    let report = try NewCommandTests.report(result.output)
    #expect(NewCommandTests.values("上年结转政府信息公开申请数量", of: report) == [1, 2, 3, 4, 5, 6, 21])
    #expect(NewCommandTests.values("行政规范性文件", of: report) == [nil, nil, 12])
    #expect(report["cells"].elements.count { $0["state"] == "number" } == 8)
    try folder.write(Array(result.output.utf8), to: "2025.md")
    let check = try Executable.run(["check", "--format", "json", "--show", "hint", "2025.md"], in: folder.url)
    let codes = try JSON(check.output.utf8)["findings"].elements.compactMap(\.["code"].string)
    #expect(Set(codes) == ["cell-empty", "empty-section", "missing-aspect"])
    // What is asked for goes before what is found.
    let other = try Executable.run(
      ["new", "--from", "-", "--agency", "某县退役军人事务局", "--layout", layout == "tabs" ? "markdown" : "tabs"],
      input: Array(last.utf8)
    ).output
    #expect(other.contains("某县退役军人事务局2025年政府信息公开工作年度报告"))
    #expect(other.contains(layout == "tabs" ? "| --- |" : "\t21"))
  }

  @Test func theFormOfTheTrialCountsNoStock() throws {
    let last = try NewCommandTests.last(year: 2020)
    let result = try Executable.run(["new", "--from", "-"], input: Array(last.utf8))
    let report = try NewCommandTests.report(result.output)
    #expect(report["year"] == 2021 && report["edition"] == "2021")
    #expect(NewCommandTests.values("上年结转政府信息公开申请数量", of: report) == [1, 2, 3, 4, 5, 6, 21])
    #expect(NewCommandTests.values("行政规范性文件", of: report) == [nil, nil, nil])
  }

  @Test func ofSeveralReportsTheRightOneIsTaken() throws {
    let both =
      try NewCommandTests.last(year: 2024) + "\n" + NewCommandTests.last(year: 2022).replacing("21", with: "22")
    #expect(try Executable.run(["new", "--from", "-"], input: Array(both.utf8)).output.contains("局2025年"))
    let earlier = try Executable.run(["new", "--from", "-", "--year", "2024"], input: Array(both.utf8))
    #expect(earlier.status == 2 && earlier.complaint == "nianbao: -: 是 2024 年的报告，上年报告应为 2023 年的\n")
    let right = try Executable.run(["new", "--from", "-", "--year", "2025"], input: Array(both.utf8))
    #expect(right.status == 0 && right.output.contains("局2025年"))
  }

  @Test(arguments: Fixtures.seeds)
  func realReportsCanBeContinued(seed: String) throws {
    let last = try NewCommandTests.report(String(decoding: Fixtures.seed(seed), as: UTF8.self))
    let result = try Executable.run(["new", "--from", "-"], input: Fixtures.seed(seed))
    #expect(result.status == 0)
    let report = try NewCommandTests.report(result.output)
    #expect(report["agency"] == last["agency"] && report["year"].int == last["year"].int.map { $0 + 1 })
    let carried = NewCommandTests.values("结转下年度继续办理", of: last)
    #expect(carried.count == 7 && NewCommandTests.values("上年结转政府信息公开申请数量", of: report) == carried)
  }

  @Test func whatCannotBeUsed() throws {
    let folder = try ScratchFolder(["空.md": [], "旧.txt": [0xC4, 0xEA, 0xB1]])
    let calls: [([String], String)] = [
      (["--year", "1999"], "2019–9999"), (["--year", "x"], "--year"), (["--layout", "html"], "markdown、tabs"),
      (["--from", "无.md"], "无.md: 无法读取：文件不存在"), (["--from", "空.md"], "空.md: 文件为空"), (["--from", "旧.txt"], "GB18030"),
      (["年报.md"], "多余的参数 年报.md"), (["--agency"], "NAME"),
    ]
    for (arguments, complaint) in calls {
      let result = try Executable.run(["new"] + arguments, in: folder.url)
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.complaint.hasPrefix("nianbao: ") && result.complaint.contains(complaint), "\(result.complaint)")
    }
  }
}
