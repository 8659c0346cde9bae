import Foundation
import Testing

@testable import nianbao

@Suite struct OfficeFileTests {
  /// What begins a package of files, with the name of one of them.
  private static func package(_ name: String) -> [UInt8] {
    [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 0xFF, 0xD8] + Array("[Content_Types].xml\u{0}\(name)\u{0}".utf8)
  }

  /// How files begin that clerks name by mistake, and what is said of them in Chinese and in English.
  private static let cases: [(name: String, bytes: [UInt8], chinese: String, english: String)] = [
    (
      "年报.docx", package("word/document.xml"), "Word 文档已损坏或不完整，无法读取；请在 Word 或 WPS 中打开并修复，另存为 .docx",
      "is a damaged or incomplete Word document"
    ),
    ("年报.odt", package("application/vnd.oasis.opendocument.text"), "是 Word 或 WPS 文档", "is a Word or WPS document"),
    ("年报.rtf", Array("{\\rtf1\\ansi 2024}".utf8), "是 Word 或 WPS 文档", "is a Word or WPS document"),
    ("年报.xlsx", package("xl/workbook.xml"), "是电子表格，不是文本", "is a spreadsheet"),
    ("年报.ofd", package("OFD.xml"), "是 OFD 文件，不是文本", "is an OFD file"),
    ("年报.zip", package("2024.txt"), "是压缩包，不是文本；请先解压", "is an archive, not text; unpack it first"),
    (
      "年报.wps", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "是旧格式的 Word、WPS 或电子表格文件",
      "is an old Word, WPS or spreadsheet file"
    ),
    (
      "年 报.pdf", Array("%PDF-1.7\n%".utf8) + [0xFF, 0xFE], "是 PDF 文件，不是文本；请用 pdftotext -layout '年 报.pdf' 年报.txt 转成文本",
      "convert it with: pdftotext -layout '年 报.pdf' report.txt"
    ),
  ]

  @Test(arguments: [["check"], ["check", "--fix"], ["check", "--diff"], ["format"], ["data"], ["new", "--from"]])
  func theFileIsNamedForWhatItIs(call: [String]) throws {
    let files = Dictionary(uniqueKeysWithValues: OfficeFileTests.cases.map { ($0.name, $0.bytes) })
    let folder = try ScratchFolder(files)
    for (name, bytes, chinese, english) in OfficeFileTests.cases {
      for (locale, words) in [("zh_CN.UTF-8", chinese), ("en_US.UTF-8", english)] {
        let result = try Executable.run(call + [name], in: folder.url, environment: ["LANG": locale])
        #expect(result.status == 2)
        #expect(result.complaint.hasPrefix("nianbao: \(name): "))
        #expect(result.complaint.contains(words), "\(result.complaint)")
        #expect(result.complaint.split(separator: "\n").count == 1)
      }
      #expect(try Data(contentsOf: folder.url.appendingPathComponent(name)) == Data(bytes))
    }
  }

  @Test(arguments: ["PK 是什么", "{\\r", "%PD", "", "二〇二四年"]) func textsAreNone(text: String) {
    #expect(OfficeFile(sniffing: Array(text.utf8)) == nil)
  }

  @Test func aFolderWithNothingToCheckIsNotClean() throws {
    let folder = try ScratchFolder(["年报/年报.wps": OfficeFileTests.cases[6].bytes])
    let result = try Executable.run(["check", "年报"], in: folder.url)
    #expect(result.status == 0 && result.output.hasPrefix("0 份报告，0 个错误，0 个警告\n未检查 1 个文件：年报/年报.wps（"))
    #expect(result.complaint.contains("没有可以检查的文件：文件夹中只查 .txt .md .html .htm .csv .tsv .nianbao .docx 文件"))
    // Where there are others, these are counted among those that are no reports.
    try folder.write(Array("会议纪要\n".utf8), to: "年报/会议.txt")
    #expect(try Executable.run(["check", "年报"], in: folder.url).complaint.isEmpty)
  }

  @Test func aFileIsNoCommand() throws {
    let result = try Executable.run(["2024年报.md"])
    #expect(result.status == 2)
    #expect(result.complaint == "nianbao: 没有命令 2024年报.md；检查文件请用 nianbao check 2024年报.md\n")
  }
}
