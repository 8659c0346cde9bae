extension [UInt8] {
  /// Whether the bytes of a text stand in these bytes.
  func contains(text: String) -> Bool {
    let part = Array(text.utf8)
    guard let first = part.first, part.count <= count else { return part.isEmpty }
    for start in 0...(count &- part.count) where self[start] == first {
      var length = 1
      while length < part.count, self[start &+ length] == part[length] { length &+= 1 }
      if length == part.count { return true }
    }
    return false
  }
}
