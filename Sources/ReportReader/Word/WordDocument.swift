public import ReportText

/// A Word document: its readable text, and the way back into it.
///
/// Paragraphs are lines, rows of tables lines of cells between tabs, as they are in a page of HTML.
public struct WordDocument: Sendable {
  /// The readable text.
  public let text: [UInt8]

  /// The package.
  private let package: WordPackage

  /// Where the text comes from in the main part.
  private let map: WordMap

  /// Whether bytes begin as every package does.
  public static func mayBe(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Reads a document.
  public init(_ bytes: [UInt8]) throws(WordFailure) {
    var package = try WordPackage(bytes)
    let lists = try package.part("numbering")
    let styles = lists == nil ? nil : try package.part("styles")
    let read: (text: [UInt8], map: WordMap)?
    do throws(XMLReader.Failure) {
      let numbering = try lists.map { lists throws(XMLReader.Failure) in
        try WordNumbering(numbering: lists, styles: styles)
      }
      read = try WordReader.read(package.document, numbering: numbering ?? WordNumbering())
    } catch {
      throw WordFailure(error)
    }
    guard let read else { throw .noDocument }
    (text, map) = read
    self.package = package
  }

  /// Whether edits of the readable text can be made in the document.
  public func canTake(_ edits: [TextEdit]) -> Bool { partEdits(of: edits) != nil }

  // MARK: - For a review

  /// The main part.
  var part: [UInt8] { package.document }

  /// The package.
  var archive: ZIPArchive { package.archive }

  /// The path of the main part.
  var mainName: String { String(decoding: package.main.name, as: UTF8.self) }

  /// The folder that the main part is in, with the stroke behind it.
  var folder: String { mainName.lastIndex(of: "/").map { String(mainName[...$0]) } ?? "" }

  /// The path of the part that names those which the main part refers to.
  var relationsName: String { folder + "_rels/" + mainName.dropFirst(folder.count) + ".rels" }

  /// The path of a part that the main part names; nil if there is none.
  func partName(_ kind: String) -> String? { package.related[kind] }

  /// The content of a part; nil if there is none.
  func content(named name: String) throws(WordFailure) -> [UInt8]? { try package.content(named: name) }

  /// The edits of the main part for one of the readable text; nil if it cannot be made.
  func partEdits(of edit: TextEdit) -> [TextEdit]? { map.partEdits(of: edit, in: package.document) }

  /// The bytes of the main part that a stretch of the readable text was copied from.
  func partRanges(of range: Range<Int>) -> [Range<Int>] { map.sources(of: range) }

  /// The empty paragraph in a stretch of the readable text; nil if there is none.
  func slot(in range: Range<Int>) -> WordMap.Slot? {
    map.slots.first { range.lowerBound <= $0.offset && $0.offset <= range.upperBound }
  }

  /// The first place in the main part that a character at an offset or behind it comes from, of those that will do.
  func partPlace(behind offset: Int, where isGood: (Int) -> Bool) -> Int? {
    map.pieces[map.pieces.partitioningIndex { $0.start >= offset }...].lazy.filter { $0.kind != .generated }.map(
      \.source.lowerBound
    ).first(where: isGood)
  }

  /// The last place behind a character before an offset, of those that will do.
  func partPlace(before offset: Int, where isGood: (Int) -> Bool) -> Int? {
    map.pieces[..<map.pieces.partitioningIndex { $0.start >= offset }].reversed().lazy.filter { $0.kind != .generated }
      .map(\.source.upperBound).first(where: isGood)
  }

  /// The edits of the main part, ascending and apart from each other; nil if one cannot be made.
  private func partEdits(of edits: [TextEdit]) -> [TextEdit]? {
    var result: [TextEdit] = []
    for edit in edits {
      guard let own = map.partEdits(of: edit, in: package.document) else { return nil }
      result += own
    }
    // The text of a box stands behind its paragraph, and in the part within it.
    result.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    for (left, right) in zip(result, result.dropFirst())
    where right.range.lowerBound < left.range.upperBound || left.range == right.range && left.range.isEmpty {
      return nil
    }
    return result
  }

  /// Why the document must not be written; nil if it may be.
  public func obstacle() -> WordObstacle? {
    if package.isSigned { return .signed }
    var package = package
    guard let settings = try? package.part("settings") else { return nil }
    var xml = XMLReader(settings, namespaces: WordNamespace.all)
    let (name, enforcement) = (XMLName("documentProtection"), XMLName("enforcement"))
    while let token = try? xml.next(), token != .finished {
      guard token == .start, xml.name == name, xml.namespace == WordNamespace.main else { continue }
      if ["1", "true", "on"].contains(xml.wordAttribute(enforcement) ?? "") { return .protected }
    }
    return nil
  }

  /// The document after edits of its readable text: only the text of the runs concerned is another, and it was read again;
  /// nil if that cannot be done.
  ///
  /// - Parameters:
  ///   - edits: edits of ``text``, ascending and apart from each other.
  ///   - edited: ``text`` after them.
  public func stored(after edits: [TextEdit], giving edited: [UInt8]) -> [UInt8]? {
    guard let own = partEdits(of: edits) else { return nil }
    var pieces = EditedText(byteCount: package.document.count)
    pieces.apply(own)
    guard let stored = try? package.archive.replacing(package.main, with: pieces.bytes(of: package.document)),
      let again = try? WordDocument(stored), again.text == edited
    else { return nil }
    return stored
  }
}
