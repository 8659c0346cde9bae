extension String {
  /// The text with some ASCII characters written otherwise; itself where it has none of them, which is nearly always.
  ///
  /// - Parameter change: what stands for a character, given by its byte; nil for one that stays.
  func written(_ change: (UInt8) -> String?) -> String {
    guard utf8.contains(where: { change($0) != nil }) else { return self }
    var bytes: [UInt8] = []
    for byte in utf8 {
      if let other = change(byte) { bytes.append(contentsOf: other.utf8) } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
