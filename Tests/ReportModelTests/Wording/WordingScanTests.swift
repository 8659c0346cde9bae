import ReportModel
import ReportProse
import ReportReader
import Testing

@Suite struct WordingScanTests {
  /// What one pass finds in a sentence of section 六, as text.
  private static func found(_ sentence: String, _ words: [[String]] = []) throws -> (Report, WordingScan) {
    let text = "温县商务局政府信息公开工作年度报告\n一、总体情况\n六、其他需要报告的事项\n\(sentence)\n"
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first?.report)
    return (report, report.wording(WordMatcher(words)))
  }

  /// A sentence and the dates in it: text, year, month, day; 0 for parts that are not named.
  static let dates: [(String, [String])] = [
    ("2023年", ["2023年 2023-0-0"]),
    ("２０２３ 年 1 月 17 日", ["２０２３ 年 1 月 17 日 2023-1-17"]),
    ("二〇二三年十二月三十一日", ["二〇二三年十二月三十一日 2023-12-31"]),
    ("二○二三年一月", ["二○二三年一月 2023-1-0"]),
    ("自2023年1月1日起至12月31日止", ["2023年1月1日 2023-1-1", "12月31日 0-12-31"]),
    ("12月31止", ["12月31 0-12-31"]),
    ("2023年度1-12月", ["2023年 2023-0-0", "12月 0-12-0"]),
    ("2月30号", ["2月30号 0-2-30"]),
    ("13个月、1315条、第2023号、99年", []),
    ("〔2023〕30号、t20230117、1900年、2100年", ["1900年 1900-0-0"]),
    ("20231年", []),
  ]

  @Test("Dates are read in every notation", arguments: dates)
  func readsDates(_ sentence: String, _ expected: [String]) throws {
    let (report, scan) = try WordingScanTests.found(sentence)
    let dates = scan.dates.map { date in
      let parts = [date.year, date.month, date.day].map { String($0?.value ?? 0) }
      return "\(report.string(date.range)) \(parts.joined(separator: "-"))"
    }
    #expect(dates == expected)
  }

  @Test("A day without 日 is known as such")
  func dayWithoutUnit() throws {
    #expect(try WordingScanTests.found("12月31止").1.dates.map(\.lacksDayUnit) == [true])
    #expect(try WordingScanTests.found("12月31日止").1.dates.map(\.lacksDayUnit) == [false])
  }

  /// A sentence and what stands in brackets, quotations and titles, in the order of the closing marks.
  static let enclosures: [(String, [String])] = [
    ("《条例》（以下简称“条例”）", ["条例", "条例", "以下简称“条例”"]),
    ("(一)加强", ["一"]),
    ("“一\"二\"三”", ["二", "一\"二\"三"]),
    ("《甲《乙》", ["乙"]),
    ("甲》乙）丙", []),
    ("（甲)", ["甲"]),
  ]

  @Test("Marks that belong together are found", arguments: enclosures)
  func pairsMarks(_ sentence: String, _ expected: [String]) throws {
    let (report, scan) = try WordingScanTests.found(sentence)
    #expect(scan.enclosures.map { report.string($0.content) } == expected)
  }

  /// A sentence and the years in brackets, with what they number.
  static let numbers: [(String, [String])] = [
    ("国办公开办函〔2021〕30 号", ["〔2021〕 〔2021〕30 号"]),
    ("临府规{2021}90号", ["{2021} {2021}90号"]),
    ("公告[2022]第 3号", ["[2022] [2022]第 3号"]),
    ("（2021）京01行初1号、（2021）、(2021)30号楼、[2021]，〔2021〕号", []),
  ]

  @Test("Years of document numbers are found", arguments: numbers)
  func readsNumbers(_ sentence: String, _ expected: [String]) throws {
    let (report, scan) = try WordingScanTests.found(sentence)
    #expect(scan.bracketedYears.map { "\(report.string($0.range)) \(report.string($0.number))" } == expected)
  }

  @Test("Words are found with their groups, also where they overlap")
  func words() throws {
    let (report, scan) = try WordingScanTests.found("政府信息公开，HYPERLINK", [["信息公开", "公开"], ["政府信息", "HYPER", ""]])
    #expect(
      scan.words.filter { $0.range.lowerBound > 80 }.map { "\($0.group).\($0.index) \(report.string($0.range))" } == [
        "1.0 政府信息", "0.0 信息公开", "0.1 公开", "1.1 HYPER",
      ])
  }

  @Test("Marks and blanks between Chinese characters are found; tables are left out")
  func marks() throws {
    let (report, scan) = try WordingScanTests.found("甲,乙 丙：：丁\n规章\t0\t0\t0\n2023年\t1")
    #expect(scan.marks.map { report.string($0.range) } == [",", " ", "：："])
  }

  @Test(
    "Any bytes do",
    arguments: [
      [0xE5, 0xB9], [0xFF], [0x32, 0x30, 0x32, 0x33, 0xE5], [0xE4, 0xBA, 0x8C],
      [0x28, 0x32, 0x30, 0x32, 0x31, 0x29, 0x33],
      [0x58, 0x58, 0xC3], [0xE3, 0x80, 0x8A, 0xE3, 0x80], [0x20, 0xE5], [0x31, 0x32, 0xE6, 0x9C, 0x88, 0x33],
    ] as [[UInt8]])
  func brokenText(_ bytes: [UInt8]) throws {
    let text = Array("一、总体情况\n六、其他需要报告的事项\n".utf8) + bytes
    let report = try #require(ReportDocument(parsing: text).reports.first?.report)
    let scan = report.wording(WordMatcher([["二", "XX"]]))
    #expect(scan.dates.allSatisfy { $0.range.upperBound <= text.count })
    #expect(scan.words.allSatisfy { $0.range.upperBound <= text.count })
  }
}
