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
    ("UTF-16, little first", [0xFF, 0xFE, 0x3F, 0x65], .utf16),
    ("UTF-16, big first", [0xFE, 0xFF, 0x65, 0x3F], .utf16),
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
