import ReportForm
import ReportModel
import ReportReader
import Testing

/// Tables that were cut up, whose merged cells were written out, or in whose text a mark has slipped.
@Suite struct CutTableTests {
  private let sample = SampleReport(seed: 4)

  /// A report in which one table is written in its own way, the others as Markdown.
  private func report(_ kind: TableKind, _ table: String) throws -> Report {
    let write = try #require(LayoutVariant.all.first { $0.name == "Markdown" }).write
    let text = sample.text { $0 == kind ? table : write(sample, $0) }
    return try #require(ReportDocument(parsing: Array(text.utf8)).reports.first).report
  }

  /// The cells that were read otherwise than they were written.
  private func wrong(_ report: Report) -> [String] {
    sample.edition.cells.indices.filter { report.cells[$0]?.value.count != sample.figures[$0] }.map {
      sample.edition.name(of: sample.edition.cells[$0])
    }
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  private func rule(_ columns: Int) -> String { row([String](repeating: "---", count: columns)) }

  // MARK: - Parts

  private static let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]

  private func reviews(_ names: [String], by order: [Int] = [0, 1, 2]) -> String {
    let values = sample.values(.reviews, 0)
    return zip(names, order).map { name, part in
      name + "\n\n" + row(Self.outcomes) + rule(5) + row(Array(values[part * 5..<part * 5 + 5])) + "\n"
    }.joined()
  }

  @Test(arguments: [
    ["### 行政复议", "### 行政诉讼（未经复议直接起诉）", "### 行政诉讼（复议后起诉）"], ["行政复议", "未经复议直接起诉", "复议后起诉"], ["", "", ""],
    ["**行政复议**", "**未经复议直接起诉**", "**复议后起诉**"],
  ])
  func tableFourInThreeIsOne(names: [String]) throws {
    let report = try report(.reviews, reviews(names))
    #expect(wrong(report) == [])
    #expect(report.table(.reviews)?.rows.map(\.count) == [.right])
    #expect(report.table(.reviews)?.isWhole == true)
  }

  @Test func partsInAnotherOrderAreNotJoined() throws {
    let report = try report(.reviews, reviews(["### 行政复议", "### 复议后起诉", "### 未经复议直接起诉"], by: [0, 2, 1]))
    #expect(report.table(.reviews)?.rows.count == 3)
    #expect(report.cells[sample.edition.number(of: CellReference(.reviews, row: 0, column: 5))]?.value.count == nil)
  }

  @Test func aPartThatLacksAFigureIsNotJoined() throws {
    let table = reviews(["### 行政复议", "### 未经复议直接起诉", "### 复议后起诉"])
    let report = try report(.reviews, table.dropLast(5) + "|\n")
    #expect(report.table(.reviews)?.isWhole == false)
  }

  /// Table 3 as one table for each row, with the row's label as a heading above it, too.
  @Test(
    arguments: ["### ", "", "**"],
    [
      ["类别", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
      ["类别", "数据1", "数据2", "数据3", "数据4", "数据5", "数据6", "总计"],
      ["项目", "甲", "乙", "丙", "丁", "戊", "己", "合计"], ["栏次", "1", "2", "3", "4", "5", "6", "总计"],
      ["", "", "", "", "", "", "", ""],
    ])
  func aLabelAboveItsTableIsNoRow(mark: String, heads: [String]) throws {
    let table = sample.rows(.applications, labelColumns: 1).dropFirst(3).map { labels, values in
      mark + labels[0] + (mark == "**" ? mark : "") + "\n\n" + row(heads) + rule(8) + row(labels + values) + "\n"
    }.joined()
    let report = try report(.applications, table)
    #expect(wrong(report) == [])
    #expect(report.table(.applications)?.rows.count == 25)
    #expect(report.extraHeadings == [])
  }

  // MARK: - Numbers of columns and lines

  /// All tables as a program writes them that counts columns, and lines where it is asked to.
  @Test(arguments: [(0, false), (0, true), (1, false)])
  func countedColumnsAndLinesAreNoFigures(origin: Int, areLinesCounted: Bool) throws {
    let text = sample.text { (table: TableKind) -> String in
      let rows = sample.rows(table).map { $0.labels + $0.values }
      let columns = rows.map(\.count).max() ?? 0
      let counts = (0..<columns).map { String($0 + origin) }
      let lines = rows.enumerated().map { line, cells in
        row((areLinesCounted ? [String(line)] : []) + cells + [String](repeating: "", count: columns - cells.count))
      }
      let lead = areLinesCounted ? [""] : []
      return row(lead + counts) + rule(columns + lead.count) + lines.joined()
    }
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first).report
    #expect(wrong(report) == [])
    #expect(report.tables.map(\.isWhole) == [true, true, true])
  }

  /// Figures that count up are figures where a row waits for them.
  @Test func figuresThatCountUpBesideALabelAreRead() throws {
    var table = sample.rows(.applications, labelColumns: 1)
    table[3].values = ["1", "2", "3", "4", "5", "6", "7"]
    let lines = table.map { row($0.labels + $0.values) }
    let report = try report(.applications, lines[0] + rule(8) + lines.dropFirst().joined())
    let cells = (0..<7).map {
      report.cells[sample.edition.number(of: CellReference(.applications, row: 0, column: $0))]
    }
    #expect(cells.map { $0?.value.count } == [1, 2, 3, 4, 5, 6, 7])
  }

  // MARK: - Merged cells

  /// Table 2 with its merged cells written out.
  private func written(_ change: (inout [[String]]) -> Void = { _ in }) -> String {
    var rows = sample.rows(.disclosure).map { row -> [String] in
      let cells = row.labels + row.values
      return cells.count == 1
        ? [String](repeating: cells[0], count: 4)
        : cells.count == 2 ? [cells[0]] + [String](repeating: cells[1], count: 3) : cells
    }
    change(&rows)
    return rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }

  @Test func copiesOfAMergedCellAreOneValue() throws {
    let report = try report(.disclosure, written())
    #expect(wrong(report) == [])
    #expect(report.table(.disclosure)?.rows.allSatisfy { $0.count == .right } == true)
    #expect(report.table(.disclosure)?.isWhole == true)
  }

  @Test func copiesThatDifferAreTooMany() throws {
    let report = try report(.disclosure, written { $0[6][2] = "77777" })
    #expect(report.table(.disclosure)?.rows.map(\.count) == [.right, .right, .tooMany, .right, .right, .right])
  }

  @Test func copiesUnderAHeadThatIsNoneAreTooMany() throws {
    let report = try report(.disclosure, written { rows in rows[5] = ["信息内容", "本年处理决定数量"] })
    #expect(report.table(.disclosure)?.rows[2].count == .tooMany)
  }

  // MARK: - The last cell

  /// Table 3 in HTML, without the cells of some columns in some rows.
  private func page(without isLeft: (_ row: Int, _ column: Int) -> Bool) -> String {
    "<table>\n"
      + sample.rows(.applications, labelColumns: 1).dropFirst(2).enumerated().map { number, row in
        let heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
        let values = (number == 0 ? heads : row.values).enumerated().filter { !isLeft(number, $0.offset) }
        return "<tr><td colspan=3>\(row.labels[0])</td>" + values.map { "<td>\($0.element)</td>" }.joined() + "</tr>\n"
      }.joined() + "</table>"
  }

  @Test(arguments: [[3], [5, 9], Array(0...25)])
  func aMissingLastCellMovesNoFigure(rows: [Int]) throws {
    let report = try report(.applications, page { rows.contains($0) && $1 == 6 })
    let expected = sample.edition.cells.indices.filter {
      let cell = sample.edition.cells[$0]
      return cell.table == .applications && cell.column == 6 && rows.contains(cell.row + 1)
    }
    #expect(wrong(report) == expected.map { sample.edition.name(of: sample.edition.cells[$0]) })
    for row in rows where row > 0 {
      #expect(report.table(.applications)?.rows[row - 1].count == .tooFew(missing: 6))
    }
  }

  // MARK: - Slips

  @Test(arguments: ["\\\n", "\\\n\\\n", "  \\\n"])
  func aLoneBackslashIsABlankLine(line: String) throws {
    let write = try #require(LayoutVariant.all.first { $0.name == "Markdown" }).write
    #expect(wrong(try report(.reviews, write(sample, .reviews) + "\n" + line)) == [])
    #expect(wrong(try report(.applications, line + write(sample, .applications) + "\n\n" + line)) == [])
  }

  /// A tab or pipe too many in bare lines changes the reading of the row that it stands in alone.
  @Test(arguments: ["\t", "|", " | ", "\t\t"], ["bare lines", "aligned"])
  func aStrayMarkChangesItsOwnRow(mark: String, layout: String) throws {
    let write = try #require(LayoutVariant.all.first { $0.name == layout }).write
    for place in [4, 9] {
      for isBehind in [true, false] {
        var lines = write(sample, .applications).split(separator: "\n").map(String.init)
        let line = try #require(lines.indices.filter { lines[$0].contains(".") }.dropFirst(place).first)
        lines[line] = isBehind ? lines[line] + mark : mark + lines[line]
        let report = try report(.applications, lines.joined(separator: "\n"))
        #expect(wrong(report).count <= 7)
        #expect(report.table(.applications)?.rows.count { $0.count == .right } ?? 0 >= 24)
      }
    }
  }
}
