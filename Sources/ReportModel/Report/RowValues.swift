/// The values of a row, in the order of the text: a part of those of its table.
public struct RowValues: RandomAccessCollection, Equatable, Sendable {
  private let values: [ValueCell]
  private let start: UInt32
  private let length: UInt32

  /// The number of values.
  public var count: Int { Int(length) }

  /// The index of the first value, which is 0.
  public var startIndex: Int { 0 }

  /// The index after that of the last value.
  public var endIndex: Int { Int(length) }

  /// Takes a part of the values of a table.
  public init(_ values: [ValueCell], start: UInt32, length: UInt32) {
    self.values = values
    self.start = start
    self.length = length
  }

  /// The value with an index.
  public subscript(index: Int) -> ValueCell {
    precondition(index >= 0 && index < Int(length))
    return values[Int(start) &+ index]
  }

  /// Whether two rows have the same values.
  public static func == (left: RowValues, right: RowValues) -> Bool { left.elementsEqual(right) }
}
