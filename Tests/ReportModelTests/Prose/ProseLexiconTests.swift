import ReportForm
import Testing

@testable import ReportModel
@testable import ReportProse
@testable import ReportReader

@Suite struct ProseLexiconTests {
  /// The longest word at the start of a text: its meaning and length in bytes.
  private func word(_ text: String, _ edition: Edition = .of2021) -> (word: ProseWord, length: Int)? {
    let bytes = Array(text.utf8)
    return ProseLexicon.of(edition).word(in: bytes.span, at: 0, limit: bytes.count)
  }

  @Test(arguments: Forms.official.editions.map(\.name)) func everyWordOfTheVocabularyIsFound(edition name: String)
    throws
  {
    let edition = try #require(Forms.official.editions.first { $0.name == name })
    for (_, list) in ProseVocabulary.words {
      for item in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        #expect(word(String(item), edition)?.length == item.utf8.count, "\(item)")
      }
    }
  }

  @Test(arguments: Forms.official.editions.map(\.name)) func noWordIsRefused(edition name: String) throws {
    let edition = try #require(Forms.official.editions.first { $0.name == name })
    #expect(ProseLexicon.of(edition).words.refused == [])
  }

  @Test(arguments: ["申请A", "件", "申请é类", "（一）申请", "Ⅱ类", "〇申请", "收到"]) func wordThatTheTreeCannotHoldIsRefused(
    word: String
  ) {
    var words = ProseWordTree()
    words.add("收到", .received)
    words.add("件 \(word) 宗", .matter)
    let isHeld = word == "件"
    #expect(words.refused == [word])
    #expect(words.meaning(of: word) == (isHeld ? .matter : word == "收到" ? .received : nil))
    for first in word.unicodeScalars.prefix(1) where word.count > 2 { #expect(words.meaning(of: String(first)) == nil) }
    #expect(words.meaning(of: "宗") == .matter)
  }

  @Test(arguments: [
    ("依申请公开情况", ProseWord.application, "依申请公开"),
    ("清理废止文件", .repealed, "清理废止"),
    ("行政许可事项", .decisionMatter(row: 2), "行政许可事项"),
    ("予以公开及部分公开", .rows(FormRange(2..<4)), "予以公开及部分公开"),
    ("没有现成信息，需要另行制作", .rows(FormRange(13..<14)), "没有现成信息，需要另行制作"),
    ("申请量", .filler, "申请量"),
  ])
  func longestWordCounts(text: String, meaning: ProseWord, found: String) {
    #expect(word(text)?.word == meaning)
    #expect(word(text)?.length == found.utf8.count)
  }

  @Test(arguments: ["", "未", "政", "政府信息", "龘", "a未"]) func wordEndsByLimit(text: String) {
    let bytes = Array(text.utf8)
    for limit in 0...bytes.count {
      let found = ProseLexicon.of(.of2021).word(in: bytes.span, at: 0, limit: limit)
      #expect((found?.length ?? 0) <= limit)
    }
  }
}
