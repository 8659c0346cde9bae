extension GB18030 {
  /// What pairs and sequences of four bytes stand for, and the other way round; 250 KB, made when first needed.
  struct Table: Sendable {
    /// The one table.
    static let shared = Table()

    /// The scalars of the pairs.
    let pairs: [UInt16]

    /// The scalars below U+10000 that no pair stands for; sequences of four bytes do, in this order.
    let rest: [UInt16]

    /// For each scalar below U+10000 the place of its pair or, behind all pairs, that in ``rest``; those of ASCII and
    /// surrogates mean nothing.
    let codes: [UInt16]

    private init() {
      var pairs = Table.runs()
      let ideographs = Table.ideographs(into: &pairs)
      // What is left are the ideographs that GB 2312 lacks, in the order of Unicode.
      var next = 0x4E00
      for place in pairs.indices where pairs[place] == 0 {
        while next < 0x9FA5, ideographs[next &- 0x4E00] { next &+= 1 }
        pairs[place] = UInt16(truncatingIfNeeded: next)
        next &+= 1
      }
      var codes = [UInt16](repeating: 0, count: 0x1_0000)
      var hasPair = [Bool](repeating: false, count: 0x1_0000)
      for (place, scalar) in pairs.enumerated() {
        codes[Int(scalar)] = UInt16(truncatingIfNeeded: place)
        hasPair[Int(scalar)] = true
      }
      var rest: [UInt16] = []
      for scalar in 0x80..<0x1_0000 where !hasPair[scalar] && scalar & 0xF800 != 0xD800 {
        codes[scalar] = UInt16(truncatingIfNeeded: GB18030.pairCount &+ rest.count)
        rest.append(UInt16(truncatingIfNeeded: scalar))
      }
      self.pairs = pairs
      self.rest = rest
      self.codes = codes
    }

    /// The pairs with those that are written as runs; 0 for the others.
    private static func runs() -> [UInt16] {
      var pairs = [UInt16](repeating: 0, count: GB18030.pairCount)
      for run in GB18030.runs.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
        let words = run.split(separator: " ")
        guard words.count == 3, let pair = UInt16(words[0], radix: 16), let first = UInt16(words[1], radix: 16),
          let count = Int(words[2])
        else { continue }
        let start = GB18030.place(of: UInt8(pair >> 8), UInt8(pair & 0xFF))
        for index in 0..<count where pairs.indices.contains(start &+ index) {
          pairs[start &+ index] = first &+ UInt16(truncatingIfNeeded: index)
        }
      }
      return pairs
    }

    /// Enters the ideographs of GB 2312; returns which of those from U+4E00 on they are.
    private static func ideographs(into pairs: inout [UInt16]) -> [Bool] {
      var known = [Bool](repeating: false, count: 0x9FA6 - 0x4E00)
      var place = GB18030.place(of: 0xB0, 0xA1)
      var start = place
      for scalar in GB18030.ideographs.unicodeScalars {
        if scalar == "\n" {
          start &+= 190
          place = start
        } else {
          guard pairs.indices.contains(place), scalar.value >= 0x4E00, scalar.value <= 0x9FA5 else { continue }
          pairs[place] = UInt16(truncatingIfNeeded: scalar.value)
          known[Int(scalar.value) &- 0x4E00] = true
          place &+= 1
        }
      }
      return known
    }
  }
}
