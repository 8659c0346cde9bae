import Foundation

/// The corpus of sentences and openings in the wording of published reports (Tests/Fixtures/Prose).
///
/// It is parted in two: one part is worked on, the other is measured and never looked at.  Which a line belongs to is
/// told by a fixed hash of how its text begins, so that openings that begin alike stay together.
public struct WordingCorpus: Sendable {
  /// A line of the corpus.
  public struct Line: Sendable, CustomStringConvertible {
    /// The rule that the altered text breaks; nil where the text is right.
    public var code: String?
    /// The text as it would be right; nil where only the tables could make it so.
    public var right: String?
    /// The text with what is altered.
    public var altered: String?
    /// What is altered in it, in bytes.
    public var marks: [Range<Int>] = []
    /// The figures of the tables.
    public var cells: String
    /// Whether the line belongs to the part that is only measured.
    public var isMeasured: Bool
    /// Whether the line was written after the reader had been worked on with the earlier ones.
    public var isLater = false
    /// The line as it is written.
    public var description: String

    /// Reads a line.
    init?(_ line: String) {
      let fields = line.components(separatedBy: " | ")
      guard fields.count == 3 else { return nil }
      description = line
      cells = fields[2]
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in fields[1].prefix(10).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      isMeasured = (hash >> 32) % 2 == 1
      let marked = fields[1].replacingOccurrences(of: "⏎", with: "\n")
      guard fields[0] != "-" else {
        right = marked
        return
      }
      code = fields[0]
      var (mended, wrong, isMendable) = ("", "", true)
      for (index, piece) in marked.components(separatedBy: "⟦").enumerated() {
        guard index > 0, let end = piece.firstIndex(of: "⟧") else {
          mended += piece
          wrong += piece
          continue
        }
        let readings = piece[..<end].components(separatedBy: "→")
        let start = wrong.utf8.count
        wrong += readings[0]
        marks.append(start..<wrong.utf8.count)
        mended += readings.last ?? ""
        isMendable = isMendable && readings.count == 2
        mended += piece[piece.index(after: end)...]
        wrong += piece[piece.index(after: end)...]
      }
      altered = wrong
      right = isMendable ? mended : nil
    }
  }

  /// All lines.
  public let lines: [Line]

  /// The lines of the worked-on part that are known not to give what they should, as they are written.
  public let unread: Set<String>

  /// Reads the corpus.
  public init() throws {
    var lines: [Line] = []
    for name in ["sentences.txt", "openings.txt", "later-sentences.txt", "later-openings.txt"] {
      for text in try Self.lines(of: name) {
        guard var line = Line(text) else { throw CocoaError(.fileReadCorruptFile) }
        line.isLater = name.hasPrefix("later")
        lines.append(line)
      }
    }
    self.lines = lines
    unread = Set(try Self.lines(of: "unread.txt"))
  }

  private static func lines(of name: String) throws -> [String] {
    let path = Fixtures.folder.appendingPathComponent("Prose").appendingPathComponent(name)
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}
