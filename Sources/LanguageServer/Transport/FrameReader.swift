/// Cuts a stream of bytes into the messages of the Language Server Protocol.
///
/// It is fed whatever was read, split at any byte, and keeps what is not yet complete.  A damaged header costs the
/// message that it heads, not the stream: reading goes on at the next `Content-Length`.  The memory in use grows with
/// the bytes that have come, never with the length that a header promises.
public struct FrameReader: Sendable {
  /// What was cut from the stream.
  public enum Item: Equatable, Sendable {
    /// The body of a message, not yet decoded.
    case message([UInt8])
    /// Something that is no message; the text says what is wrong.
    case malformed(String)
  }

  /// The longest body that is taken, in bytes.
  public let maximumLength: Int

  /// The longest run of headers that is kept while looking for its end, in bytes.
  private static let maximumHeader = 16 * 1024

  /// From how many bytes on a body is gathered in an array of its own, which is handed on as it is.
  private static let longBody = 1 << 18

  /// The most bytes for which room is set aside before they have come, and for how many behind a body.
  private static let roomAhead = 1 << 24
  private static let roomBehind = 1 << 18

  /// What was fed and not yet cut off, from ``start`` on.
  private var buffer: [UInt8] = []

  /// The offset in ``buffer`` of the first byte that was not yet cut off.
  private var start = 0

  /// The offset in ``buffer`` up to which the search for the end of the header, or for a header within a body, went.
  private var scanned = 0

  /// The length of the body that is awaited, in bytes; nil while a header is.
  private var awaited: Int?

  /// Makes a reader that takes bodies up to a length in bytes.
  public init(maximumLength: Int = 256 * 1024 * 1024) {
    self.maximumLength = maximumLength
  }

  /// How many bytes wait to be cut.
  public var pendingCount: Int { buffer.count &- start }

  /// Takes bytes that were read.
  public mutating func feed(_ bytes: some Collection<UInt8>) {
    if start == buffer.count {
      buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
      scanned = 0
      start = 0
    } else if start > 1 << 16, start > buffer.count / 2 {
      buffer.removeSubrange(0..<start)
      scanned &-= start
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next item, or nil until more bytes are fed.
  public mutating func next() -> Item? {
    while true {
      if let length = awaited {
        return body(of: length)
      }
      guard let header = headerEnd() else {
        forgetOverlongHeader()
        return nil
      }
      let length = Header.contentLength(in: buffer.span, start..<header)
      start = header
      scanned = header
      guard let length else { return .malformed("no usable Content-Length") }
      guard length <= maximumLength else { return .malformed("Content-Length is too large") }
      awaited = length
      if length >= FrameReader.longBody, pendingCount < length { makeRoom(for: length) }
    }
  }

  /// The awaited body if it is complete, or as much of it as stands before the header of another message.
  private mutating func body(of length: Int) -> Item? {
    let end = min(buffer.count, start &+ length)
    // A header within the body tells that the length was wrong: JSON has no bare CR inside a string, so this cannot
    // be text.
    if let intruder = Header.firstHeader(in: buffer.span, from: scanned, to: end, notBefore: start) {
      let item = Item.message(Array(buffer[start..<intruder]))
      start = intruder
      scanned = intruder
      awaited = nil
      return item
    }
    // A header at the seam of two reads is looked at again when its rest is here.
    scanned = max(start, end &- 1)
    guard end &- start == length else { return nil }
    awaited = nil
    if start == 0, length >= FrameReader.longBody { return .message(wholeBody(of: length)) }
    let item = Item.message(Array(buffer[start..<end]))
    start = end
    scanned = end
    return item
  }

  /// Lets a long body begin the buffer, with room for the rest of it.
  private mutating func makeRoom(for length: Int) {
    var body: [UInt8] = []
    body.reserveCapacity(min(length, FrameReader.roomAhead) &+ FrameReader.roomBehind)
    body += buffer[start...]
    buffer = body
    start = 0
    scanned = 0
  }

  /// Takes out the body that begins the buffer, uncopied.
  private mutating func wholeBody(of length: Int) -> [UInt8] {
    var body = buffer
    buffer = Array(body[length...])
    body.removeSubrange(length...)
    scanned = 0
    return body
  }

  /// The offset after the empty line that ends the header; nil if that has not come yet.
  private mutating func headerEnd() -> Int? {
    var offset = scanned
    while offset < buffer.count {
      if buffer[offset] == 0x0A {
        var next = offset &+ 1
        if next < buffer.count, buffer[next] == 0x0D { next &+= 1 }
        if next >= buffer.count {
          scanned = offset
          return nil
        }
        if buffer[next] == 0x0A { return next &+ 1 }
      }
      offset &+= 1
    }
    scanned = offset
    return nil
  }

  /// Drops what cannot become a header any more, so that a stream without headers needs no memory.
  private mutating func forgetOverlongHeader() {
    guard pendingCount > FrameReader.maximumHeader else { return }
    buffer.removeSubrange(0..<(buffer.count &- 256))
    start = 0
    scanned = max(0, buffer.count &- 2)
  }
}
