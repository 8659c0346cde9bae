/// Unpacks deflated data (RFC 1951).
public struct Inflater {
  /// Why data cannot be unpacked.
  public enum Failure: Error, Equatable, Sendable {
    /// The data ends before its end mark.
    case truncated
    /// The data is not what deflate writes.
    case damaged
    /// There is more or less in it than was told.
    case otherSize
  }

  /// How many times as long as its data a text can be at most.
  public static let mostGrowth = 1032

  /// The packed data.
  private let input: [UInt8]

  /// What of it is the data.
  private var end: Int

  /// The offset of the next byte to be read.
  private var offset: Int

  /// The bits that were read and not used, the next one lowest.
  private var bits: UInt64 = 0

  /// How many they are.
  private var bitCount = 0

  /// The unpacked text.
  private var output: [UInt8]

  /// How much of it is there.
  private var count = 0

  private var literals = HuffmanCode()
  private var distances = HuffmanCode()

  /// The lengths of words while a code is read.
  private var lengths = [UInt8](repeating: 0, count: 320)

  /// Unpacks a range of some bytes into a text of a known size.
  ///
  /// - Returns: the text, and where its data ends.
  public static func inflate(
    _ bytes: [UInt8], _ range: Range<Int>, size: Int
  ) throws(Failure) -> (text: [UInt8], end: Int) {
    let range = range.clamped(to: bytes.indices)
    // What cannot be is not given room.
    guard size >= 0, size / mostGrowth <= range.count else { throw .otherSize }
    var inflater = Inflater(bytes, range, size: size)
    try inflater.run()
    guard inflater.count == size else { throw .otherSize }
    return (inflater.output, inflater.offset &- inflater.bitCount / 8)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, size: Int) {
    input = bytes
    offset = range.lowerBound
    end = range.upperBound
    output = [UInt8](repeating: 0, count: size)
  }

  private mutating func run() throws(Failure) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1:
        try setFixedCodes()
        try readBlock()
      case 2:
        try readCodes()
        try readBlock()
      default: throw .damaged
      }
    }
  }

  // MARK: - Bits

  /// Reads as many whole bytes as there is room for.
  @inline(__always)
  private mutating func refill() {
    while bitCount <= 56, offset < end {
      bits |= UInt64(input[offset]) << UInt64(bitCount)
      bitCount &+= 8
      offset &+= 1
    }
  }

  /// Takes up to 16 bits as a number.
  private mutating func take(_ length: Int) throws(Failure) -> Int {
    if bitCount < length { refill() }
    guard bitCount >= length else { throw .truncated }
    let value = Int(truncatingIfNeeded: bits & (1 << UInt64(length) &- 1))
    drop(length)
    return value
  }

  /// Drops bits that are there.
  @inline(__always)
  private mutating func drop(_ length: Int) {
    bits >>= UInt64(length)
    bitCount &-= length
  }

  // MARK: - Blocks

  private mutating func copyStored() throws(Failure) {
    drop(bitCount & 7)
    let length = try take(16)
    guard try take(16) == length ^ 0xFFFF else { throw .damaged }
    for _ in 0..<length {
      let byte = try take(8)
      guard count < output.count else { throw .otherSize }
      output[count] = UInt8(truncatingIfNeeded: byte)
      count &+= 1
    }
  }

  private mutating func setFixedCodes() throws(Failure) {
    for symbol in 0..<288 { lengths[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8 }
    guard literals.set(lengths[..<288]) else { throw .damaged }
    for symbol in 0..<32 { lengths[symbol] = 5 }
    guard distances.set(lengths[..<32]) else { throw .damaged }
  }

  /// In what order the lengths of the code for lengths are written.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private mutating func readCodes() throws(Failure) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .damaged }
    for index in 0..<19 { lengths[index] = 0 }
    for index in 0..<lengthCount { lengths[Inflater.order[index]] = UInt8(try take(3)) }
    guard literals.set(lengths[..<19]), literals.isComplete, !literals.symbols.isEmpty else { throw .damaged }
    try readLengths(literalCount + distanceCount)
    // Every block has a mark of its end.
    guard lengths[256] > 0, distances.set(lengths[literalCount..<literalCount + distanceCount]),
      distances.isComplete || distances.isSingleBit, literals.set(lengths[..<literalCount]),
      literals.isComplete || literals.isSingleBit
    else { throw .damaged }
  }

  /// Reads the lengths of words, which are written in a code of their own.
  private mutating func readLengths(_ total: Int) throws(Failure) {
    var index = 0
    while index < total {
      let symbol = try symbol(of: \.literals)
      if symbol < 16 {
        lengths[index] = UInt8(symbol)
        index += 1
        continue
      }
      guard symbol > 16 || index > 0 else { throw .damaged }
      let value = symbol == 16 ? lengths[index - 1] : 0
      let times = symbol == 16 ? 3 + (try take(2)) : symbol == 17 ? 3 + (try take(3)) : 11 + (try take(7))
      guard index + times <= total else { throw .damaged }
      for _ in 0..<times {
        lengths[index] = value
        index += 1
      }
    }
  }

  /// Reads a symbol of a code.
  private mutating func symbol(of code: KeyPath<Inflater, HuffmanCode>) throws(Failure) -> Int {
    refill()
    guard let (symbol, length) = self[keyPath: code].decode(bits) else {
      throw bitCount < HuffmanCode.longest ? .truncated : .damaged
    }
    guard length <= bitCount else { throw .truncated }
    drop(length)
    return symbol
  }

  /// The shortest length that each length symbol stands for, and how many further bits tell it.
  private static let lengthBases: [(base: Int, bits: Int)] = [
    (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1), (17, 1), (19, 2),
    (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4), (83, 4), (99, 4), (115, 4), (131, 5),
    (163, 5), (195, 5), (227, 5), (258, 0),
  ]

  /// The shortest distance that each distance symbol stands for, and how many further bits tell it.
  private static let distanceBases: [(base: Int, bits: Int)] = [
    (1, 0), (2, 0), (3, 0), (4, 0), (5, 1), (7, 1), (9, 2), (13, 2), (17, 3), (25, 3), (33, 4), (49, 4), (65, 5),
    (97, 5), (129, 6), (193, 6), (257, 7), (385, 7), (513, 8), (769, 8), (1025, 9), (1537, 9), (2049, 10), (3073, 10),
    (4097, 11), (6145, 11), (8193, 12), (12289, 12), (16385, 13), (24577, 13),
  ]

  private mutating func readBlock() throws(Failure) {
    let lengthBases = Inflater.lengthBases
    let distanceBases = Inflater.distanceBases
    while true {
      // No pair of a length and a distance takes more than 48 bits.
      refill()
      guard let (symbol, width) = literals.decode(bits) else {
        throw bitCount < HuffmanCode.longest ? .truncated : .damaged
      }
      guard width <= bitCount else { throw .truncated }
      drop(width)
      if symbol < 256 {
        guard count < output.count else { throw .otherSize }
        output[count] = UInt8(truncatingIfNeeded: symbol)
        count &+= 1
        continue
      }
      if symbol == 256 { return }
      guard symbol < 257 &+ lengthBases.count else { throw .damaged }
      let length = try extended(lengthBases[symbol &- 257])
      guard let (place, distanceWidth) = distances.decode(bits) else {
        throw bitCount < HuffmanCode.longest ? .truncated : .damaged
      }
      guard distanceWidth <= bitCount else { throw .truncated }
      drop(distanceWidth)
      guard place < distanceBases.count else { throw .damaged }
      let distance = try extended(distanceBases[place])
      guard distance <= count else { throw .damaged }
      guard length <= output.count &- count else { throw .otherSize }
      for _ in 0..<length {
        output[count] = output[count &- distance]
        count &+= 1
      }
    }
  }

  /// A number of which further bits tell how far it is above its base.
  @inline(__always)
  private mutating func extended(_ number: (base: Int, bits: Int)) throws(Failure) -> Int {
    guard number.bits <= bitCount else { throw .truncated }
    let value = number.base &+ Int(truncatingIfNeeded: bits & (1 << UInt64(number.bits) &- 1))
    drop(number.bits)
    return value
  }
}
