import Foundation
import TestSupport
import Testing

@testable import nianbao

@Suite struct DataCommandTests {
  /// The reports in what the command says of a text.
  private static func reports(in text: [UInt8]) throws -> [JSON] {
    let result = try Executable.run(["data", "-"], input: text)
    #expect(result.status == 0 && result.complaint.isEmpty)
    let json = try JSON(result.output.utf8)
    #expect(json["schema"] == 1 && json["path"] == "-")
    return json["reports"].elements
  }

  /// The text between two places of a document, as an editor would count them.
  private static func text(_ range: JSON, in document: String) throws -> String {
    let lines = document.replacing("\r\n", with: "\n").components(separatedBy: "\n").map { Array($0.utf16) }
    let line = try #require(range["start"]["line"].int)
    #expect(range["end"]["line"].int == line)
    let start = try #require(range["start"]["column"].int)
    let end = try #require(range["end"]["column"].int)
    return String(decoding: lines[line - 1][start - 1..<end - 1], as: UTF16.self)
  }

  /// A blank report with some of its rows filled in.
  private static func filled(_ rows: [(label: String, cells: String)]) throws -> String {
    let blank = try Executable.run(["new", "--agency", "某县民政局", "--year", "2024", "--layout", "tabs"]).output
    var lines = blank.components(separatedBy: "\n")
    for (label, cells) in rows {
      let index = try #require(lines.firstIndex { $0.contains(label) })
      lines[index] = lines[index].replacing(/\t*$/, with: "") + cells
    }
    return lines.joined(separator: "\n")
  }

  /// The cell of a row and a column of figures (1-based).
  private static func cell(_ row: String, _ column: Int, of report: JSON) throws -> JSON {
    try #require(
      report["cells"].elements.first { $0["row"].string?.hasSuffix(row) == true && $0["columnNumber"].int == column })
  }

  @Test(arguments: Fixtures.seeds)
  func everyCellOfARealReportReadsBack(seed: String) throws {
    let bytes = try Fixtures.seed(seed)
    let reports = try DataCommandTests.reports(in: bytes)
    let report = try #require(reports.first)
    #expect(reports.count == 1 && report["edition"] == "2021")
    let cells = report["cells"].elements
    #expect(cells.count == 200)
    for cell in cells {
      guard let text = cell["text"].string else {
        #expect(cell["state"] == "absent" && cell["range"].isNull && cell["value"].isNull)
        continue
      }
      #expect(try DataCommandTests.text(cell["range"], in: String(decoding: bytes, as: UTF8.self)) == text)
      if let count = Int(text) { #expect(cell["value"].int == count && cell["state"] == "number") }
    }
  }

  @Test func cellsAreNamedInTheWordsOfTheForm() throws {
    let report = try #require(DataCommandTests.reports(in: Fixtures.seed("003")).first)
    #expect(report["agency"] == "攀枝花市商务局" && report["year"] == 2023)
    let cells = report["cells"].elements
    let names = [0, 9, 10, 60, 199].map { index in
      ["section", "table", "rowNumber", "row", "columnNumber", "column"].map { cells[index][$0] }
    }
    #expect(
      names == [
        [2, "主动公开政府信息情况", 1, "规章", 1, "本年制发件数"],
        [2, "主动公开政府信息情况", 6, "行政事业性收费", 1, "本年收费金额（单位：万元）"],
        [3, "收到和处理政府信息公开申请情况", 1, "一、本年新收政府信息公开申请数量", 1, "申请人情况/自然人"],
        [
          3, "收到和处理政府信息公开申请情况", 8, "三、本年度办理结果/（三）不予公开/4.保护第三方合法权益", 2, "申请人情况/法人或其他组织/商业企业",
        ], [4, "政府信息公开行政复议、行政诉讼情况", 1, "", 15, "行政诉讼/复议后起诉/总计"],
      ])
    let agency = try #require(DataCommandTests.reports(in: Fixtures.seed("000")).first)["agency"]
    #expect(agency == "临高县商务局")
  }

  @Test func whatIsNoPlainNumber() throws {
    let text = try DataCommandTests.filled([
      ("规章", "\t/\t\t12件"), ("行政规范性文件", "\t1,234\t三\t９"), ("行政事业性收费", "\t5000元"),
    ])
    let report = try #require(DataCommandTests.reports(in: Array(text.utf8)).first)
    let expected: [(row: String, column: Int, state: JSON, value: JSON, text: JSON)] = [
      ("规章", 1, "placeholder", .null, "/"), ("规章", 2, "blank", .null, ""), ("规章", 3, "number", 12, "12件"),
      ("行政规范性文件", 1, "number", 1234, "1,234"), ("行政规范性文件", 2, "unreadable", .null, "三"),
      ("行政规范性文件", 3, "number", 9, "９"), ("行政事业性收费", 1, "number", .number(0.5), "5000元"),
      ("结转下年度继续办理", 7, "blank", .null, ""),
    ]
    for (row, column, state, value, text) in expected {
      let cell = try DataCommandTests.cell(row, column, of: report)
      #expect([cell["state"], cell["value"], cell["text"]] == [state, value, text], "\(row) \(column)")
    }
    let table = try Executable.run(["data", "--format", "csv", "-"], input: Array(text.utf8)).output
    let lines = table.split(separator: "\n")
    #expect(lines.count == 201)
    #expect(lines[0].hasPrefix("report,agency,year,section,table,rowNumber,row,columnNumber,column,state,value,text,"))
    #expect(lines[1].hasPrefix("1,某县民政局,2024,2,主动公开政府信息情况,1,规章,1,本年制发件数,placeholder,,/,"))
    #expect(lines[4].contains(",number,1234,\"1,234\","))
    #expect(lines[10].contains(",number,0.5,5000元,"))
  }

  @Test func aMissingRowIsAbsent() throws {
    let whole = try DataCommandTests.filled([])
    let lines = whole.components(separatedBy: "\n").filter { !$0.contains("属于国家秘密") || $0.contains("（三）") }
    let text = lines.joined(separator: "\n").replacing("1.属于国家秘密", with: "")
    let report = try #require(DataCommandTests.reports(in: Array(text.utf8)).first)
    let cell = try DataCommandTests.cell("1.属于国家秘密", 1, of: report)
    #expect(cell["state"] == "absent" && cell["text"].isNull && cell["range"].isNull)
  }

  @Test func severalReportsAndOtherLineEnds() throws {
    var seeds: [UInt8] = []
    for seed in Fixtures.seeds { seeds += try Fixtures.seed(seed) + [0x0A] }
    let document = String(decoding: seeds, as: UTF8.self)
    let reports = try DataCommandTests.reports(in: seeds)
    #expect(reports.count == 5 && reports.allSatisfy { $0["cells"].elements.count == 200 })
    let marked = Array(("\u{FEFF}" + document.replacing("\n", with: "\r\n")).utf8)
    let others = try DataCommandTests.reports(in: marked)
    #expect(others == reports)
    for cell in reports[4]["cells"].elements where !cell["range"].isNull {
      #expect(try DataCommandTests.text(cell["range"], in: document) == cell["text"].string)
    }
    let table = try Executable.run(["data", "--format", "csv", "-"], input: seeds).output.split(separator: "\n")
    #expect(table.count == 1001)
    for number in 1...5 { #expect(table.count { $0.hasPrefix("\(number),") } == 200) }
  }

  @Test func placesInAPageAreThoseOfThePage() throws {
    let text = try DataCommandTests.filled([("规章", "\t7\t0\t1234"), ("行政许可", "\t5")])
    let lines = text.split(separator: "\n").map { line in
      line.contains("\t")
        ? "<tr>"
          + line.split(separator: "\t", omittingEmptySubsequences: false).map { "<td><span>\($0)</span></td>" }.joined()
          + "</tr>"
        : "<p>\(line)</p>"
    }
    let page = ("<html><body>\n" + lines.joined(separator: "\n") + "\n</body></html>\n").replacing(
      ">1234<", with: ">1&#50;34<")
    let report = try #require(DataCommandTests.reports(in: Array(page.utf8)).first)
    let cell = try DataCommandTests.cell("规章", 3, of: report)
    #expect(cell["value"] == 1234 && cell["text"] == "1234")
    #expect(try DataCommandTests.text(cell["range"], in: page) == "1&#50;34")
    let permits = try DataCommandTests.cell("行政许可", 1, of: report)
    #expect(try DataCommandTests.text(permits["range"], in: page) == "5")
  }

  @Test func aFileWithoutReport() throws {
    for (text, note) in [("", "文件为空"), ("不是年报。\n", "没有找到年度报告")] {
      let json = try Executable.run(["data", "-"], input: Array(text.utf8))
      #expect(json.status == 0 && json.complaint == "nianbao: -: \(note)\n")
      #expect(try JSON(json.output.utf8)["reports"] == [])
      let csv = try Executable.run(["data", "--format", "csv", "-"], input: Array(text.utf8))
      #expect(csv.status == 0 && csv.output.split(separator: "\n").count == 1)
    }
  }

  @Test func whatCannotBeUsed() throws {
    let folder = try ScratchFolder(["旧.txt": [0xC4, 0xEA, 0xB1]])
    let calls: [([String], String)] = [
      (["无.md"], "无.md: 无法读取：文件不存在"), (["旧.txt"], "GB18030"), (["."], "是文件夹"), ([], "缺少参数：文件"),
      (["旧.txt", "旧.txt"], "多余的参数"), (["--format", "xml", "旧.txt"], "json、csv"),
    ]
    for (arguments, complaint) in calls {
      let result = try Executable.run(["data"] + arguments, in: folder.url)
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.complaint.hasPrefix("nianbao: ") && result.complaint.contains(complaint), "\(result.complaint)")
    }
  }
}
