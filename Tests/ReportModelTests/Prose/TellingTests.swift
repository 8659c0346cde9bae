import ReportForm
import Testing

@testable import ReportModel
@testable import ReportProse
@testable import ReportReader

/// What says nothing is passed by; nothing that says something is.
@Suite struct TellingTests {
  private let tokenizer = ProseTokenizer(.of(.of2021))

  /// Where the first telling thing of a text is, in bytes; its length if there is none.
  private func firstTelling(_ text: String, from start: Int = 0) -> Int {
    let bytes = Array(text.utf8)
    return tokenizer.firstTelling(in: bytes.span, from: start)
  }

  @Test(arguments: [
    "优化栏目设置，动态更新公开指南和公开目录。", "2023年，会议于1月3日召开。", "进一步规范申请办理和主动公开的各项工作。",
    "附件，条件，文件。", "", "a", "年", "1", "〇",
  ])
  func nothingIsSaid(text: String) {
    #expect(firstTelling(text) == text.utf8.count)
  }

  @Test(arguments: [
    ("公开信息", "12条"), ("公开信息", "1,234 件"), ("公开信息", "３件"), ("公开信息", "十二件"), ("收费", "3.5万元"), ("占", "12%"),
    ("", "未收到"), ("申请已", "办结"), ("申请", "均未"), ("结果", "维持"), ("收到申请", " 件，"), ("公开", "条"), ("公开", "篇\n"), ("", "零申请"),
    ("", "无"),
  ])
  func somethingIsSaid(before: String, thing: String) {
    #expect(firstTelling(before) == before.utf8.count)
    #expect(firstTelling(before + thing) < (before + thing).utf8.count)
  }

  @Test func bytesThatAreNoTextAreFound() {
    for bytes: [UInt8] in [
      [0xE4], [0xE4, 0x0A, 0x0A], [0x80], [0xE5, 0xBC, 0x41, 0x41, 0x41], [0xFF, 0xE4, 0xBB, 0xB6],
    ] {
      #expect(tokenizer.firstTelling(in: bytes.span, from: 0) == 0)
    }
  }

  @Test func noTellingSentenceIsPassed() {
    var random = ProseRobustnessTests.Random(state: 11)
    let sentences = StatementTests.real.map(\.0)
    let pieces =
      sentences.flatMap { $0.map(String.init) }
      + ProseVocabulary.words.flatMap { $0.1.split(separator: " ").map(String.init) }
      + ["一", "1", "２", " ", "\u{3000}", ",", ".", "。", "\n", "条", "件", "余", "百", "《", "》", "“", "”", "𠀀", "é"]
    var tokens = ProseTokens()
    for _ in 0..<3000 {
      let text = (0..<20).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      var offset = 0
      while offset < bytes.count {
        tokens.removeAll()
        let next = max(offset + 1, tokenizer.sentence(in: bytes.span, from: offset, into: &tokens))
        let telling = tokenizer.firstTelling(in: bytes.span, from: offset)
        if tokens.isTelling { #expect(telling < next, "\(text)") }
        offset = next
      }
    }
  }

  /// What a heading names holds on behind paragraphs that say nothing.
  @Test func paragraphsBetween() {
    let quiet = "优化栏目设置，做好政策解读。规范登记和归档。\n\n"
    #expect(StatementSnapshot.lines("（二）依申请公开情况\n\(quiet)\(quiet)共收到12件。\(quiet)") == ["一/一+二=12"])
    #expect(StatementSnapshot.lines("\(quiet)（一）主动公开\n\(quiet)共收到12件。") == [])
    #expect(StatementSnapshot.lines("收到政府信息公开申请。\n共办结12件。\n") == [])
    #expect(StatementSnapshot.lines("收到政府信息公开申请。共办结12件。\n") == ["（七）/（七）-二=12"])
  }
}
