import Testing

@testable import LanguageServer

@Suite struct FrameReaderTests {
  /// Reads a stream that comes in pieces of the given size.
  private func items(_ stream: String, piece: Int = .max, maximumLength: Int = 1 << 20) -> [String] {
    var reader = FrameReader(maximumLength: maximumLength)
    var found: [String] = []
    let bytes = Array(stream.utf8)
    var offset = 0
    while offset < bytes.count {
      let end = min(bytes.count, offset + min(piece, bytes.count))
      reader.feed(bytes[offset..<end])
      while let item = reader.next() {
        switch item {
        case .message(let body): found.append(String(decoding: body, as: UTF8.self))
        case .malformed: found.append("!")
        }
      }
      offset = end
    }
    return found
  }

  static let streams: [(stream: String, items: [String])] = [
    ("Content-Length: 2\r\n\r\n{}", ["{}"]),
    ("content-length:2\r\n\r\n{}CONTENT-LENGTH:  3 \r\n\r\n{1}", ["{}", "{1}"]),
    ("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}", ["{}"]),
    ("Content-Length: 2\r\nContent-Type: x\r\n\r\n{}", ["{}"]),
    ("Content-Length: 2\n\n{}Content-Length: 2\n\n[]", ["{}", "[]"]),
    ("Content-Length: 6\r\n\r\n\"年\"\nContent-Length: 0\r\n\r\n", ["\"年\"\n", ""]),
    // Damaged headers cost their own message only.
    ("Content-Type: x\r\n\r\n{1}Content-Length: 2\r\n\r\n{}", ["!", "{}"]),
    ("Content-Length: x\r\n\r\n{1}Content-Length: 2\r\n\r\n{}", ["!", "{}"]),
    ("Content-Length: -2\r\n\r\n{1}Content-Length: 2\r\n\r\n{}", ["!", "{}"]),
    ("Content-Length: 99999999999999999999999\r\n\r\n{1}Content-Length: 2\r\n\r\n{}", ["!", "{}"]),
    ("Content-Length: 1048577\r\n\r\n{1}Content-Length: 2\r\n\r\n{}", ["!", "{}"]),
    // A length that is too small leaves a rest before the next header.
    ("Content-Length: 3\r\n\r\n{\"a\":1}Content-Length: 2\r\n\r\n{}", ["{\"a", "{}"]),
    // A length that is too large swallows the next header; by a piece of it, it costs that message too.
    ("Content-Length: 50\r\n\r\n{\"a\":1}Content-Length: 2\r\n\r\n{}", ["{\"a\":1}", "{}"]),
    (
      "Content-Length: 9\r\n\r\n{\"a\":1}Content-Length: 2\r\n\r\n{}Content-Length: 2\r\n\r\n[]",
      ["{\"a\":1}Co", "!", "[]"]
    ),
    // What looks like a header inside a string of JSON has no bare line end.
    ("Content-Length: 29\r\n\r\n{\"a\":\"Content-Length: 2\\r\\n\"}", ["{\"a\":\"Content-Length: 2\\r\\n\"}"]),
  ]

  @Test(arguments: streams)
  func readsInOnePiece(stream: String, expected: [String]) {
    #expect(items(stream) == expected)
  }

  @Test(arguments: streams)
  func readsTheSameSplitAtEveryByte(stream: String, expected: [String]) {
    #expect(items(stream, piece: 1) == expected)
    #expect(items(stream, piece: 2) == expected)
    #expect(items(stream, piece: 7) == expected)
  }

  @Test func aStreamWithoutHeadersNeedsNoMemory() {
    var reader = FrameReader()
    for _ in 0..<1000 {
      reader.feed(repeatElement(UInt8(ascii: "x"), count: 10_000))
      #expect(reader.next() == nil)
    }
    #expect(reader.pendingCount < 64 * 1024)
    reader.feed("Content-Length: 2\r\n\r\n{}".utf8)
    #expect(reader.next() == .message(Array("{}".utf8)))
  }

  @Test(arguments: [1 << 18, 1 << 16, 1 << 20, 3_000_001])
  func longBodiesComeWholeHoweverTheyAreSplit(piece: Int) {
    let bodies = [1 << 18, 20_000_000, 3, 1 << 18, 300_000].enumerated().map { index, length in
      [UInt8](repeating: UInt8(ascii: "a") + UInt8(index), count: length)
    }
    var stream: [UInt8] = []
    for body in bodies { FrameWriter.append(body, to: &stream) }
    var reader = FrameReader()
    var found: [FrameReader.Item] = []
    for offset in stride(from: 0, to: stream.count, by: piece) {
      reader.feed(stream[offset..<min(stream.count, offset + piece)])
      while let item = reader.next() { found.append(item) }
    }
    #expect(found.elementsEqual(bodies.map { .message($0) }))
    #expect(reader.pendingCount == 0)
  }

  @Test func writesWhatItReads() {
    var output: [UInt8] = []
    FrameWriter.append(Array("{\"年\":1}".utf8), to: &output)
    FrameWriter.append([], to: &output)
    var reader = FrameReader()
    reader.feed(output)
    #expect(reader.next() == .message(Array("{\"年\":1}".utf8)))
    #expect(reader.next() == .message([]))
    #expect(reader.next() == nil)
  }
}
