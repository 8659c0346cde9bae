import ReportRules
import Testing

@testable import nianbao

@Suite struct ProgressTests {
  @Test func fewFilesNeedNoLine() {
    #expect(Progress(total: Progress.leastFiles - 1, language: .chinese) == nil)
    #expect(Progress(total: Progress.leastFiles, language: .chinese) != nil)
  }

  @Test func theLineChangesWithEachPercent() throws {
    var progress = try #require(Progress(total: 1000, language: .english))
    var lines: [String] = []
    for _ in 0..<1000 {
      if let line = progress.advance(isCleared: false) { lines.append(line) }
    }
    #expect(lines.count == 101)
    #expect(lines.first == "\rchecked 1/1000")
    #expect(lines.last == "\rchecked 1000/1000")
  }

  @Test func aClearedLineIsShownAgain() throws {
    var progress = try #require(Progress(total: 1000, language: .chinese))
    #expect(progress.advance(isCleared: false) == "\r已检查 1/1000")
    #expect(progress.advance(isCleared: false) == nil)
    #expect(progress.advance(isCleared: true) == "\r已检查 3/1000")
  }
}
