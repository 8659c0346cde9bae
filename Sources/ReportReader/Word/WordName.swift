import ReportText

/// The namespaces that are told apart in the parts of a document.
enum WordNamespace {
  /// That of the text.
  static let main: XMLReader.Namespace = 0
  /// That of alternate content.
  static let compatibility: XMLReader.Namespace = 1
  /// That of formulas.
  static let math: XMLReader.Namespace = 2
  /// That of relationships between parts.
  static let relationships: XMLReader.Namespace = 3

  /// All by their names, transitional and strict.
  static let all: [[UInt8]: XMLReader.Namespace] = Dictionary(
    uniqueKeysWithValues: [
      ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", main),
      ("http://purl.oclc.org/ooxml/wordprocessingml/main", main),
      ("http://schemas.openxmlformats.org/markup-compatibility/2006", compatibility),
      ("http://schemas.openxmlformats.org/officeDocument/2006/math", math),
      ("http://purl.oclc.org/ooxml/officeDocument/math", math),
      ("http://schemas.openxmlformats.org/package/2006/relationships", relationships),
    ].map { (Array($0.0.utf8), $0.1) })
}

/// An element that matters to what is read.
enum WordName {
  case document, body
  case paragraph, paragraphProperties, numbering, numberingID, level, style
  case run, runProperties, hidden
  case text, tab, lineBreak, carriageReturn, noBreakHyphen, symbol, positionTab
  case inserted, movedTo, deleted, movedFrom
  case fieldCharacter, simpleField
  case control, controlProperties, lock, dataBinding, dropDownList, comboBox, date, checkbox
  case textBox, alternate, choice, fallback
  case table, tableGrid, gridColumn, row, rowProperties, gridBefore, cell, cellProperties, gridSpan
  case verticalMerge, horizontalMerge, deletedCell
  /// Those whose content is no text of the document.
  case ignored
  /// All others, which are looked through.
  case other

  /// The element of a name.
  init(_ xml: borrowing XMLReader) {
    let named: [(name: XMLName, element: WordName)]
    switch xml.namespace {
    case WordNamespace.main: named = WordName.named
    case WordNamespace.compatibility: named = WordName.alternates
    case WordNamespace.math where xml.name == WordName.mathText:
      self = .text
      return
    default:
      self = .other
      return
    }
    let name = xml.name
    let place = named.partitioningIndex { !($0.name < name) }
    self = place < named.count && named[place].name == name ? named[place].element : .other
  }

  private static let mathText = XMLName("t")

  private static let alternates: [(name: XMLName, element: WordName)] = [
    (XMLName("AlternateContent"), .alternate), (XMLName("Choice"), .choice), (XMLName("Fallback"), .fallback),
  ].sorted { $0.0 < $1.0 }

  /// All that have a name of their own, in the order of the names.
  private static let named: [(name: XMLName, element: WordName)] = {
    let named: [(String, WordName)] = [
      ("document", .document), ("body", .body), ("p", .paragraph), ("pPr", .paragraphProperties),
      ("numPr", .numbering), ("numId", .numberingID), ("ilvl", .level), ("pStyle", .style), ("r", .run),
      ("rPr", .runProperties), ("vanish", .hidden), ("t", .text), ("tab", .tab), ("br", .lineBreak),
      ("cr", .carriageReturn), ("noBreakHyphen", .noBreakHyphen), ("sym", .symbol), ("ptab", .positionTab),
      ("ins", .inserted), ("moveTo", .movedTo), ("del", .deleted), ("moveFrom", .movedFrom),
      ("fldChar", .fieldCharacter), ("fldSimple", .simpleField), ("sdt", .control), ("sdtPr", .controlProperties),
      ("lock", .lock), ("dataBinding", .dataBinding), ("dropDownList", .dropDownList), ("comboBox", .comboBox),
      ("date", .date), ("checkBox", .checkbox), ("txbxContent", .textBox), ("tbl", .table), ("tblGrid", .tableGrid),
      ("gridCol", .gridColumn), ("tr", .row), ("trPr", .rowProperties), ("gridBefore", .gridBefore), ("tc", .cell),
      ("tcPr", .cellProperties), ("gridSpan", .gridSpan), ("vMerge", .verticalMerge), ("hMerge", .horizontalMerge),
      ("cellDel", .deletedCell),
    ]
    let ignored = ["instrText", "delText", "delInstrText", "sectPr", "rt", "rubyPr", "sdtEndPr", "tblPr", "tblPrEx"]
    return (named + ignored.map { ($0, .ignored) }).map { (XMLName($0), $1) }.sorted { $0.name < $1.name }
  }()
}

/// The attributes that matter.
enum WordAttribute {
  static let value = XMLName("val")
  static let type = XMLName("type")
  static let fieldType = XMLName("fldCharType")
  static let character = XMLName("char")
  static let identifier = XMLName("numId")
}

extension XMLReader {
  /// The value of an attribute in the namespace of Word, as the strict and the transitional form write it.
  func wordAttribute(_ name: XMLName) -> String? {
    (attribute(name, in: WordNamespace.main) ?? attribute(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The number that `w:val` is, from 0 to 32,767; nil if it is none.
  var wordNumber: Int? {
    wordAttribute(WordAttribute.value).flatMap { Int($0) }.map { min(max($0, 0), 0x7FFF) }
  }

  /// Whether a switch is on: it is where it has no value.
  var isOn: Bool {
    switch wordAttribute(WordAttribute.value) {
    case "0", "false", "off": false
    default: true
    }
  }

  /// Skips the rest of the element that has begun.
  mutating func skip() throws(Failure) {
    let depth = depth
    while self.depth >= depth {
      if try next() == .finished { return }
    }
  }
}
