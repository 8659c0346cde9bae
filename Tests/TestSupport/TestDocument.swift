import ReportText

/// A Word document for tests: what stands in its body, with whatever else a test needs.
public struct TestDocument {
  /// The content of the body, in XML with the prefix `w`.
  public var body: String

  /// The lists, in XML; nil for a document without.
  public var numbering: String?

  /// The styles, in XML.
  public var styles = ""

  /// The settings, in XML.
  public var settings = ""

  /// Further files.
  public var files: [(name: String, content: [UInt8])] = []

  /// How the package is written.
  public var style = TestArchive.Style()

  /// Whether the names are those of the strict form.
  public var isStrict = false

  /// The path of the main part.
  public var main = "word/document.xml"

  /// Makes a document of the content of its body.
  public init(_ body: String) { self.body = body }

  /// A paragraph with a text.
  public static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  /// The main part.
  public var part: String { root("document", "<w:body>\(body)<w:sectPr/></w:body>") }

  /// The bytes of the document.
  public var bytes: [UInt8] { bytes(part: part) }

  /// The bytes of the document with another main part.
  public func bytes(part: String) -> [UInt8] {
    let kinds =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let parts = [("numbering", numbering), ("styles", styles), ("settings", settings)]
    func relations(_ targets: [(kind: String, target: String)]) -> [UInt8] {
      let list = targets.enumerated().map {
        "<Relationship Id=\"r\($0)\" Type=\"\(kinds)\($1.kind)\" Target=\"\($1.target)\"/>"
      }
      let name = "http://schemas.openxmlformats.org/package/2006/relationships"
      return Array("<?xml version=\"1.0\"?><Relationships xmlns=\"\(name)\">\(list.joined())</Relationships>".utf8)
    }
    let pieces = main.split(separator: "/")
    let folder = pieces.dropLast().map { $0 + "/" }.joined()
    var all: [(name: String, content: [UInt8])] = [
      ("[Content_Types].xml", Array("<Types/>".utf8)), ("_rels/.rels", relations([("officeDocument", main)])),
      (main, Array(part.utf8)),
      ("\(folder)_rels/\(pieces.last ?? "").rels", relations(parts.map { ($0.0, "\($0.0).xml") })),
    ]
    for (name, content) in parts {
      guard let content else { continue }
      all.append(("\(folder)\(name).xml", Array(root(name, content).utf8)))
    }
    return TestArchive.bytes(all + files, style)
  }

  /// A part whose root has the names that parts know.
  private func root(_ name: String, _ content: String) -> String {
    let main =
      isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:\(name) xmlns:w="\(main)" xmlns:mc="\(compatibility)">\(content)</w:\(name)>
      """
  }
}
