import Testing

@testable import nianbao

@Suite struct SourceFileTests {
  @Test func placesCountUTF16FromOne() {
    let file = SourceFile(path: "a.md", bytes: Array("总计\r\n😀a\n".utf8))
    #expect(file.place(of: 0) == Place(line: 1, column: 1))
    #expect(file.place(of: 3) == Place(line: 1, column: 2))
    #expect(file.place(of: 8) == Place(line: 2, column: 1))
    #expect(file.place(of: 12) == Place(line: 2, column: 3))
    #expect(file.place(of: 14) == Place(line: 3, column: 1))
    #expect(file.place(of: 99) == Place(line: 3, column: 1))
    #expect(file.place(of: -1) == Place(line: 1, column: 1))
  }

  @Test func aByteOrderMarkDoesNotCount() {
    let file = SourceFile(path: "a.md", bytes: SourceFile.byteOrderMark + Array("总计\n1".utf8))
    #expect(file.place(of: 0) == Place(line: 1, column: 1))
    #expect(file.place(of: 3) == Place(line: 1, column: 1))
    #expect(file.place(of: 6) == Place(line: 1, column: 2))
    #expect(file.place(of: 10) == Place(line: 2, column: 1))
  }

  @Test(arguments: ["", "\u{FEFF}"]) func placesOnLongLinesAreThoseOfShortOnes(mark: String) {
    let unit = "总计1😀\t"
    let lines = [String(repeating: unit, count: 2000), String(repeating: unit, count: 1000)]
    let file = SourceFile(path: "a.md", bytes: Array((mark + lines.joined(separator: "\n")).utf8))
    var offset = mark.utf8.count
    for (number, line) in lines.enumerated() {
      var column = 1
      for scalar in line.unicodeScalars {
        #expect(file.place(of: offset) == Place(line: number + 1, column: column))
        offset += scalar.utf8.count
        column += scalar.utf16.count
      }
      offset += 1
    }
  }
}
