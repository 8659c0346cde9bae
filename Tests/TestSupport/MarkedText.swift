/// A text with places marked by a pair of hands, as in `规章 👉x👈 0 0`.
///
/// Carets below a line do not line up under Chinese; the hands stand where the place is.
public struct MarkedText: Equatable, Sendable {
  /// The text without the marks.
  public let text: String

  /// The marked places in the order of their starts, in bytes of `text`.
  public let ranges: [Range<Int>]

  /// Reads a marked text; marks may be nested.
  public init(_ marked: String) {
    var text = ""
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for character in marked {
      switch character {
      case "👉": starts.append(text.utf8.count)
      case "👈": if let start = starts.popLast() { ranges.append(start..<text.utf8.count) }
      default: text.append(character)
      }
    }
    self.text = text
    self.ranges = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// The text with marks around some places, to be compared with a marked text.
  public static func marking(_ ranges: [Range<Int>], in text: String) -> String {
    var marks: [(offset: Int, isStart: Bool)] = []
    for range in ranges { marks += [(range.lowerBound, true), (range.upperBound, false)] }
    var bytes = Array(text.utf8)
    for (offset, isStart) in marks.sorted(by: { $0.offset > $1.offset }) where (0...bytes.count).contains(offset) {
      bytes.insert(contentsOf: Array((isStart ? "👉" : "👈").utf8), at: offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
