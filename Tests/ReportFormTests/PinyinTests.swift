import Testing

@testable import ReportForm

@Suite struct PinyinTests {
  /// A label of a new edition with a character that the table lacks must not go unnoticed.
  @Test(arguments: Forms.official.editions.map(\.name))
  func everyCharacterOfTheFormHasASyllable(edition name: String) throws {
    let edition = try #require(Forms.official.editions.first { $0.name == name })
    for wording in edition.wordings {
      let characters = wording.unicodeScalars.filter { $0.properties.isIdeographic }
      #expect(Pinyin.syllables(of: wording).count == characters.count, "\(wording)")
    }
    #expect(edition.wordings.contains("行政规范性文件"))
  }

  @Test(arguments: [
    ("一、本年新收政府信息公开申请数量", "ybnxszfxxgksqsl", "yibennianxinshouzhengfuxinxigongkaishenqingshuliang"),
    ("重复申请", "cfsq", "chongfushenqing"),
    ("要求行政机关确认或重新出具已获取信息", "yqxzjgqrhcxcjyhqxx", "yaoqiuxingzhengjiguanquerenhuochongxinchujuyihuoquxinxi"),
    ("行业事业性收费", "hysyxsf", "hangyeshiyexingshoufei"),
    ("2.其他法律行政法规禁止公开", "qtflxzfgjzgk", "qitafalvxingzhengfaguijinzhigongkai"),
    ("存在的主要问题及改进情况", "czdzywtjgjqk", "cunzaidezhuyaowentijigaijinqingkuang"),
    ("2021年（A）", "n", "nian"),
    ("", "", ""),
  ])
  func wordingsAreRead(text: String, initials: String, full: String) {
    let reading = Pinyin.reading(of: text)
    #expect(reading.initials == initials)
    #expect(reading.full == full)
    #expect(Pinyin.syllables(of: text).joined() == full)
  }

  /// A character in two lines of the table would have whichever reading comes last.
  @Test func noCharacterIsListedTwice() {
    let characters = Pinyin.characterTable.unicodeScalars.filter { $0.properties.isIdeographic }
    #expect(Set(characters).count == characters.count)
  }
}
