import Foundation
import ReportForm
import ReportRules
import TestSupport
import Testing

@testable import nianbao

/// What `check` says of cells that were not read and sums that were not checked.
@Suite struct CoverageOutputTests {
  /// A report with three rows of table 3, and nothing else.
  private static let part = Array(YearReport.text(2023, carriedIn: 1, carriedOut: 2).utf8)

  private func check(_ arguments: String..., in files: [String: [UInt8]], locale: String = "zh_CN.UTF-8") throws
    -> (status: Int32, output: String, complaint: String)
  {
    let folder = try ScratchFolder(files)
    return try withExtendedLifetime(folder) {
      try Executable.run(["check"] + arguments, in: folder.url, environment: ["LANG": locale])
    }
  }

  /// The counts of a summary.
  private func counts(_ summary: JSON) -> [Int?] {
    ["cellsRead", "cells", "identitiesDecided", "identities"].map { summary[$0].int }
  }

  @Test func theClosingSaysWhatWasNotRead() throws {
    let files = ["a.md": CoverageOutputTests.part, "b.md": CoverageOutputTests.part]
    let line = "读出 42/400 格，核对勾稽关系 6/88 项"
    let text = try check(in: files).output.split(separator: "\n")
    #expect(text.dropLast().last?.hasPrefix("2 份报告，") == true)
    #expect(text.last.map(String.init) == line)
    let english = try check(in: files, locale: "en_US.UTF-8").output
    #expect(english.hasSuffix("\n42 of 400 cells read, 6 of 88 sums checked\n"))
    #expect(try !check("--quiet", in: files).output.contains("读出 42"))
    // A form without a place for it: it goes to the other stream.
    #expect(try check("--format", "github", in: files).complaint == line + "\n")
    #expect(try check("--format", "github", "--quiet", in: files).complaint.isEmpty)
  }

  @Test func nothingIsSaidOfReportsReadWhole() throws {
    let result = try check(in: ["a.md": try Fixtures.seed("001")])
    #expect(result.output.contains("1 份报告，") && !result.output.contains("核对勾稽关系"))
  }

  @Test func jsonTellsItOfEachReport() throws {
    let whole = try Fixtures.seed("001")
    let twice = CoverageOutputTests.part + Array("\n".utf8) + CoverageOutputTests.part
    let result = try check("--format", "json", in: ["a.md": whole, "b.md": twice, "c.md": []])
    let json = try JSON(result.output.utf8)
    let reports = json["reports"].elements
    #expect(reports.map { $0["path"].string } == ["a.md", "b.md", "b.md"])
    let all = Edition.of2021.cells.count
    let sums = Edition.of2021.identities.count
    #expect(
      reports.map { counts($0["summary"]) } == [[all, all, sums, sums], [21, all, 3, sums], [21, all, 3, sums]])
    #expect(counts(json["summary"]) == [all + 42, 3 * all, sums + 6, 3 * sums])
    #expect(json["summary"]["notChecked"].elements.count == 1)
    let starts = reports.map { $0["range"]["start"]["line"].int }
    #expect(starts.prefix(2) == [1, 1] && (starts[2] ?? 0) > 10)
    #expect(reports[1]["range"]["end"]["line"].int ?? 0 <= starts[2] ?? 0)
  }

  /// After `--fix` it is told of what the files hold then.
  @Test func whatWasMendedCounts() throws {
    let files = ["a.md": try Fixtures.seed("002")]
    #expect(counts(try JSON(check("--format", "json", in: files).output.utf8)["summary"]) == [101, 200, 15, 44])
    let mended = try JSON(check("--fix", "--format", "json", in: files).output.utf8)
    #expect(counts(mended["summary"]) == [200, 200, 44, 44])
    #expect(mended["reports"].elements.map { counts($0["summary"]) } == [[200, 200, 44, 44]])
  }
}
