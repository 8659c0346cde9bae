/// A stretch of the text with a meaning that a theme can show.
public struct SemanticToken: Equatable, Sendable {
  /// What a stretch means.
  public enum Kind: Int, Sendable, CaseIterable {
    /// The title or a section heading.
    case heading
    /// The label of a row or column.
    case label
    /// A figure of a table.
    case number
    /// A figure that is the sum of others.
    case total
    /// A figure that an error was found at.
    case brokenNumber
    /// A mark for nothing to report.
    case placeholder
    /// A figure in a sentence that speaks of a cell.
    case proseFigure

    /// The standard type of the Language Server Protocol; the kinds differ in it, so that every theme shows them apart.
    public var type: String {
      switch self {
      case .heading: "class"
      case .label: "property"
      case .number: "number"
      case .total: "enumMember"
      case .brokenNumber: "regexp"
      case .placeholder: "comment"
      case .proseFigure: "variable"
      }
    }

    /// The standard modifiers of the Language Server Protocol.
    public var modifiers: [String] {
      switch self {
      case .heading: ["declaration"]
      case .label: ["readonly"]
      case .number, .placeholder: []
      case .total: ["readonly"]
      case .brokenNumber: ["modification"]
      case .proseFigure: ["readonly"]
      }
    }
  }

  /// The stretch, on one line and not empty, in bytes of the document.
  public var range: Range<Int>

  /// What it means.
  public var kind: Kind
}
