import ReportModel
import Testing

@testable import ReportModel
@testable import ReportReader

@Suite struct FigureTests {
  @Test(arguments: [
    ("0", "0"), ("15", "15"), ("３５", "35 fullWidth"), ("1,234", "1234 separators"), ("12件", "12 unit"),
    ("251000元", "251000 unit yuan"), ("25.1万元", "25.1 unit tenThousandYuan"), ("007", "7 leadingZeros"),
    ("3.0", "3 zeroFraction"), ("0.5050", "0.5050"), ("1 234", "1234 innerBlanks"),
    ("12 345 678", "12345678 innerBlanks"),
    ("1O", "10 letterO"),
    ("O", "0 letterO"),
    ("22（其中修订16件）", "22 note"), ("-5", "-5"), ("增3", "3 change"), ("减4", "-4 change"), ("**12**", "12"),
    ("999999999999999", "999999999999999"), ("0.009999999000007", "0.009999999000007"),
    ("00.009999999000007", "0.009999999000007 leadingZeros"),
  ])
  func numbers(text: String, expected: String) {
    let bytes = Array(text.utf8)
    guard case .number(let figure) = FigureReader.read(0..<bytes.count, in: bytes.span) else {
      Issue.record("\(text) is no number")
      return
    }
    let names: [(Notation, String)] = [
      (.fullWidth, "fullWidth"), (.separators, "separators"), (.unit, "unit"), (.leadingZeros, "leadingZeros"),
      (.zeroFraction, "zeroFraction"), (.innerBlanks, "innerBlanks"), (.letterO, "letterO"), (.note, "note"),
      (.yuan, "yuan"), (.tenThousandYuan, "tenThousandYuan"), (.change, "change"),
    ]
    let notation = names.filter { figure.notation.contains($0.0) }.map(\.1)
    #expect(([figure.plain] + notation).joined(separator: " ") == expected)
  }

  @Test(arguments: ["/", "-", "—", "——", "–", "无", "空", "N/A", "不适用", "／", "\\"])
  func placeholdersAreNoNumbers(text: String) {
    let bytes = Array(text.utf8)
    #expect(FigureReader.read(0..<bytes.count, in: bytes.span) == .placeholder)
  }

  @Test(
    arguments: ["一", "三", "abc", "1.", "1.属于国家秘密", "12条信息", "2023年", "1-2", "3/4", "5%", "（1）", "1,23"]
      + ["1 2", "0 0", "9 0 0 0 0 0 9", "1175 12 0", "1175 120", "1 234 5", "1  234", "1,234 567", "1 2345"])
  func textsAreNoNumbers(text: String) {
    let bytes = Array(text.utf8)
    #expect(FigureReader.read(0..<bytes.count, in: bytes.span) == .text)
  }

  @Test func tooManyDigits() {
    let bytes = Array("1000000000000000".utf8)
    #expect(FigureReader.read(0..<bytes.count, in: bytes.span) == .tooLarge)
    let padded = Array("0000000000000000000012".utf8)
    #expect(FigureReader.read(0..<padded.count, in: padded.span).count == 12)
  }
}
