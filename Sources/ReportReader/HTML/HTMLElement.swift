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
    var low = 0
    var high = named.count
    while low < high {
      let middle = (low &+ high) >> 1
      if named[middle].name < name { low = middle &+ 1 } else { high = middle }
    }
    self = low < named.count && named[low].name == name ? named[low].element : .other
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

  /// All that have a name, in the order of the names: looked up by halving, which costs half of what hashing does.
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
