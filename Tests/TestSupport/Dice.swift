/// A small generator of random numbers that always gives the same.
public struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// Begins a sequence; another seed gives another.
  public init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// The next number.
  public mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
