import ReportText
import Testing

@testable import nianbao

@Suite struct SourceFileTests {
  @Test func placesCountUTF16FromOne() {
    var file = SourceFile(path: "a.md", bytes: Array("总计\r\n😀a\n".utf8))
    #expect(file.place(of: 0) == Place(line: 1, column: 1))
    #expect(file.place(of: 3) == Place(line: 1, column: 2))
    #expect(file.place(of: 8) == Place(line: 2, column: 1))
    #expect(file.place(of: 12) == Place(line: 2, column: 3))
    #expect(file.place(of: 14) == Place(line: 3, column: 1))
    #expect(file.place(of: 99) == Place(line: 3, column: 1))
    #expect(file.place(of: -1) == Place(line: 1, column: 1))
  }

  @Test func aByteOrderMarkDoesNotCount() {
    var file = SourceFile(path: "a.md", bytes: SourceFile.byteOrderMark + Array("总计\n1".utf8))
    #expect(file.place(of: 0) == Place(line: 1, column: 1))
    #expect(file.place(of: 3) == Place(line: 1, column: 1))
    #expect(file.place(of: 6) == Place(line: 1, column: 2))
    #expect(file.place(of: 10) == Place(line: 2, column: 1))
  }

  @Test(arguments: ["", "\u{FEFF}"]) func placesOnLongLinesAreThoseOfShortOnes(mark: String) {
    let unit = "总计1😀\t"
    let text = mark + String(repeating: unit, count: 2000) + "\n" + String(repeating: unit, count: 1000)
    var file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    let document = TextDocument(text)
    for offset in stride(from: mark.utf8.count, through: text.utf8.count, by: 7) {
      let expected = document.position(of: offset, encoding: .utf16)
      let shift = expected.line == 0 ? mark.utf16.count : 0
      #expect(file.place(of: offset) == Place(line: expected.line + 1, column: expected.character + 1 - shift))
    }
  }
}
