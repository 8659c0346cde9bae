import ReportReader
import ReportText

/// Word documents: nothing breaks, what can be read can be written back, and an edit changes nothing else.
enum WordTarget {
  static func run(_ input: FuzzInput) {
    var input = input
    let kind = input.number(below: 4)
    let size = input.number(below: 1 << 16)
    let place = input.number(below: 1 << 16)
    let length = input.number(below: 8)
    let bytes = input.rest
    switch kind {
    case 0: inflate(bytes, size)
    case 1: archive(bytes)
    case 2: document(bytes, place, length)
    default: document(package(bytes), place, length)
    }
  }

  private static func inflate(_ bytes: [UInt8], _ size: Int) {
    guard let (text, end) = try? Inflater.inflate(bytes, bytes.indices, size: size) else { return }
    require(text.count == size && end <= bytes.count, "another size")
    // The same data with something behind it.
    let again = try? Inflater.inflate(bytes + [0, 1, 2], 0..<bytes.count + 3, size: size)
    require(again?.text == text && again?.end == end, "what follows changes what is unpacked")
  }

  private static func archive(_ bytes: [UInt8]) {
    guard let archive = try? ZIPArchive(bytes) else { return }
    for entry in archive.entries {
      guard let content = try? archive.contents(of: entry, most: 1 << 20) else { continue }
      guard let result = try? archive.replacing(entry, with: content + [7]) else { continue }
      guard let again = try? ZIPArchive(result) else { continue }
      require(again.entries.count == archive.entries.count, "another number of files")
    }
  }

  /// A document whose main part is the input.
  private static func package(_ part: [UInt8]) -> [UInt8] {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let name = "http://schemas.openxmlformats.org/package/2006/relationships"
    func relation(_ kind: String, _ target: String) -> [UInt8] {
      Array("<R xmlns='\(name)'><Relationship Type='\(kinds)\(kind)' Target='\(target)'/></R>".utf8)
    }
    return TestArchive.bytes([
      ("_rels/.rels", relation("officeDocument", "d.xml")), ("d.xml", part),
      ("_rels/d.xml.rels", relation("numbering", "d.xml")),
    ])
  }

  private static func document(_ bytes: [UInt8], _ place: Int, _ length: Int) {
    guard let document = try? WordDocument(bytes) else { return }
    require(document.text.span.isUTF8, "no UTF-8")
    _ = document.obstacle()
    require(document.canTake([]), "no edit cannot be made")
    guard !document.text.isEmpty else { return }
    let start = place % (document.text.count + 1)
    let edit = TextEdit(range: start..<min(start + length, document.text.count), text: "九<9&")
    // Comments and changes: what is given back reads as the text with the change accepted.
    let comment = WordComment(edit.range, ["九<9&"])
    _ = document.reviewed([comment], changes: [edit], by: WordReviewer(name: "a", date: "2025-01-31T00:00:00Z"))
    _ = document.reviewed([comment, comment], changes: [], by: WordReviewer(name: "a", date: ""))
    var edited = document.text
    edited.replaceSubrange(edit.range, with: edit.replacement)
    guard edited.span.isUTF8, let stored = document.stored(after: [edit], giving: edited) else { return }
    require((try? WordDocument(stored))?.text == edited, "the edited text is another")
    require(document.canTake([edit]), "an edit was made that cannot be")
  }
}
