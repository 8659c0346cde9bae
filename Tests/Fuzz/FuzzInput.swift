/// The bytes of one input: figures are taken from its end, so that a plain text is an input, too.
struct FuzzInput {
  private var bytes: ArraySlice<UInt8>

  /// Takes the bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
  }

  /// What is left.
  var rest: [UInt8] { Array(bytes) }

  /// Whether nothing is left.
  var isEmpty: Bool { bytes.isEmpty }

  /// A figure from 0 to below a limit; 0 once nothing is left.
  mutating func number(below limit: Int) -> Int {
    var value = 0
    var range = 1
    while range < limit, let byte = bytes.popLast() {
      value = value << 8 | Int(byte)
      range <<= 8
    }
    return limit > 0 ? value % limit : 0
  }
}
