extension [UInt8] {
  /// The line around a byte offset without its line end, in bytes; the offset is clamped.
  public func line(around offset: Int) -> Range<Int> {
    let offset = Swift.min(Swift.max(0, offset), count)
    var start = offset
    while start > 0, !isLineEnd(start &- 1) { start &-= 1 }
    var end = offset
    while end < count, !isLineEnd(end) { end &+= 1 }
    return start..<end
  }

  /// The line before the one that begins at `start`, without its line end; nil for the first line.
  public func line(before start: Int) -> Range<Int>? {
    guard start > 0, start <= count else { return nil }
    var end = start &- 1
    if end > 0, self[end] == 0x0A, self[end &- 1] == 0x0D { end &-= 1 }
    return line(around: end)
  }

  /// Whether the byte belongs to a line end.
  private func isLineEnd(_ offset: Int) -> Bool { self[offset] == 0x0A || self[offset] == 0x0D }

  /// The first line end of the text, which its author's editor made; LF if it has none.
  public var lineEnd: String {
    guard let first = firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
    if self[first] == 0x0A { return "\n" }
    return first &+ 1 < count && self[first &+ 1] == 0x0A ? "\r\n" : "\r"
  }
}
