import ReportText

/// Texts in other encodings: what can be read is written back byte for byte, and an edit changes nothing else.
enum EncodingsTarget {
  static func run(_ input: FuzzInput) {
    var input = input
    let place = input.number(below: 1 << 16)
    let length = input.number(below: 8)
    let bytes = input.rest
    if let text = try? EncodedText(bytes) { compare(text, bytes, place, length) }
    require(ForeignEncoding(sniffing: bytes) != nil || bytes.span.isUTF8, "bytes that are no UTF-8 are taken for it")
    // The rest is tried whatever the bytes look like.
    for encoding: ForeignEncoding in [.gb18030, .utf16(isBigEndian: false), .utf16(isBigEndian: true)] {
      do throws(EncodedText.Failure) {
        compare(try EncodedText(bytes, as: encoding), bytes, place, length)
      } catch {
        require(error.offset < bytes.count, "refused at the end")
        require(error.text.span.isUTF8, "the text before is no UTF-8")
        // What was read before is all that can be.
        let part = try? EncodedText(Array(bytes[..<error.offset]), as: encoding)
        require(part?.bytes == error.text, "the text before is another")
      }
    }
  }

  private static func compare(_ text: EncodedText, _ bytes: [UInt8], _ place: Int, _ length: Int) {
    require(text.bytes.span.isUTF8, "no UTF-8")
    require(text.stored(after: [], giving: text.bytes) == bytes, "another text without edits")
    // The whole text put in its own place: reading and writing are inverse to each other.
    let same = [TextEdit(range: 0..<text.bytes.count, replacement: text.bytes)]
    require(text.stored(after: same, giving: text.bytes) == bytes, "what is read is not what is written")
    // Any edit, also within characters where the result is a text.
    let start = text.bytes.isEmpty ? 0 : place % (text.bytes.count + 1)
    let edit = TextEdit(range: start..<min(start + length, text.bytes.count), text: "九\r\n😀9")
    var edited = text.bytes
    edited.replaceSubrange(edit.range, with: edit.replacement)
    guard edited.span.isUTF8, text.isForeign else { return }
    let stored = text.stored(after: [edit], giving: edited)
    for encoding: ForeignEncoding in [.gb18030, .utf16(isBigEndian: false), .utf16(isBigEndian: true)] {
      if (try? EncodedText(bytes, as: encoding))?.bytes == text.bytes,
        (try? EncodedText(stored, as: encoding))?.bytes == edited
      {
        return
      }
    }
    require(false, "the edited text is another")
  }
}
