public import ReportForm
internal import ReportText

/// Text to be put into a document, with gaps for figures and words.
///
/// The same text serves as an edit (``plain(_:)``) and as a snippet with a stop at each gap (``snippet``).
public struct WrittenText: Equatable, Sendable {
  /// A stretch of the text, or a gap in it.
  public enum Piece: Equatable, Sendable {
    /// Text as it stands.
    case text(String)
    /// A gap for the figure of a cell.
    case cell(CellReference)
    /// A gap for words.
    case field(Field)
    /// Blanks up to a column of the line (0-based, in display columns), at least two.
    case align(Int)
  }

  /// A gap for words; gaps of one name are filled alike.
  public struct Field: Hashable, Sendable {
    /// What the gap is for, such as 年份; shown in a snippet until it is filled.
    public var name: String

    /// Makes a gap.
    public init(_ name: String) { self.name = name }
  }

  /// The stretches and gaps in order.
  public private(set) var pieces: [Piece] = []

  /// Makes an empty text.
  public init() {}

  /// Makes a text without gaps.
  public init(_ text: String) { append(text) }

  /// Adds text as it stands.
  public mutating func append(_ text: String) {
    if !text.isEmpty { pieces.append(.text(text)) }
  }

  /// Adds a stretch or gap.
  public mutating func append(_ piece: Piece) { pieces.append(piece) }

  /// Adds another text.
  public mutating func append(_ other: WrittenText) { pieces.append(contentsOf: other.pieces) }

  /// The same text with the gaps of a name filled.
  public func filling(_ field: Field, with word: String) -> WrittenText {
    var copy = WrittenText()
    for piece in pieces { copy.append(piece == .field(field) ? .text(word) : piece) }
    return copy
  }

  /// The text with the gaps of cells filled by `figure` and those of words by `word`; left blank without them.
  public func plain(
    _ figure: (CellReference) -> String = { _ in "" }, word: (Field) -> String = { _ in "" }
  ) -> String {
    var result = ""
    var column = 0
    for piece in pieces {
      let text: String
      switch piece {
      case .text(let literal): text = literal
      case .cell(let cell): text = figure(cell)
      case .field(let field): text = word(field)
      case .align(let target): text = String(repeating: " ", count: max(2, target - column))
      }
      result += text
      column = DisplayWidth.column(after: text, from: column)
    }
    return result
  }

  /// The text as a snippet of the Language Server Protocol: a numbered stop at each gap, and the last at the end.
  ///
  /// Stops are without braces where they can be, because yasnippet writes the number of one with braces and without a
  /// text as if it were the text.
  public var snippet: String {
    var result = ""
    var column = 0
    var stops = 0
    var fields: [Field: Int] = [:]
    for (index, piece) in pieces.enumerated() {
      let stop = { (number: Int) in
        guard index + 1 < pieces.count, case .text(let next) = pieces[index + 1],
          let digit = next.utf8.first, (0x30...0x39).contains(digit)
        else { return "$\(number)" }
        return "${\(number)}"
      }
      switch piece {
      case .text(let literal):
        result += WrittenText.escaped(literal)
        column = DisplayWidth.column(after: literal, from: column)
      case .cell:
        stops += 1
        result += stop(stops)
      case .field(let field):
        if let number = fields[field] {
          result += stop(number)
        } else {
          stops += 1
          fields[field] = stops
          result += "${\(stops):\(WrittenText.escaped(field.name))}"
        }
        column = DisplayWidth.column(after: field.name, from: column)
      case .align(let target):
        let count = max(2, target - column)
        result += String(repeating: " ", count: count)
        column += count
      }
    }
    return result + "$0"
  }

  /// The text with a backslash before what a snippet would take for a mark.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x24 || $0 == 0x7D || $0 == 0x5C }) else { return text }
    var result = ""
    for character in text {
      if character == "$" || character == "}" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
