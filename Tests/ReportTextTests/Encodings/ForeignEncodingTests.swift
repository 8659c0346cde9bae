import Testing

@testable import ReportText

@Suite struct ForeignEncodingTests {
  /// Bytes and what they are.
  static let samples: [(name: String, bytes: [UInt8], encoding: ForeignEncoding?)] = [
    ("nothing", [], nil),
    ("UTF-8", Array("政府信息公开😀".utf8), nil),
    ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array("报告".utf8), nil),
    ("NUL bytes", [0, 0x41, 0], nil),
    // 政府信息公开工作年度报告 in GBK.
    (
      "GBK",
      [
        0xD5, 0xFE, 0xB8, 0xAE, 0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA, 0xB9, 0xA4, 0xD7, 0xF7, 0xC4, 0xEA,
        0xB6, 0xC8, 0xB1, 0xA8, 0xB8, 0xE6,
      ], .gb18030
    ),
    (
      "GBK cut in a character",
      [0xD5, 0xFE, 0xB8, 0xAE] + Array(repeating: [0xD0, 0xC5], count: 60).flatMap { $0 } + [0xD5], .gb18030
    ),
    // A character of GB 2312 again and again, then one of four bytes.
    (
      "GB18030 with four bytes", Array(repeating: [0xB9, 0xAB], count: 8).flatMap { $0 } + [0x81, 0x30, 0x81, 0x30],
      .gb18030
    ),
    // 政府資訊公開 in Big5.
    (
      "Big5", [0xAC, 0x46, 0xA9, 0xB2, 0xB8, 0xEA, 0xB0, 0x54, 0xA4, 0xBD, 0xB6, 0x7D], .unknown(firstInvalid: 0)
    ),
    ("Latin-1", Array("caf".utf8) + [0xE9, 0x20, 0x61], .unknown(firstInvalid: 3)),
    ("GBK cut in one of few characters", [0xB9, 0xAB, 0xBF, 0xAA, 0xB9], .gb18030),
    ("GB18030 with a mark", [0x84, 0x31, 0x95, 0x33, 0x41], .gb18030),
    ("UTF-16, little first", [0xFF, 0xFE, 0x3F, 0x65], .utf16(isBigEndian: false)),
    ("UTF-16, big first", [0xFE, 0xFF, 0x65, 0x3F], .utf16(isBigEndian: true)),
    // 府一1 and a line end; the low byte of 一 is a zero, too.
    ("UTF-16 without a mark", [0x9C, 0x5E, 0, 0x4E, 0x31, 0, 0x0A, 0], .utf16(isBigEndian: false)),
    ("the same, big first", [0x5E, 0x9C, 0x4E, 0, 0, 0x31, 0, 0x0A], .utf16(isBigEndian: true)),
    ("the same, cut", [0x9C, 0x5E, 0x31, 0, 0x0A, 0, 0x9C], .utf16(isBigEndian: false)),
    ("UTF-16 without anything of ASCII", [0x9C, 0x5E, 0, 0x4E], .unknown(firstInvalid: 0)),
    ("UTF-16 that is UTF-8 as well", [0x74, 0x5E, 0x31, 0, 0x0A, 0], nil),
    ("UTF-16 in Latin letters", [0xE9, 0, 0x41, 0, 0xE8, 0, 0x42, 0], .unknown(firstInvalid: 0)),
    // Pairs of ASCII look like Chinese characters there.
    ("a page in GBK", Array("<td class=a>".utf8) + [0xB9, 0xAB] + Array("</td><td></td>".utf8), .gb18030),
    ("bytes with zeros", [0x9C, 0x5E, 0, 0, 0x31, 0, 0xFF, 0xD8], .unknown(firstInvalid: 0)),
    ("UTF-32, little first", [0xFF, 0xFE, 0, 0, 0x3F, 0x65, 0, 0], .utf32),
    ("UTF-32, big first", [0, 0, 0xFE, 0xFF, 0, 0, 0x65, 0x3F], .utf32),
    ("half a surrogate pair", [0x41, 0xED, 0xA0, 0x80], .unknown(firstInvalid: 1)),
    ("longer than needed", [0x41, 0x42, 0xC0, 0x80], .unknown(firstInvalid: 2)),
    ("cut in a character", [0xE6, 0x94], .unknown(firstInvalid: 0)),
    ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80], .unknown(firstInvalid: 0)),
  ]

  @Test(arguments: samples.indices) func bytesAreRecognised(index: Int) {
    let sample = ForeignEncodingTests.samples[index]
    #expect(ForeignEncoding(sniffing: sample.bytes) == sample.encoding, "\(sample.name)")
  }
}
