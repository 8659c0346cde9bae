/// Where a text differs from what it was: one stretch, outside of which several edits, made one after the other, left it as
/// it was.
public struct TextChange: Equatable, Sendable {
  /// The stretch in the text before the first edit, in bytes.
  public private(set) var old: Range<Int>

  /// The stretch in the text after the last edit, in bytes; it begins where `old` does.
  public private(set) var new: Range<Int>

  /// How many bytes more the text has now.
  public var growth: Int { new.count &- old.count }

  /// Begins with one edit.
  ///
  /// - Parameters:
  ///   - range: the bytes that went.
  ///   - count: how many bytes came.
  public init(replacing range: Range<Int>, withCount count: Int) {
    old = range
    new = range.lowerBound..<range.lowerBound &+ count
  }

  /// Adds an edit of the text as it is after those before.
  public mutating func add(replacing range: Range<Int>, withCount count: Int) {
    let before = max(0, new.lowerBound &- range.lowerBound)
    let after = max(0, range.upperBound &- new.upperBound)
    old = old.lowerBound &- before..<old.upperBound &+ after
    let end = max(new.upperBound, range.upperBound) &+ count &- range.count
    new = new.lowerBound &- before..<end
  }
}
