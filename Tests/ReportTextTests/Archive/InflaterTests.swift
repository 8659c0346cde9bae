import Foundation
import Testing

@testable import ReportText

@Suite struct InflaterTests {
  /// A text of 577 bytes with much that comes again.
  private static let text = Array((String(repeating: "规章 3 0 15\n", count: 40) + "行政许可 120\n").utf8)

  /// What zlib makes of texts, stored, with the fixed and with a dynamic code.
  private static let cases: [(text: [UInt8], packed: String)] = [
    (Array(text[..<60]), "ATwAw//op4Tnq6AgMyAwIDE1CuinhOeroCAzIDAgMTUK6KeE56ugIDMgMCAxNQrop4Tnq6AgMyAwIDE1CuinhOc="),
    (Array(text[..<120]), "e7G85fnqBQrGCgYKhqZcL+jGAwA="),
    (text, "e7G85fnqBQrGCgYKhqZcL0Z5ozz8vIU9z6bsf7Fux9P+9QqGRgZcAA=="),
    (
      Array(0...255) + Array(0...255),
      "AQAC//0AAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAhIiMkJSYnKCkqKywtLi8wMTIzNDU2Nzg5Ojs8PT4/QEFCQ0RF"
        + "RkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl9gYWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+f4CBgoOEhYaHiImKi4yNjo+Q"
        + "kZKTlJWWl5iZmpucnZ6foKGio6SlpqeoqaqrrK2ur7CxsrO0tba3uLm6u7y9vr/AwcLDxMXGx8jJysvMzc7P0NHS09TV1tfY2drb"
        + "3N3e3+Dh4uPk5ebn6Onq6+zt7u/w8fLz9PX29/j5+vv8/f7/AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUm"
        + "JygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWltcXV5fYGFiY2RlZmdoaWprbG1ub3Bx"
        + "cnN0dXZ3eHl6e3x9fn+AgYKDhIWGh4iJiouMjY6PkJGSk5SVlpeYmZqbnJ2en6ChoqOkpaanqKmqq6ytrq+wsbKztLW2t7i5uru8"
        + "vb6/wMHCw8TFxsfIycrLzM3Oz9DR0tPU1dbX2Nna29zd3t/g4eLj5OXm5+jp6uvs7e7v8PHy8/T19vf4+fr7/P3+/w=="
    ),
    ([], "AwA="),
  ]

  @Test(arguments: cases.indices) func whatZlibPackedIsUnpacked(index: Int) throws {
    let (text, base64) = InflaterTests.cases[index]
    let packed = try Array(#require(Data(base64Encoded: base64)))
    // What stands before and behind does not count.
    let result = try Inflater.inflate([7, 7] + packed + [1, 2, 3], 2..<packed.count + 5, size: text.count)
    #expect(result.text == text && result.end == packed.count + 2)
  }

  @Test(arguments: cases.indices) func nothingButAllOfItWillDo(index: Int) throws {
    let (text, base64) = InflaterTests.cases[index]
    let packed = try Array(#require(Data(base64Encoded: base64)))
    for end in packed.indices {
      #expect(throws: Inflater.Failure.self) { try Inflater.inflate(packed, 0..<end, size: text.count) }
    }
    for size in [text.count - 1, text.count + 1, 100_000, .max, -1] {
      #expect(throws: Inflater.Failure.otherSize) { try Inflater.inflate(packed, packed.indices, size: size) }
    }
  }

  /// Data that no program writes.
  @Test(
    arguments: [
      [0x07],  // a block of the fourth kind
      [0x01, 0x01, 0x00, 0x00, 0x00, 0x41],  // a stored block whose length and its complement differ
      [0x03, 0x02, 0x00],  // a repetition before there is anything
      [0x05, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],  // more words than the lengths leave room for
    ] as [[UInt8]])
  func damagedDataIsRefused(data: [UInt8]) {
    #expect(throws: Inflater.Failure.self) { try Inflater.inflate(data, data.indices, size: 3) }
  }

  @Test func anyBitMayBeWrong() throws {
    for (text, base64) in InflaterTests.cases {
      let packed = try Array(#require(Data(base64Encoded: base64)))
      for bit in 0..<packed.count * 8 {
        var damaged = packed
        damaged[bit / 8] ^= 1 << UInt8(bit % 8)
        let size = (try? Inflater.inflate(damaged, damaged.indices, size: text.count))?.text.count
        #expect(size == nil || size == text.count)
      }
    }
  }

  @Test(
    arguments: [
      ("", 0), ("a", 0xE8B7_BE43), ("123456789", 0xCBF4_3926), ("规章 3 0 15\n", 0x5AF7_95E9),
    ] as [(String, UInt32)])
  func theChecksumIsThatOfZlib(text: String, checksum: UInt32) {
    #expect(CRC32.of(Array(text.utf8).span) == checksum)
  }
}
