import ReportText

extension WordNumbering {
  /// Reads the parts with lists and with styles.
  init(numbering: [UInt8], styles: [UInt8]?) throws(XMLReader.Failure) {
    self.init()
    try readLists(numbering)
    if let styles { try readStyles(styles) }
  }

  private static let names = (
    abstract: XMLName("abstractNum"), abstractID: XMLName("abstractNumId"), level: XMLName("lvl"),
    levelIndex: XMLName("ilvl"), start: XMLName("start"), format: XMLName("numFmt"), text: XMLName("lvlText"),
    suffix: XMLName("suff"), style: XMLName("pStyle"), restart: XMLName("lvlRestart"), legal: XMLName("isLgl"),
    link: XMLName("numStyleLink"), list: XMLName("num"), listID: XMLName("numId"), override: XMLName("lvlOverride"),
    startOverride: XMLName("startOverride")
  )

  private mutating func readLists(_ part: [UInt8]) throws(XMLReader.Failure) {
    let names = WordNumbering.names
    var xml = XMLReader(part, namespaces: WordNamespace.all)
    var abstract: String?
    var list: String?
    var overridden: Int?
    var index: Int?
    var level = Level()
    while true {
      switch try xml.next() {
      case .finished: return
      case .text: continue
      case .end:
        guard xml.depth < 4 else { continue }
        if let place = index, xml.depth == (overridden == nil ? 2 : 3) {
          if let list {
            lists[list]?.levels[place] = level
          } else if let abstract {
            abstracts[abstract]?[place] = level
          }
          index = nil
        } else if xml.depth == 2 {
          overridden = nil
        } else if xml.depth == 1 {
          (abstract, list) = (nil, nil)
        }
      case .start:
        guard xml.namespace == WordNamespace.main else { continue }
        let value = xml.wordAttribute(WordAttribute.value)
        switch xml.name {
        case names.abstract where xml.depth == 2:
          abstract = xml.wordAttribute(names.abstractID)
          if let abstract { abstracts[abstract] = [:] }
        case names.list where xml.depth == 2:
          list = xml.wordAttribute(names.listID)
          if let list { lists[list] = List() }
        case names.abstractID: if let list, let value { lists[list]?.abstract = value }
        case names.link: if let abstract, let value { links[abstract] = value }
        case names.override: overridden = xml.wordAttribute(names.levelIndex).flatMap { Int($0) }
        case names.startOverride: if let list, let overridden { lists[list]?.starts[overridden] = xml.wordNumber ?? 1 }
        case names.level:
          index = xml.wordAttribute(names.levelIndex).flatMap { Int($0) }
          level = Level()
        case names.start: level.start = xml.wordNumber ?? 1
        case names.format: level.format = value ?? "decimal"
        case names.text: level.text = value ?? ""
        case names.suffix: level.suffix = value ?? "tab"
        case names.style: level.style = value
        case names.restart: level.restart = xml.wordNumber
        case names.legal: level.isLegal = xml.isOn
        default: continue
        }
      }
    }
  }

  private mutating func readStyles(_ part: [UInt8]) throws(XMLReader.Failure) {
    let (styleName, base, identifier) = (XMLName("style"), XMLName("basedOn"), XMLName("styleId"))
    let (listID, levelName, standard) = (XMLName("numId"), XMLName("ilvl"), XMLName("default"))
    let root = XMLName("styles")
    var xml = XMLReader(part, namespaces: WordNamespace.all)
    var name: String?
    while true {
      switch try xml.next() {
      case .finished: return
      case .text, .end: continue
      case .start:
        guard xml.namespace == WordNamespace.main else { continue }
        switch xml.name {
        case root: continue
        case styleName where xml.depth == 2:
          let type = xml.wordAttribute(WordAttribute.type)
          // Those of tables and characters, nine tenths of the part, number nothing.
          if type == "table" || type == "character" {
            try xml.skipContent()
            continue
          }
          name = xml.wordAttribute(identifier)
          if let name {
            styles[name] = Style()
            let isDefault = xml.wordAttribute(standard).map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false
            if isDefault, type == "paragraph" { defaultStyle = name }
          }
        case _ where xml.depth == 2: try xml.skipContent()
        case base: if let name { styles[name]?.base = xml.wordAttribute(WordAttribute.value) }
        case listID: if let name { styles[name]?.place.list = xml.wordAttribute(WordAttribute.value) }
        case levelName: if let name { styles[name]?.place.level = xml.wordNumber }
        default: continue
        }
      }
    }
  }
}
