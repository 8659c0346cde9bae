import ReportText

/// What HTML a document has.
struct HTMLOutline {
  /// Whether all of the document is HTML, not only its tables.
  let isWhole: Bool

  /// Where the tables begin that hold no further table; the others only lay out the page.
  let leaves: Set<Int>

  /// How many tags of paragraphs make a page: fewer may be captions of tables in plain text.
  private static let fewestOfPage = 12

  /// Looks for tags; nil if the document has neither tables nor paragraphs in HTML.
  init?(_ bytes: Span<UInt8>) {
    var open: [Int] = []
    var leaves: Set<Int> = []
    var blocks = 0
    var paragraphs = 0
    var offset = 0
    while let place = bytes.firstIndex(of: UInt8(ascii: "<"), in: offset..<bytes.count) {
      offset = place
      guard HTMLOutline.mayMatter(bytes, offset), let tag = HTMLTag.read(at: offset, in: bytes) else {
        offset &+= 1
        continue
      }
      switch tag.element {
      case .table where !tag.isClosing:
        if let outer = open.last { leaves.remove(outer) }
        open.append(offset)
        leaves.insert(offset)
      case .table:
        _ = open.popLast()
      case .paragraph, .heading:
        blocks &+= 1
        // A cell may hold paragraphs, too.
        if open.isEmpty { paragraphs &+= 1 }
      case .division, .page:
        blocks &+= 1
      default: break
      }
      offset = tag.range.upperBound
    }
    guard !leaves.isEmpty || blocks >= 4 else { return nil }
    self.leaves = leaves
    // Whether there are tables must not tell: one put into a page leaves it a page.
    isWhole = HTMLOutline.beginsWithTag(bytes) || paragraphs >= HTMLOutline.fewestOfPage
  }

  /// Whether the letter after a `<` can begin one of the tags that tell.
  private static func mayMatter(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset &+ 1 < bytes.count else { return false }
    switch bytes[offset &+ 1] | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "p"), UInt8(ascii: "d"), UInt8(ascii: "h"), UInt8(ascii: "b"),
      UInt8(ascii: "/"),
      UInt8(ascii: "!") | 0x20:
      return true
    default: return false
    }
  }

  /// Whether the first thing in a document is a tag.
  private static func beginsWithTag(_ bytes: Span<UInt8>) -> Bool {
    var offset = bytes.count >= 3 && bytes[0] == 0xEF ? 3 : 0
    while offset < bytes.count, bytes[offset] <= 0x20 { offset &+= 1 }
    return offset < bytes.count && bytes[offset] == UInt8(ascii: "<") && HTMLTag.read(at: offset, in: bytes) != nil
  }
}
