import ReportModel
import ReportReader
import ReportText
import TestSupport
import Testing

/// What is a table drawn with rules or held by quotes and commas, what it says, and what may be written in it.
@Suite struct DrawnTableTests {
  /// A text, and the readable text made of it; nil where nothing is drawn.
  struct Drawing: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var readable: String?
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ readable: String? = nil) {
      (self.name, self.text, self.readable) = (name, text, readable)
    }
  }

  static let drawings = [
    Drawing("a box", "┌──┬──┐\n│甲│ 1│\n├──┼──┤\n│乙│  │\n└──┴──┘\n", "甲\t1\n乙\t\n"),
    Drawing("a box in a box of rounded corners", "╭────┬───╮\n│ 甲 │ 1 │\n╰────┴───╯\n", "甲\t1\n"),
    Drawing("a cell over two lines", "+------+---+\n| 甲乙 | 1 |\n| 丙   |   |\n+------+---+\n", "甲乙丙\t1\n"),
    Drawing(
      "a cell over two rows", "+----+---+\n| 甲 | 1 |\n|    +---+\n| 乙 | 2 |\n+----+---+\n", "甲乙\t1\n\t2\n"),
    Drawing(
      "a cell over two columns", "+---------+\n| 甲      |\n+----+----+\n| 1  | 2  |\n+----+----+\n", "甲\n1\t2\n"),
    Drawing(
      "heads with colons", "+:--:+--:+\n| 甲 | 1 |\n|    +---+\n|    | 2 |\n+----+---+\n", "甲\t1\n\t2\n"),
    Drawing(
      "figures that were cut where a cell was full",
      "+----+----+---+\n| 甲 | 14 | 2 |\n|    | 81 | 7 |\n+----+----+---+\n| 乙 | 2  | 4 |\n|    | 61 |   |\n+----+----+---+\n| 丙 | 5  | 6 |\n+----+----+---+\n",
      "甲\t1481\t27\n乙\t261\t4\n丙\t5\t6\n"),
    Drawing(
      "figures on two lines of a cell that would hold both on one",
      "+----+-----+\n| 甲 | 1   |\n|    | 5   |\n+----+-----+\n| 乙 | 3   |\n+----+-----+\n| 丙 | 5   |\n+----+-----+\n",
      "甲\t1 5\n乙\t3\n丙\t5\n"),
    Drawing("rules between pipes", "+-------+\n| 甲 | 1 |\n|-------|\n| 乙 | 2 |\n+-------+\n", "甲\t1\n乙\t2\n"),
    Drawing("dashes in a cell", "+---+---+\n| 甲| - |\n| 乙|---|\n+---+---+\n", "甲\t-\n乙\t---\n"),
    Drawing("figures on two lines are two rows", "+----+---+\n| 甲 | 1 |\n| 乙 | 2 |\n+----+---+\n", "甲\t1\n乙\t2\n"),
    Drawing(
      "a letter beside another", "+-----+\n| ab  |\n| cd  |\n+-----+\n| 3   |\n+-----+\n", "ab cd\n3\n"),
    Drawing("columns told by dashes", "  甲   乙\n ---- ----\n 1    2\n 3    4\n\n后文。\n", "甲\t乙\n1\t2\n3\t4\n\n后文。\n"),
    Drawing(
      "a blank line between rows", "----------\n甲   乙\n---- -----\n丙   1\n丁\n\n戊   2\n----------\n",
      "甲\t乙\n丙丁\t1\n戊\t2\n"),
    Drawing("quotes between tabs", "甲\t\"乙\n丙\"\t1\n丁\t戊\t2\n", "甲\t乙丙\t1\n丁\t戊\t2\n"),
    Drawing("doubled quotes", "\"甲\"\"乙\"\"\"\t1\n", "甲\"乙\"\t1\n"),
    Drawing("lines of prose in one cell", "\"甲。\n乙。\"\t\t\n", "甲。\n乙。\n"),
    Drawing(
      "rows between commas", String(repeating: "甲,1,2\n", count: 10) + "一、丙,,\n\"丁，戊\n己,庚\",,\n辛，壬,癸。\n",
      String(repeating: "甲\t1\t2\n", count: 10) + "一、丙\n丁，戊\n己,庚\n辛，壬\t癸。\n"),
    Drawing("few lines that end with a figure behind a comma", String(repeating: "甲,1\n", count: 9)),
    Drawing("sentences between commas", String(repeating: "加强领导,明确责任,完善制度。\n", count: 20)),
    Drawing("a heading over dashes", "一、总体情况\n------------\n正文。\n\n---\n正文。\n"),
    Drawing("a table of Markdown", "| 甲 | 1 |\n|:--|--:|\n| 乙 | 2 |\n"),
    Drawing("a quotation", "\"双随机\"抽查。\n他说\"好\"。\n"),
    Drawing("a quote that is not closed", "\"双随机抽查。\n甲\t\"乙\n"),
    Drawing("a list of plus signs", "+ 甲\n+ 乙\n+-+\n+-丙\n"),
    Drawing("nothing but rules", "+---+\n+---+\n+---+\n"),
    Drawing("a box that is not closed", "┌──┬──┐\n│甲│ 1\n│乙│ 2\n"),
    Drawing("a figure with separators", String(repeating: "1,204\n", count: 20)),
  ]

  @Test(arguments: drawings)
  func whatIsRead(drawing: Drawing) throws {
    for lineEnd in ["\n", "\r\n"] {
      let body = drawing.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
      let text = DrawnTableTests.head + body + DrawnTableTests.tail
      let placed = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first)
      let readable = String(decoding: placed.report.text, as: UTF8.self)
      let expected = drawing.readable ?? body
      #expect(
        readable.replacing(lineEnd, with: "\n")
          == (DrawnTableTests.head + expected + DrawnTableTests.tail).replacing(lineEnd, with: "\n"))
      #expect((placed.source != nil) == (drawing.readable != nil))
    }
  }

  private static let head = "某县2024年政府信息公开工作年度报告\n一、总体情况\n"
  private static let tail = "\n五、存在的主要问题及改进情况\n无。\n六、其他需要报告的事项\n无。\n"

  /// Every byte of the readable text that stands for one of the document leads back to it.
  @Test(arguments: drawings.filter { $0.readable != nil })
  func placesLeadBack(drawing: Drawing) throws {
    let text = Array((DrawnTableTests.head + drawing.text + DrawnTableTests.tail).utf8)
    let placed = try #require(ReportDocument(parsing: text).reports.first)
    let report = placed.report
    for offset in report.text.indices where report.text[offset] > 0x20 {
      let range = placed.documentRange(of: offset..<offset + 1)
      #expect(range.count == 1 && text[range.lowerBound] == report.text[offset])
      #expect(placed.reportOffset(of: range.lowerBound) == offset)
    }
  }

  /// An edit of the cell with the 1, and what the document has after it; nil where it cannot be written.
  struct Writing: Sendable {
    var text: String
    var figure: String
    var after: String?
  }

  static let writings = [
    Writing(text: "┌──┬───┐\n│甲│ 1 │\n└──┴───┘\n", figure: "2", after: "┌──┬───┐\n│甲│ 2 │\n└──┴───┘\n"),
    Writing(text: "┌──┬───┐\n│甲│ 1 │\n└──┴───┘\n", figure: "23", after: "┌──┬───┐\n│甲│ 23│\n└──┴───┘\n"),
    Writing(text: "┌──┬───┐\n│甲│  1│\n└──┴───┘\n", figure: "23", after: "┌──┬───┐\n│甲│ 23│\n└──┴───┘\n"),
    Writing(text: "┌──┬───┐\n│甲│ 1 │\n└──┴───┘\n", figure: "2345", after: nil),
    Writing(text: "+----+-----+\n| 甲 | 1   |\n+----+-----+\n", figure: "\t", after: nil),
    Writing(text: "甲   乙\n---- ----\n丙   1\n", figure: "23456789", after: "甲   乙\n---- ----\n丙   23456789\n"),
    Writing(text: "丁   乙\n---- ----\n1    9\n", figure: "23456", after: nil),
    Writing(text: "\"甲\"\t\"1\"\n", figure: "234", after: "\"甲\"\t\"234\"\n"),
    Writing(text: "\"甲\"\t\"1\"\n", figure: "2\"", after: nil),
  ]

  @Test(arguments: writings)
  func whatIsWritten(writing: Writing) throws {
    let text = DrawnTableTests.head + writing.text + DrawnTableTests.tail
    let placed = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first)
    let table = placed.report.text[DrawnTableTests.head.utf8.count...]
    let place = try #require(table.firstIndex(of: UInt8(ascii: "1")))
    let edit = TextEdit(range: place..<place + 1, text: writing.figure)
    #expect(placed.canTake(edit) == (writing.after != nil))
    guard let after = writing.after else { return }
    var document = TextDocument(text)
    document.apply(placed.documentEdit(of: edit))
    #expect(String(decoding: document.bytes, as: UTF8.self) == DrawnTableTests.head + after + DrawnTableTests.tail)
  }

  /// Whatever is typed, the document is that of parsing the new text.
  @Test(arguments: 0..<4)
  func updatesEqualFreshParses(seed: Int) {
    var dice = Dice(seed + 5)
    let drawn = LayoutVariant.drawn
    let samples = (0..<6).map { number in
      SampleReport(seed: number).text {
        (number == seed ? drawn[seed * 3] : LayoutVariant.all[number]).write(SampleReport(seed: number), $0)
      }
    }
    var text = TextDocument(samples.joined())
    var document = ReportDocument(parsing: text.bytes)
    let pieces = ["\"", "\"甲\t乙\"", "--- ----\n", "\n", "\t", "+---+\n| 1 |\n+---+\n", "甲,1\n", "", "", "│", "-"]
    for _ in 0..<60 {
      let start = Int.random(in: 0...text.bytes.count, using: &dice)
      let end = min(text.bytes.count, start + [0, 0, 3, 40, 4000][Int.random(in: 0..<5, using: &dice)])
      let edit = TextEdit(range: start..<end, text: pieces.randomElement(using: &dice) ?? "")
      text.apply(edit)
      document.update(text.bytes, TextChange(replacing: edit.range, withCount: edit.replacement.count))
      let fresh = ReportDocument(parsing: text.bytes)
      #expect(document.reports.map(\.range) == fresh.reports.map(\.range))
      #expect(document.reports.map(\.report.text) == fresh.reports.map(\.report.text))
      #expect(document.reports.map { snapshot($0.report) } == fresh.reports.map { snapshot($0.report) })
    }
  }
}
