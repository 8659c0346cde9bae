import ReportText

/// A text of a run in the main part of a document, with what a run that goes on with it begins with.
struct WordRun {
  /// The bytes of the text.
  var text: Range<Int>

  /// The bytes of the tag before it: `<w:t xml:space="preserve">`.
  var tag: Range<Int>

  /// What stands before the colon of its names, with the colon; empty for none.
  var prefix: [UInt8]

  /// The bytes of the formatting of the run.
  var formatting: Range<Int>?

  /// Whether it stands in a tracked change.
  var isChanged: Bool

  /// Whether it stands in a box, where Word takes no comments.
  var isBoxed: Bool

  /// The texts of all runs, in the order of the part.
  static func all(in part: [UInt8]) throws(XMLReader.Failure) -> [WordRun] {
    var runs: [WordRun] = []
    var xml = XMLReader(part, namespaces: WordNamespace.all)
    var run: (depth: Int, prefix: [UInt8], formatting: Range<Int>?)?
    var changes: [Int] = []
    var boxes: [Int] = []
    while true {
      switch try xml.next() {
      case .finished: return runs
      case .text: continue
      case .end:
        if let open = run, xml.depth < open.depth { run = nil }
        if let last = changes.last, xml.depth < last { changes.removeLast() }
        if let last = boxes.last, xml.depth < last { boxes.removeLast() }
      case .start:
        switch WordName(xml) {
        case .run: run = (xml.depth, prefix(of: xml.range, in: part), nil)
        case .inserted, .deleted, .movedTo, .movedFrom: if !xml.isEmpty { changes.append(xml.depth) }
        case .textBox: if !xml.isEmpty { boxes.append(xml.depth) }
        case .runProperties where run.map { xml.depth == $0.depth + 1 } ?? false:
          let start = xml.range.lowerBound
          try xml.skip()
          run?.formatting = start..<xml.range.upperBound
        case .text where !xml.isEmpty:
          guard let open = run, xml.depth == open.depth + 1 else { continue }
          let tag = xml.range
          let depth = xml.depth
          while xml.depth >= depth { if try xml.next() == .finished { return runs } }
          runs.append(
            WordRun(
              text: tag.upperBound..<max(tag.upperBound, xml.range.lowerBound), tag: tag, prefix: open.prefix,
              formatting: open.formatting, isChanged: !changes.isEmpty, isBoxed: !boxes.isEmpty))
        default: continue
        }
      }
    }
  }

  private static func prefix(of tag: Range<Int>, in part: [UInt8]) -> [UInt8] {
    let name = part[tag].dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    return name.firstIndex(of: UInt8(ascii: ":")).map { Array(name[...$0]) } ?? []
  }
}
