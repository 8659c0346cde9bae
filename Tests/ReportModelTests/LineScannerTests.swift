import TestSupport
import Testing

@testable import ReportModel
@testable import ReportReader
@testable import ReportText

/// What is found eight bytes at a time, or in plain lines alone, is what a plain look at every character finds.
@Suite struct LineScannerTests {
  private static let pieces = [
    "\r", "\n", "\r\n", "\t", "|", "\\", "<", " ", "  ", "\u{3000}", "\u{A0}", "\u{2003}", "退", "年", "政府信息公开", "情况",
    "a", "\u{0B}", "\u{FEFF}", "“", "、", "。", "（", "）", "一", "十", "二、", "（三）", "1", "12.", "：", "2023", "２０", "总体情况",
    "主动公开", "申请", "处理", "问题", "改进", "报告", "和", "的",
  ]

  private static func text(_ generator: inout SystemRandomNumberGenerator, most: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...most, using: &generator) {
      bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
      if Int.random(in: 0..<20, using: &generator) == 0 { bytes.append(UInt8.random(in: 0...255, using: &generator)) }
    }
    return bytes
  }

  @Test func linesAndSeparatorsAreFound() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<400 {
      let bytes = LineScannerTests.text(&generator, most: Bool.random() ? 30 : 900)
      let lines = LineScanner.lines(of: bytes.span)
      var place = 0
      var separators: [UInt32] = []
      for index in 0..<lines.count {
        let line = lines[index]
        #expect(line.lowerBound == place)
        let content = bytes[line]
        #expect(!content.contains { $0 == 0x0A || $0 == 0x0D })
        let text = Scalars.trimAnyBlanks(line, in: bytes.span)
        // A lone backslash is a line break of pandoc.
        let isBreak = bytes[text] == [0x5C] && !content.contains(0x09)
        #expect(lines.records[index].text == (isBreak ? line.lowerBound..<line.lowerBound : text))
        #expect(lines.records[index].firstSeparator == separators.count)
        #expect(lines.records[index].marks.contains(.tab) == content.contains(0x09))
        #expect(lines.records[index].marks.contains(.pipe) == content.contains(0x7C))
        #expect(lines.records[index].marks.contains(.backslash) == content.contains(0x5C))
        separators += line.filter { bytes[$0] == 0x09 || bytes[$0] == 0x7C }.map { UInt32($0) }
        place = line.upperBound
        if index + 1 < lines.count { place += bytes[place...].starts(with: [0x0D, 0x0A]) ? 2 : 1 }
      }
      #expect(place == bytes.count)
      #expect(lines.separators == separators)
      #expect(lines.hasAngles == bytes.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") })
    }
  }

  @Test func partsAreScannedAlike() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let bytes = LineScannerTests.text(&generator, most: 60)
      let lines = LineScanner.lines(of: bytes.span)
      let first = Int.random(in: 0..<lines.count, using: &generator)
      let part = lines.part(first..<lines.count)
      let rest = Array(bytes[lines[first].lowerBound...])
      let own = LineScanner.lines(of: rest.span)
      #expect(part.records == own.records)
      #expect(part.separators == own.separators)
    }
  }

  @Test func gapsAreFound() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      let bytes = LineScannerTests.text(&generator, most: 8).filter { $0 != 0x0A && $0 != 0x0D }
      let text = Scalars.trim(0..<bytes.count, in: bytes.span)
      let lines = LineScanner.lines(of: bytes.span)
      let pieces = AlignedCutter.cut(0..<1, of: lines, in: bytes.span).count
      let hasGap = AlignedCutter.hasGap(text, in: bytes.span)
      #expect(hasGap == (pieces > 1), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test(arguments: [
    ("2023年", [2023]), ("二〇二三 年和２０２３年", [2023, 2023]), ("12023年", []), ("1899年2100年", []), ("年2023", []),
    ("2022 2023\u{3000}年", [2023]), ("2023年年", [2023]), ("二零二二年度", [2022]),
  ])
  func yearsAreFound(text: String, years: [Int]) {
    let bytes = Array(text.utf8)
    #expect(YearReader.years(in: 0..<bytes.count, of: bytes.span).map(\.year) == years)
  }
}
