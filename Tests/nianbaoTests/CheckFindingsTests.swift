import Foundation
import TestSupport
import Testing

@testable import nianbao

/// Checks a real report in which one figure was made wrong: a total of table 3.
@Suite struct CheckFindingsTests {
  /// The report without the slip.
  private let right: String

  /// The report with the slip in line 329, column 2.
  private let wrong: String

  init() throws {
    right = String(decoding: try Fixtures.seed("001"), as: UTF8.self)
    wrong = right.replacingOccurrences(of: "（七）总计\n\t2\n", with: "（七）总计\n\t7\n")
    try #require(right != wrong)
  }

  /// The findings of a JSON output that concern the line with the slip.
  private func findings(_ output: String) throws -> [JSON] {
    try JSON(output.utf8)["findings"].elements.filter { $0["range"]["start"]["line"] == 329 }
  }

  @Test func textMarksTheFigure() throws {
    let result = try Executable.run(["check", "-"], input: Array(wrong.utf8))
    #expect(result.status == 1)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(
      lines.firstIndex { $0.hasPrefix("-:329:2: error[suspect-cell] 应为 ") && $0.hasSuffix("：（七）总计·自然人") })
    #expect(lines[place + 1] == "        7")
    #expect(lines[place + 2] == "        ^")
    #expect(result.output.hasSuffix("\n") && lines[lines.count - 2].hasPrefix("1 份报告，1 个错误"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func aRightReportIsClean() throws {
    let result = try Executable.run(["check", "-"], input: Array(right.utf8))
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("1 份报告，0 个错误") || result.output.contains("\n1 份报告，0 个错误"))
    #expect(result.complaint.isEmpty)
  }

  @Test func messagesAreInTheLanguageOfTheLocale() throws {
    let result = try Executable.run(
      ["check", "--format", "json", "-"], input: Array(wrong.utf8), environment: ["LANG": "en_US.UTF-8"])
    let message = try #require(findings(result.output).first?["message"].string)
    #expect(!message.contains("应为"))
  }

  @Test func fixesAreTriedBeforeTheyAreWrittenOut() throws {
    let page = "<p>二、主动公开政府信息情况<table></table>四、政府信息公开行政复议、行政诉讼情况<p>无"
    let result = try Executable.run(["check", "--format", "json", "-"], input: Array(page.utf8))
    let missing = try JSON(result.output.utf8)["findings"].elements.filter { $0["code"] == "missing-section" }
    // The heading of section 三 would go into the table, which has no cells.
    #expect(missing.map { $0["fixes"].elements.count } == [1, 0, 1, 1])
  }

  @Test func marksAndLineEndsDoNotMoveAPlace() throws {
    let plain = try Executable.run(["check", "--format", "json", "-"], input: Array(wrong.utf8))
    let expected = try findings(plain.output)
    #expect(expected.count == 1)
    #expect(expected.first?["path"] == "-")
    #expect(expected.first?["range"] == ["start": ["line": 329, "column": 2], "end": ["line": 329, "column": 3]])
    let variants = ["\u{FEFF}" + wrong, wrong.replacingOccurrences(of: "\n", with: "\r\n")]
    for variant in variants {
      let result = try Executable.run(["check", "--format", "json", "-"], input: Array(variant.utf8))
      #expect(result.status == 1)
      #expect(try findings(result.output) == expected)
    }
  }

  @Test(arguments: [["--fail-on", "error"], ["--show", "error", "--fail-on", "hint"], ["--format", "json"]])
  func somethingFoundIsStatusOne(options: [String]) throws {
    let folder = try ScratchFolder(["a/wrong.md": Array(wrong.utf8), "b/right.md": Array(right.utf8)])
    #expect(try Executable.run(["check"] + options, in: folder.url).status == 1)
    #expect(try Executable.run(["check"] + options + ["a"], in: folder.url).status == 1)
    let unusable = try Executable.run(["check"] + options + ["a", "missing"], in: folder.url)
    #expect(unusable.status == 2)
    #expect(unusable.output.contains("suspect-cell"))
  }

  @Test func theOrderIsThatOfThePathsHoweverManyWork() throws {
    let folder = try ScratchFolder()
    for number in 0..<60 {
      try folder.write(Array((number % 3 == 0 ? right : wrong).utf8), to: "\(number % 7)/\(number).txt")
    }
    let single = try Executable.run(["check", "--jobs", "1"], in: folder.url)
    #expect(single.status == 1)
    let paths = single.output.split(separator: "\n").filter { $0.contains(" error[suspect-cell] ") }
      .compactMap { $0.split(separator: ":").first }
    #expect(paths.count == 40)
    #expect(paths == paths.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    for jobs in ["2", "9"] {
      #expect(try Executable.run(["check", "--jobs", jobs], in: folder.url).output == single.output)
    }
    let json = try Executable.run(["check", "--format", "json"], in: folder.url)
    #expect(try JSON(json.output.utf8)["files"] == 60)
  }
}
