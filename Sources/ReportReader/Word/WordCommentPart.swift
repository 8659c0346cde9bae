import ReportText

/// The part with the comments of a document: the one that is there, or a new one with what names it.
struct WordCommentPart {
  /// Its content without the comments that are to be added; empty for a new part.
  let content: [UInt8]

  /// What stands before the names of its elements, with the colon.
  let prefix: String

  private let name: String
  private let namespace: String
  private let relations: (name: String, content: [UInt8])
  private let types: [UInt8]
  private let relationType: String

  private static let typesName = "[Content_Types].xml"
  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

  /// Finds the part of a document.
  init(in document: WordDocument, isStrict: Bool) throws(WordFailure) {
    relationType =
      (isStrict
        ? "http://purl.oclc.org/ooxml/officeDocument" : "http://schemas.openxmlformats.org/officeDocument/2006")
      + "/relationships/comments"
    namespace =
      isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    types = try document.content(named: WordCommentPart.typesName) ?? []
    relations = (document.relationsName, try document.content(named: document.relationsName) ?? [])
    if let there = document.partName("comments"), let content = try document.content(named: there) {
      (name, self.content) = (there, content)
      // The prefix of the element that ends the part.
      guard let end = WordCommentPart.end(of: content) else { throw .damaged }
      let tag = content[(end &+ 2)...].prefix { $0 != UInt8(ascii: ">") && $0 > 0x20 }
      prefix = tag.firstIndex(of: UInt8(ascii: ":")).map { String(decoding: tag[...$0], as: UTF8.self) } ?? ""
    } else {
      (name, content, prefix) = (document.folder + "comments-nianbao.xml", [], "w:")
    }
  }

  /// The parts that change for some comments; nil if the document cannot take them.
  func parts(with elements: [UInt8]) -> [(name: String, content: [UInt8])]? {
    if elements.isEmpty { return [] }
    if let end = WordCommentPart.end(of: content) {
      return [(name, Array(content[..<end]) + elements + content[end...])]
    }
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"\(namespace)\">"
    let own = "<Override PartName=\"/\(name)\" ContentType=\"\(WordCommentPart.type)\"/>"
    // A package that names no types, which Word does not open, needs none for this part.
    let types = self.types.isEmpty ? [] : WordCommentPart.adding(own, to: self.types)
    guard let types else { return nil }
    let relation = "<Relationship Id=\"nianbaoComments\" Type=\"\(relationType)\" Target=\"/\(name)\"/>"
    let empty = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
    guard
      let relations = WordCommentPart.adding(
        relation, to: self.relations.content.isEmpty ? Array(empty.utf8) : self.relations.content)
    else { return nil }
    let new = [(name, Array(head.utf8) + elements + Array("</w:comments>".utf8)), (self.relations.name, relations)]
    return types.isEmpty ? new : new + [(WordCommentPart.typesName, types)]
  }

  /// A part with one more element at the end of its outermost one; nil if that has names with prefixes.
  private static func adding(_ element: String, to part: [UInt8]) -> [UInt8]? {
    func isOfName(_ byte: UInt8) -> Bool { byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/") }
    guard let end = end(of: part) else {
      // An outermost element without content: <Types/>.
      guard let start = part.lastIndex(of: UInt8(ascii: "<")), let close = part.lastIndex(of: UInt8(ascii: "/")),
        start < close, close &+ 1 < part.count, part[close &+ 1] == UInt8(ascii: ">")
      else { return nil }
      let name = part[(start &+ 1)...].prefix(while: isOfName)
      guard !name.contains(UInt8(ascii: ":")) else { return nil }
      return part[..<close] + Array(">\(element)</".utf8) + name + part[(close &+ 1)...]
    }
    guard !part[(end &+ 2)...].prefix(while: isOfName).contains(UInt8(ascii: ":")) else { return nil }
    return part[..<end] + Array(element.utf8) + part[end...]
  }

  /// Where the tag begins that ends a part; nil if there is none.
  private static func end(of part: [UInt8]) -> Int? {
    var offset = part.count &- 2
    while offset >= 0 {
      if part[offset] == UInt8(ascii: "<"), part[offset &+ 1] == UInt8(ascii: "/") { return offset }
      offset &-= 1
    }
    return nil
  }
}
