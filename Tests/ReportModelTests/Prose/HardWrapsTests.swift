import ReportForm
import Testing

@testable import ReportModel
@testable import ReportProse
@testable import ReportReader

@Suite struct HardWrapsTests {
  /// Where lines end within a sentence it is read as one, and what is found is shown where it stands.
  @Test(arguments: [
    ("（二）依申请公开。全年共收到政府信\n息公开申请71件，其中予以公开22件、部分公开14\n件。", ["71", "22", "14"]),
    ("（二）依申请公开。本机关全年共收办政府信息公开申请\r\n29件，结转下年\r\n度继续办理5件。", ["29", "5"]),
    ("2023年认真做好各项工作，依申请公开更加规范，\n收到申请12件。", ["12"]),
    // Paragraphs of PDF readers: the first line is indented, or a blank line parts it from the others.
    ("    依申请公开。全年共收到政府信\n  息公开申请71件，其中予以公\n  开22件。", ["71", "22"]),
    ("依申请公开。全年共收到政府信\n\n息公开申请71件，其中予以公\n开22件。", ["71", "22"]),
  ])
  func sentencesGoOn(text: String, figures: [String]) {
    let bytes = Array(text.utf8)
    let statements = ProseReader(edition: .of2021, year: 2023).statements(in: bytes.span)
    let found = statements.compactMap { statement -> String? in
      guard case .figure(let figure) = statement else { return nil }
      return String(decoding: bytes[figure.range], as: UTF8.self)
    }
    #expect(found == figures)
  }

  /// Headings, items of lists, paragraphs and blank lines end a sentence.
  @Test(arguments: [
    "（一）强化组织领导，夯实基础\n全年收到申请12件。", "全年工作有序。开展培训3次\n\n收到申请12件。",
    "加强管理。落实责任\n　　收到申请12件。", "加强管理。落实责任\n2.收到申请12件。", "加强管理。落实责任\n二、收到申请12件。",
    "  加强管理。落实责任\n  收到申请12件。", "加强管理。落实责任\n  收到申请12件。",
    "加强管理。落实责任\n\n收到申请12件。", "加强管理。落实责任\n\n\n收到申请12件，办\n结12件。",
    "加强管理。收到申请12件\n办结12件。", "", "\n", "\r\n\r\n", "加强管理。落实责任，\n",
  ])
  func linesThatEnd(text: String) {
    let bytes = Array(text.utf8)
    let wraps = HardWraps(bytes.span)
    #expect(wraps?.text == nil)
  }

  /// Every byte of the joined text is the byte at the place that it is said to have.
  @Test func placesAreKept() throws {
    let bytes = Array("  管理规范。全年收到\n申请12\r\n件，办结\n12件，\n其余结转。".utf8)
    let found = HardWraps(bytes.span)
    let wraps = try #require(found)
    #expect(String(decoding: wraps.text, as: UTF8.self) == "  管理规范。全年收到申请12件，办结12件，其余结转。")
    for index in wraps.text.indices {
      let range = wraps.original(index..<index + 1)
      #expect(range.count == 1)
      #expect(bytes[range.lowerBound] == wraps.text[index])
    }
  }
}
