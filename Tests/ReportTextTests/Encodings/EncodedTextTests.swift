import Testing

@testable import ReportText

/// Texts in other encodings: read whole or refused with the place, and written back as they were.
@Suite struct EncodedTextTests {
  /// Encodings with what writes in them.
  private static let encodings: [(encoding: ForeignEncoding, coding: any CharacterCoding)] = [
    (.gb18030, GB18030()), (.utf16(isBigEndian: false), UTF16Coding(isBigEndian: false)),
    (.utf16(isBigEndian: true), UTF16Coding(isBigEndian: true)),
  ]

  /// A text with characters of all lengths in all encodings, and lines that end in all ways.
  private static let sample =
    String(repeating: "一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况。", count: 5)
    + "四、行政复议、行政诉讼情况 2023年é，\r\n㐀\u{E000}𠀀😀\t１2\n〇\r\u{FFFF}开\n"

  private static func stored(_ text: String, _ coding: any CharacterCoding) -> [UInt8] {
    coding.bytes(of: Array(text.utf8).span)
  }

  @Test(arguments: ["", "\u{FEFF}"]) func aTextIsReadAndWrittenBack(mark: String) throws {
    for (encoding, coding) in EncodedTextTests.encodings {
      let text = mark + EncodedTextTests.sample
      let stored = EncodedTextTests.stored(text, coding)
      #expect(ForeignEncoding(sniffing: stored) == encoding)
      let read = try EncodedText(stored)
      #expect(read.isForeign && read.stored == stored && read.bytes == Array(text.utf8))
      #expect(read.stored(after: [], giving: []) == stored)
      #expect(EncodedText.utf8(of: stored) == Array(EncodedTextTests.sample.utf8))
    }
    let plain = Array((mark + EncodedTextTests.sample).utf8)
    let read = try EncodedText(plain)
    #expect(!read.isForeign && read.stored == plain && read.bytes == plain)
    #expect(read.stored(after: [], giving: [0x37]) == [0x37])
    #expect(EncodedText.utf8(of: plain) == Array(EncodedTextTests.sample.utf8))
  }

  /// Every pair of places at the end of a text, and what is put there: the stored bytes are those of the edited text.
  @Test func editsChangeNothingElse() throws {
    for (encoding, coding) in EncodedTextTests.encodings {
      let text = Array(EncodedTextTests.sample.unicodeScalars.suffix(28))
      var whole = String.UnicodeScalarView()
      whole.append(contentsOf: text)
      let stored = EncodedTextTests.stored(String(whole), coding)
      let read = try EncodedText(stored, as: encoding)
      func width(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + String($1).utf8.count }
      }
      for start in 0...text.count {
        for end in start...text.count {
          let edits = [
            TextEdit(range: width(text[..<start])..<width(text[..<end]), text: "中9😀"),
            TextEdit(range: read.bytes.count..<read.bytes.count, text: "\r\n"),
          ]
          var expected = String.UnicodeScalarView()
          expected.append(contentsOf: text[..<start] + Array("中9😀".unicodeScalars) + text[end...])
          let new = String(expected) + "\r\n"
          let result = read.stored(after: edits, giving: Array(new.utf8))
          #expect(result == EncodedTextTests.stored(new, coding), "\(encoding) \(start)..<\(end)")
        }
      }
    }
  }

  @Test func anEditWithinACharacterIsMadeAllTheSame() throws {
    let coding = GB18030()
    let read = try EncodedText(EncodedTextTests.stored("年报", coding), as: .gb18030)
    // The last byte of 年 (E5 B9 B4) becomes that of 幵 (E5 B9 B5).
    let edit = TextEdit(range: 2..<3, replacement: [0xB5])
    #expect(read.stored(after: [edit], giving: Array("幵报".utf8)) == EncodedTextTests.stored("幵报", coding))
  }

  /// Bytes that begin as a text and do not go on so: the encoding, where it ends, and the text before.
  @Test(
    arguments: [
      ([0xC4, 0xEA, 0xB1], .gb18030, 2, "年"), ([0xC4, 0xEA, 0x81, 0x30, 0x81], .gb18030, 2, "年"),
      ([0xFF, 0xFE, 0x74, 0x5E, 0x31], .utf16(isBigEndian: false), 4, "\u{FEFF}年"),
      ([0xFF, 0xFE, 0x74, 0x5E, 0x40, 0xD8], .utf16(isBigEndian: false), 4, "\u{FEFF}年"),
      ([0xFF, 0xFE, 0x00, 0xDC, 0x74, 0x5E], .utf16(isBigEndian: false), 2, "\u{FEFF}"),
      ([0xFE, 0xFF, 0xD8, 0x40, 0x00, 0x41], .utf16(isBigEndian: true), 2, "\u{FEFF}"),
      ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .utf32, 0, ""), ([0x41, 0xE9, 0x20], .unknown(firstInvalid: 1), 1, "A"),
    ] as [([UInt8], ForeignEncoding, Int, String)])
  func whatIsNoTextIsRefused(bytes: [UInt8], encoding: ForeignEncoding, offset: Int, text: String) {
    #expect(throws: EncodedText.Failure(encoding: encoding, offset: offset, text: Array(text.utf8))) {
      _ = try EncodedText(bytes)
    }
    #expect(EncodedText.utf8(of: bytes) == bytes)
  }

  /// A text that is cut at any byte is read to its end, if it ends with a character, or refused by the name of its
  /// encoding.
  @Test func aCutTextIsNeverReadInPart() {
    for (encoding, coding) in EncodedTextTests.encodings {
      var text = ""
      var whole: [Int: String] = [:]
      for scalar in ("\u{FEFF}" + EncodedTextTests.sample).unicodeScalars {
        text.unicodeScalars.append(scalar)
        whole[EncodedTextTests.stored(text, coding).count] = text
      }
      let stored = EncodedTextTests.stored(text, coding)
      for count in 4...stored.count {
        let part = Array(stored[..<count])
        do throws(EncodedText.Failure) {
          let read = try EncodedText(part)
          #expect(whole[count].map { Array($0.utf8) } == read.bytes)
        } catch {
          #expect(error.encoding == encoding && whole[count] == nil && whole[error.offset] != nil)
          #expect(String(decoding: error.text, as: UTF8.self) == whole[error.offset])
        }
      }
    }
  }
}
