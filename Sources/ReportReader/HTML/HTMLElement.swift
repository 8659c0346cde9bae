import ReportText

/// An element of HTML, as far as it matters to what is read.
enum HTMLElement {
  case table, row, cell
  /// `p`.
  case paragraph
  /// `h1` to `h3`.
  case heading
  /// `div`.
  case division
  /// `br`.
  case lineBreak
  /// `html` and `body`.
  case page
  /// Any other that begins and ends lines.
  case block
  /// Those whose content is no text.
  case script, style, head, title, noscript, textarea, select
  /// All others, and comments.
  case other

  /// The element of a name in lower case.
  init(_ name: HTMLName) {
    let named = HTMLElement.named
    let place = named.partitioningIndex { !($0.name < name) }
    self = place < named.count && named[place].name == name ? named[place].element : .other
  }

  /// Whether its content is no text.
  var isHidden: Bool {
    switch self {
    case .script, .style, .head, .title, .noscript, .textarea, .select: true
    default: false
    }
  }

  /// Whether it begins and ends lines.
  var isBlock: Bool { !isHidden && self != .other }

  /// All that have a name, in the order of the names: binary search costs half of what hashing does.
  private static let named: [(name: HTMLName, element: HTMLElement)] = {
    let named: [(String, HTMLElement)] = [
      ("table", .table), ("tr", .row), ("td", .cell), ("th", .cell), ("p", .paragraph), ("h1", .heading),
      ("h2", .heading), ("h3", .heading), ("div", .division), ("br", .lineBreak), ("html", .page), ("body", .page),
      ("script", .script), ("style", .style), ("head", .head), ("title", .title), ("noscript", .noscript),
      ("textarea", .textarea), ("select", .select),
    ]
    let blocks = [
      "h4", "h5", "h6", "li", "ul", "ol", "tbody", "thead", "section", "article", "header", "footer", "blockquote",
      "pre", "hr", "dl", "dt", "dd", "center", "caption",
    ]
    return (named + blocks.map { ($0, .block) }).map { (HTMLName($0), $1) }.sorted { $0.name < $1.name }
  }()
}
