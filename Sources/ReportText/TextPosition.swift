/// A place in a text as line and character.
public struct TextPosition: Equatable, Comparable, Sendable {
  /// The line, 0-based.
  public var line: Int

  /// The distance from the start of the line, 0-based, in the units of some ``PositionEncoding``.
  public var character: Int

  /// Makes a position from a 0-based line and character.
  public init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// Orders positions as they stand in the text.
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}
