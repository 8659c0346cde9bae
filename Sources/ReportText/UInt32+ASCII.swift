extension UInt32 {
  /// The scalar of an ASCII character.
  @inline(__always)
  public init(ascii scalar: Unicode.Scalar) { self = scalar.value }
}
