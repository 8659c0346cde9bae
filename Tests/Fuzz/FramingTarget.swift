import LanguageServer

/// Framing: however a stream is split, the same messages come out, and what was written is read.
enum FramingTarget {
  static func run(_ input: FuzzInput) {
    var input = input
    let size = input.number(below: 64) + 1
    let stream = input.rest
    let whole = items(of: stream, pieces: stream.count + 1)
    require(items(of: stream, pieces: size) == whole, "pieces of \(size) bytes give other messages")
    require(items(of: stream, pieces: 1) == whole, "single bytes give other messages")
    // Any bodies, written as frames; without bare line ends, so that none looks as if it held a header.
    let bodies = stream.split { $0 == 0x0A || $0 == 0x0D }.map { Array($0) }
    var frames: [UInt8] = []
    for body in bodies { FrameWriter.append(body, to: &frames) }
    require(items(of: frames, pieces: size) == bodies.map { .message($0) }, "what was written is not what is read")
  }

  private static func items(of stream: [UInt8], pieces: Int) -> [FrameReader.Item] {
    var reader = FrameReader(maximumLength: 1 << 20)
    var items: [FrameReader.Item] = []
    var rest = stream[...]
    while !rest.isEmpty {
      reader.feed(rest.prefix(pieces))
      rest = rest.dropFirst(pieces)
      while let item = reader.next() { items.append(item) }
      require(reader.pendingCount <= stream.count, "more waits than came")
    }
    return items
  }
}
