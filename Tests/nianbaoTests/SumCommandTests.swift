import ReportForm
import ReportModel
import ReportRules
import ReportWriter
import TestSupport
import Testing

@testable import nianbao

/// `nianbao sum` as an office would call it.
@Suite struct SumCommandTests {
  /// A report with one figure in all of its cells.
  private static func report(_ organ: String, _ figure: Int, year: Int = 2024) -> [UInt8] {
    let text = ReportSkeleton(Forms.official.edition(for: year), layout: .tabs, headings: HeadingStyle(for: .tabs))
      .whole()
      .filling(ReportSkeleton.agency, with: organ).filling(ReportSkeleton.year, with: String(year))
    return Array(text.plain { _ in String(figure) }.utf8)
  }

  private static func folder() throws -> ScratchFolder {
    try ScratchFolder([
      "部门/商务局.txt": report("甲县商务局", 1), "部门/民政局.txt": report("甲县民政局", 20),
      "部门/民政局（副本）.txt": report("甲县民政局", 20), "部门/旧.txt": report("甲县财政局", 5, year: 2023),
      "部门/说明.txt": Array("会议纪要\n".utf8), "乡镇/甲镇.txt": report("甲县甲镇人民政府", 300),
    ])
  }

  @Test func theSumIsAReportThatReadsBack() throws {
    let folder = try Self.folder()
    for layout in ["markdown", "tabs"] {
      let result = try Executable.run(["sum", "--layout", layout, "--agency", "甲县人民政府", "部门", "乡镇"], in: folder.url)
      #expect(result.status == 0)
      #expect(
        result.complaint == """
          汇总 2024 年报告 3 份：甲县甲镇人民政府、甲县商务局、甲县民政局
          未计入 2 份：部门/旧.txt（是 2023 年的）；部门/民政局（副本）.txt（与 部门/民政局.txt 是同一机关）
          未检查 1 个文件：部门/说明.txt（没有找到年度报告）

          """)
      let json = try JSON(Executable.run(["data", "-"], input: Array(result.output.utf8)).output.utf8)["reports"][0]
      #expect(json["agency"] == "甲县人民政府" && json["year"] == 2024)
      let values = json["cells"].elements.map(\.["value"])
      #expect(values.count == 200 && values.allSatisfy { $0 == 321 })
    }
  }

  @Test func whatIsNotWholeIsMarked() throws {
    let folder = try Self.folder()
    let text = String(decoding: Self.report("甲县乙镇人民政府", 7), as: UTF8.self)
    // One figure is no number.
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("行政强制\t") })
    try folder.write(Array(text.replacing(line, with: "行政强制\t若干").utf8), to: "乡镇/乙镇.txt")
    let result = try Executable.run(["sum", "--layout", "json", "部门", "乡镇"], in: folder.url)
    #expect(result.status == 0 && result.complaint.contains("乡镇/乙镇.txt：1 格没有数（行政强制"))
    let json = try JSON(result.output.utf8)
    let open = json["cells"].elements.filter { !$0["lacking"].elements.isEmpty }
    #expect(open.count == 1 && open[0]["value"] == 321 && open[0]["lacking"] == ["乡镇/乙镇.txt"])
    #expect(json["cells"].elements.filter { $0["value"] == 328 }.count == 199)
    #expect(json["omitted"].elements.count == 2 && json["unchecked"].elements.count == 1)
    let csv = try Executable.run(["sum", "--layout", "csv", "部门", "乡镇"], in: folder.url).output
    #expect(csv.hasPrefix("\u{FEFF}单元格,合计,没有数的报告\n") && csv.split(separator: "\n").count == 201)
    // In a report nobody takes it for whole, least of all a check.
    let report = try Executable.run(["sum", "部门", "乡镇"], in: folder.url).output
    let check = try Executable.run(["check", "--select", "not-a-number", "-"], input: Array(report.utf8))
    #expect(check.status == 1 && check.output.contains("321?"))
  }

  @Test func aReportIsComparedWithTheSum() throws {
    let folder = try Self.folder()
    try folder.write(Self.report("甲县人民政府", 321), to: "县.txt")
    let right = try Executable.run(["sum", "--against", "县.txt", "."], in: folder.url)
    #expect(right.status == 0 && right.output.isEmpty && right.complaint.contains("核对 200 格，不符 0 格\n"))
    let text = String(decoding: Self.report("甲县人民政府", 321), as: UTF8.self)
    try folder.write(Array(text.replacing("行政强制\t321", with: "行政强制\t322").utf8), to: "县.txt")
    let wrong = try Executable.run(["sum", "--against", "县.txt", "."], in: folder.url)
    #expect(wrong.status == 1 && wrong.complaint.contains("核对 200 格，不符 1 格\n"))
    #expect(wrong.output.hasSuffix(": 各单位合计 321，现为 322：行政强制·本年处理决定数量\n") && wrong.output.hasPrefix("县.txt:"))
    #expect(wrong.output.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    (["sum", "空"], "没有可以汇总的报告"), (["sum", "--year", "2019x", "."], ""),
    (["sum", "--against", "无.md", "."], "nianbao: 无.md: 无法读取"), (["sum", "--layout", "docx", "."], ""),
  ]) func aCallThatCannotBeUsedSaysWhy(arguments: [String], complaint: String) throws {
    let folder = try ScratchFolder(["空/a.txt": Array("会议纪要".utf8)])
    let result = try Executable.run(arguments, in: folder.url)
    #expect(result.status == 2 && result.output.isEmpty && result.complaint.contains(complaint))
  }
}
