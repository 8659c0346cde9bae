import Testing

@testable import ReportModel
@testable import ReportProse
@testable import ReportReader

@Suite struct CharacterFilterTests {
  private let filter = CharacterFilter([0x672A, 0x65E0, 0x3007, 0xFF10, 0x41, 0x1F600])

  private func skip(_ bytes: [UInt8], from start: Int = 0) -> Int {
    CharacterFilter.skip(start, in: unsafe bytes.span.bytes, filter.marks.span)
  }

  @Test(arguments: ["未", "无", "〇", "０"]) func noneOfThemIsPassed(character: String) {
    for before in 0..<10 {
      for after in 1..<10 {
        let text = String(repeating: "公", count: before) + character + String(repeating: "开", count: after)
        #expect(skip(Array(text.utf8)) <= 3 * before)
      }
    }
  }

  @Test(arguments: ["a", "\n", "é", "𠀀"]) func othersThanOfThreeBytesStopIt(character: String) {
    for before in 0..<10 {
      #expect(skip(Array((String(repeating: "中", count: before) + character + "中中中").utf8)) == 3 * before)
    }
  }

  @Test func mostArePassed() {
    let text = Array("优化栏目设置，动态更新公开指南和公开目录。".utf8)
    #expect(skip(text) == text.count - 3)
    #expect(skip(text, from: 3) == text.count - 3)
    #expect(skip([]) == 0)
  }

  @Test func brokenBytesStopIt() {
    let text = Array("公开公开公开".utf8)
    for place in text.indices {
      var broken = text
      broken[place] ^= 0x80
      #expect(skip(broken) <= place)
    }
  }
}
