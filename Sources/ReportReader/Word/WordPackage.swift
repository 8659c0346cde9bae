import ReportText

/// The parts of a document that are read.
struct WordPackage: Sendable {
  /// The most XML that is read of one document, in bytes.
  static let mostBytes = 64 << 20

  /// The package.
  let archive: ZIPArchive

  /// The main part.
  let main: ZIPArchive.Entry

  /// The content of the main part.
  let document: [UInt8]

  /// The parts that the main part names, by the last word of how it calls them.
  let related: [String: String]

  /// How much may still be read.
  private var bytesLeft: Int

  /// Opens a package and reads its main part, which is found by its relationship.
  init(_ bytes: [UInt8]) throws(WordFailure) {
    var left = WordPackage.mostBytes
    let archive: ZIPArchive
    do throws(ZIPArchive.Failure) {
      archive = try ZIPArchive(bytes)
    } catch {
      throw WordFailure(error)
    }
    guard let root = archive.entry(named: "_rels/.rels") else { throw .noDocument }
    let relations = try WordPackage.relations(in: try WordPackage.contents(of: root, in: archive, &left), base: [])
    guard let name = relations["officeDocument"], let main = archive.entry(named: name) else { throw .noDocument }
    let content = try WordPackage.contents(of: main, in: archive, &left)
    guard content.span.isUTF8 else { throw .damaged }
    var path = name.split(separator: "/", omittingEmptySubsequences: false)
    let file = path.popLast() ?? ""
    let relationsName = (path + ["_rels", "\(file).rels"]).joined(separator: "/")
    if let entry = archive.entry(named: relationsName) {
      related = try WordPackage.relations(in: try WordPackage.contents(of: entry, in: archive, &left), base: path)
    } else {
      related = [:]
    }
    self.archive = archive
    self.main = main
    document = content
    bytesLeft = left
  }

  /// The content of a part that the main part names, such as `styles`; nil if there is none.
  mutating func part(_ kind: String) throws(WordFailure) -> [UInt8]? {
    guard let name = related[kind], let entry = archive.entry(named: name) else { return nil }
    return try WordPackage.contents(of: entry, in: archive, &bytesLeft)
  }

  /// The content of a part by its path; nil if there is none.
  func content(named name: String) throws(WordFailure) -> [UInt8]? {
    guard let entry = archive.entry(named: name) else { return nil }
    var left = bytesLeft
    return try WordPackage.contents(of: entry, in: archive, &left)
  }

  /// Whether the package is signed.
  var isSigned: Bool {
    archive.entries.contains { String(decoding: $0.name, as: UTF8.self).lowercased().hasPrefix("_xmlsignatures/") }
  }

  private static func contents(
    of entry: ZIPArchive.Entry, in archive: ZIPArchive, _ left: inout Int
  ) throws(WordFailure) -> [UInt8] {
    do throws(ZIPArchive.Failure) {
      let contents = try archive.contents(of: entry, most: left)
      left &-= contents.count
      return contents
    } catch {
      throw WordFailure(error)
    }
  }

  /// The parts that a part of relationships names, by the last word of their kind.
  ///
  /// - Parameter base: the folder that paths count from.
  private static func relations(
    in part: [UInt8], base: [Substring]
  ) throws(WordFailure) -> [String: String] {
    let (relation, kind, target, mode) = (
      XMLName("Relationship"), XMLName("Type"), XMLName("Target"), XMLName("TargetMode")
    )
    var relations: [String: String] = [:]
    do throws(XMLReader.Failure) {
      var xml = XMLReader(part, namespaces: WordNamespace.all)
      while true {
        let token = try xml.next()
        if token == .finished { return relations }
        guard token == .start, xml.namespace == WordNamespace.relationships, xml.name == relation,
          let kind = xml.attribute(kind), let target = xml.attribute(target),
          xml.attribute(mode) != Array("External".utf8)
        else { continue }
        let word = String(decoding: kind.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
        guard let path = path(String(decoding: target, as: UTF8.self), base), relations[word] == nil else { continue }
        relations[word] = path
      }
    } catch {
      throw WordFailure(error)
    }
  }

  /// A path in the package; nil if it leads out of it.
  private static func path(_ target: String, _ base: [Substring]) -> String? {
    var parts = target.hasPrefix("/") ? [] : base
    for part in target.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

extension WordFailure {
  /// The failure of an archive.
  init(_ failure: ZIPArchive.Failure) {
    switch failure {
    case .noDirectory, .damaged, .otherMethod: self = .damaged
    case .encrypted: self = .encrypted
    case .tooLarge: self = .tooLarge
    }
  }

  /// The failure of a part.
  init(_ failure: XMLReader.Failure) {
    switch failure {
    case .malformed: self = .damaged
    case .documentType: self = .definitions
    case .tooDeep: self = .tooLarge
    }
  }
}
