/// A prefix code of deflate, made of the lengths of its words.
///
/// Words of up to ``fastBits`` bits are looked up at once, longer ones bit by bit.
struct HuffmanCode {
  /// The most bits that one look-up takes.
  static let fastBits = 10

  /// The most bits of a word.
  static let longest = 15

  /// For the next ``fastBits`` bits of the input the symbol times 16, and the bits of its word; 0 for longer words.
  private(set) var fast = [UInt16](repeating: 0, count: 1 << fastBits)

  /// How many words have each length.
  private(set) var counts = [Int](repeating: 0, count: longest + 1)

  /// The symbols in the order of their words.
  private(set) var symbols: [UInt16] = []

  /// Whether the words leave nothing of the room that there is for them, or there are none.
  private(set) var isComplete = true

  /// Makes the code of the lengths of its words, in bits, by symbol, 0 for none; returns whether the words can be told
  /// apart.
  mutating func set(_ lengths: ArraySlice<UInt8>) -> Bool {
    for length in counts.indices { counts[length] = 0 }
    for length in lengths where length <= HuffmanCode.longest { counts[Int(length)] &+= 1 }
    counts[0] = 0
    var left = 1
    for length in 1...HuffmanCode.longest {
      left = left << 1 &- counts[length]
      if left < 0 { return false }
    }
    let total = counts.reduce(0, &+)
    isComplete = left == 0 || total == 0
    var starts = [Int](repeating: 0, count: HuffmanCode.longest + 2)
    for length in 1...HuffmanCode.longest { starts[length + 1] = starts[length] &+ counts[length] }
    symbols = [UInt16](repeating: 0, count: total)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[starts[Int(length)]] = UInt16(symbol)
      starts[Int(length)] &+= 1
    }
    fillFast()
    return true
  }

  /// The number of words with one bit only, where there is nothing else.
  var isSingleBit: Bool { counts[1] == symbols.count }

  private mutating func fillFast() {
    for index in fast.indices { fast[index] = 0 }
    var word = 0
    var place = 0
    for length in 1...HuffmanCode.fastBits {
      for _ in 0..<counts[length] {
        // The input has the highest bit of a word first, so that its bits lie the other way round.
        var reversed = 0
        for bit in 0..<length where word >> bit & 1 == 1 { reversed |= 1 << (length - 1 - bit) }
        let entry = symbols[place] << 4 | UInt16(length)
        var index = reversed
        while index < fast.count {
          fast[index] = entry
          index += 1 << length
        }
        word += 1
        place += 1
      }
      word <<= 1
    }
  }

  /// The symbol whose word the next bits begin with, and its length in bits; nil if there is none.
  @inline(__always)
  func decode(_ bits: UInt64) -> (symbol: Int, length: Int)? {
    let entry = fast[Int(truncatingIfNeeded: bits) & (1 << HuffmanCode.fastBits &- 1)]
    if entry != 0 { return (Int(entry >> 4), Int(entry & 15)) }
    return decodeSlowly(bits)
  }

  @inline(never)
  private func decodeSlowly(_ bits: UInt64) -> (symbol: Int, length: Int)? {
    var word = 0
    var first = 0
    var place = 0
    for length in 1...HuffmanCode.longest {
      word |= Int(bits >> UInt64(length - 1) & 1)
      let count = counts[length]
      if word &- first < count { return (Int(symbols[place &+ word &- first]), length) }
      place &+= count
      first = (first &+ count) << 1
      word <<= 1
    }
    return nil
  }
}
