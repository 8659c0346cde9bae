import Foundation
import ReportModel
import ReportReader
import ReportRules
import ReportText
import TestSupport
import Testing

@testable import nianbao

/// What `check --fix` says of what it did.
@Suite struct ChangeListTests {
  /// A report with a table whose only row but one is given.
  private static func text(_ row: String) -> String {
    """
    某县民政局2023年政府信息公开工作年度报告

    三、收到和处理政府信息公开申请情况

    |  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    |---|---|---|---|---|---|---|---|
    | 一、本年新收政府信息公开申请数量 | \(row) |
    | 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

    四、政府信息公开行政复议、行政诉讼情况

    """
  }

  /// The lines for a change of a part of a text.
  private static func lines(_ old: String, _ changes: [(String, String)]) throws -> String {
    var edits: [TextEdit] = []
    for (from, to) in changes {
      let range = try #require(old.range(of: from))
      // Fixes change no more than they must.
      let head = zip(from, to).prefix { $0 == $1 }.count
      let tail = min(zip(from.reversed(), to.reversed()).prefix { $0 == $1 }.count, min(from.count, to.count) - head)
      let start = old.utf8.distance(from: old.startIndex, to: range.lowerBound) + from.prefix(head).utf8.count
      let gone = from.dropFirst(head).dropLast(tail)
      edits.append(TextEdit(range: start..<start + gone.utf8.count, text: String(to.dropFirst(head).dropLast(tail))))
    }
    let bytes = Array(old.utf8)
    var pieces = EditedText(byteCount: bytes.count)
    pieces.apply(edits)
    let new = pieces.bytes(of: bytes)
    let list = ChangeList(
      from: bytes, ReportDocument(parsing: bytes).reports, to: new, ReportDocument(parsing: new).reports, edits: edits)
    return String(decoding: list.lines(path: "a.md", in: .chinese), as: UTF8.self)
  }

  @Test func aCellIsNamed() throws {
    let text = ChangeListTests.text("1 | 2 | 0 | 0 | 0 | 0 | 4")
    #expect(
      try ChangeListTests.lines(text, [("0 | 4 |", "0 | 3 |")]) == "a.md:7: 4 → 3：一、本年新收政府信息公开申请数量·总计\n")
  }

  @Test func severalEditsOfOneCellAreOneChange() throws {
    let text = ChangeListTests.text("１，２04 | 0 | 0 | 0 | 0 | 0 | 1204")
    #expect(
      try ChangeListTests.lines(text, [("１，", "1"), ("２", "2")])
        == "a.md:7: １，２04 → 1204：一、本年新收政府信息公开申请数量·自然人\n")
  }

  @Test func aBlankIsFilled() throws {
    let text = ChangeListTests.text("1 |  | 0 | 0 | 0 | 0 | 1")
    #expect(
      try ChangeListTests.lines(text, [("1 |  |", "1 | 0 |")]) == "a.md:7: 空白 → 0：一、本年新收政府信息公开申请数量·商业企业\n")
  }

  @Test func aValueIsAdded() throws {
    let text = ChangeListTests.text("1 | 0 | 0 | 0 | 0 | 0")
    #expect(
      try ChangeListTests.lines(text, [("1 | 0 | 0 | 0 | 0 | 0 |", "1 | 0 | 0 | 0 | 0 | 0 | 1 |")]).hasSuffix("总计\n"))
  }

  @Test func aSurplusValueIsNotTakenForAnother() throws {
    let text = ChangeListTests.text("5 | 0 | 0 | 0 | 0 | 0 | 0 | 5")
    let line = try ChangeListTests.lines(text, [("| 0 | 5 |", "| 5 |")])
    #expect(line == "a.md:7: 0 | → （删去）\n")
  }

  @Test func aWordIsShownWhole() throws {
    let text = ChangeListTests.text("0 | 0 | 0 | 0 | 0 | 0 | 0") + "\n2023年,行政强致0件。\n"
    #expect(
      try ChangeListTests.lines(text, [("致", "制")]) == "a.md:12: 行政强致0件 → 行政强制0件\n")
    #expect(try ChangeListTests.lines(text, [("年,", "年，")]) == "a.md:12: 2023年,行政强致0件 → 2023年，行政强致0件\n")
  }

  @Test func theLineIsThatOfTheNewText() throws {
    let text = ChangeListTests.text("1 | 2 | 0 | 0 | 0 | 0 | 4")
    let lines = try ChangeListTests.lines(text, [("\n\n三", "\n\n\n\n三"), ("0 | 4 |", "0 | 3 |")])
    #expect(lines.hasPrefix("a.md:3: 空白 → ⏎⏎\n") && lines.hasSuffix("\na.md:9: 4 → 3：一、本年新收政府信息公开申请数量·总计\n"))
  }

  @Test func everyMendIsTold() throws {
    for seed in Fixtures.seeds {
      let text = try Fixtures.seed(seed)
      let result = try Executable.run(["check", "--fix", "--show", "error", "-"], input: text)
      let lines = result.complaint.split(separator: "\n").filter { $0.contains(" → ") }
      let changed = zip(
        String(decoding: text, as: UTF8.self).split(separator: "\n"), result.output.split(separator: "\n")
      )
      .filter { $0 != $1 }.count
      #expect(lines.count >= min(1, changed) && lines.allSatisfy { $0.hasPrefix("-:") })
      let numbers = Set(lines.compactMap { $0.split(separator: ":").dropFirst().first.map(String.init) })
      #expect(numbers.count >= changed / 2, "\(seed): \(numbers.count) of \(changed)")
    }
    // A difference says it all by itself.
    #expect(try !Executable.run(["check", "--fix", "--diff", "-"], input: Fixtures.seed("002")).output.contains("：一、"))
  }
}
