/// What is shown about the place under the pointer.
public struct Hover: Equatable, Sendable {
  /// The text as Markdown.
  public var markdown: String

  /// The same text without marks.
  public var plain: String

  /// What the text is about, in bytes of the document.
  public var range: Range<Int>
}

/// A text about a place before it is put into Markdown or plain text.
struct HoverText {
  /// The first line.
  var title: String

  /// The items below it.
  var items: [String] = []

  /// The legal basis.
  var basis = ""

  /// The text for a range of the document (bytes).
  func hover(_ range: Range<Int>) -> Hover {
    var markdown = "**\(HoverText.escaped(title))**"
    var plain = title
    if !items.isEmpty {
      markdown += "\n\n" + items.map { "- " + HoverText.escaped($0) }.joined(separator: "\n")
      plain += "\n" + items.joined(separator: "\n")
    }
    if !basis.isEmpty {
      markdown += "\n\n*\(HoverText.escaped(basis))*"
      plain += "\n" + basis
    }
    return Hover(markdown: markdown, plain: plain, range: range)
  }

  /// The text with a backslash before everything that Markdown would take for a mark.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_{}[]<>#|~".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
