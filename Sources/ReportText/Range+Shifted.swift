extension Range<Int> {
  /// The same range in a text that begins `distance` bytes earlier.
  public func shifted(by distance: Int) -> Range<Int> {
    lowerBound &+ distance..<upperBound &+ distance
  }
}
