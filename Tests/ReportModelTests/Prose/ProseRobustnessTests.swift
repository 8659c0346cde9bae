import ReportForm
import Testing

@testable import ReportModel
@testable import ReportProse
@testable import ReportReader

@Suite struct ProseRobustnessTests {
  /// Random numbers that are the same in every run.
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private func check(_ bytes: [UInt8], _ range: Range<Int>) {
    for statement in ProseReader(edition: .of2021, year: 2023).statements(in: bytes.span.extracting(range)) {
      #expect(0 <= statement.range.lowerBound && statement.range.upperBound <= range.count)
      #expect(!statement.range.isEmpty)
      let place = statement.range.lowerBound + range.lowerBound..<statement.range.upperBound + range.lowerBound
      #expect(String(validating: bytes[place], as: UTF8.self) != nil || bytes.contains(0xFF))
    }
  }

  private var sentences: [String] { StatementTests.real.map(\.0) }

  @Test func anyBytes() {
    var random = Random(state: 1)
    for size in 0..<300 {
      let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
      for statement in ProseReader(edition: .of2021, year: 2023).statements(in: bytes.span.extracting(0..<size)) {
        #expect(statement.range.lowerBound >= 0 && statement.range.upperBound <= size)
      }
    }
  }

  @Test func sentencesCutAnywhere() {
    for sentence in sentences {
      let bytes = Array(sentence.utf8)
      for end in bytes.indices {
        let reader = ProseReader(edition: .of2021, year: 2023)
        for range in [0..<end, end..<bytes.count] {
          for statement in reader.statements(in: bytes.span.extracting(range)) {
            #expect(0 <= statement.range.lowerBound && statement.range.upperBound <= range.count)
          }
        }
      }
    }
  }

  @Test func piecesInAnyOrder() {
    var random = Random(state: 7)
    let pieces =
      sentences.flatMap { sentence in
        sentence.map(String.init) + sentence.split(separator: "，").map(String.init)
      } + [
        "（", "）", "，", "、", "；", "。", "其中", "2022年", "999999999999999999999", "12", "件", "%", "占", "\n", "《", "》", "无",
        "均", "县公安局受理", "县住建局办理", "自然人", "维持", "申请",
      ]
    for _ in 0..<1000 {
      let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      check(Array(text.utf8), 0..<text.utf8.count)
    }
  }
}
