import ReportText

/// Makes a readable text of the main part of a document: paragraphs become lines, rows of tables lines of cells between
/// tabs; changes are read as accepted, fields as their results.
struct WordReader {
  /// The main part, tag by tag.
  var xml: XMLReader

  /// The readable text.
  var text: [UInt8] = []

  /// Where its bytes come from.
  var map = WordMap()

  /// The automatic numbers.
  var numbering: WordNumbering

  /// What ends with elements that are open, the innermost last.
  var scopes: [Scope] = []

  /// What is being read of a paragraph.
  var paragraph = Paragraph()

  /// Where the text goes: into a cell, where breaks are blanks, or into lines.
  var isInCell = false

  /// Whether a break within a cell comes before the next text.
  var needsBlank = false

  /// The number that pieces get that can be edited together.
  var context: Int32 = 0

  /// How many elements are open whose text must not be edited.
  var locks = 0

  /// The fields that are open, each true once its result has begun.
  var fields: [Bool] = []

  /// How many boxes are read within each other.
  var boxDepth = 0

  /// What ends with an element.
  struct Scope {
    /// How deep the element lies.
    var depth: Int
    /// What ends.
    var kind: Kind

    enum Kind {
      /// A paragraph.
      case paragraph
      /// A stretch that is edited by itself.
      case stretch
      /// A stretch that is not edited.
      case locked
      /// A content control; with whether it is locked.
      case control(isLocked: Bool)
      /// A run; with whether it is hidden.
      case run(isHidden: Bool)
      /// Alternate content; with whether one of its choices was taken.
      case alternate(isTaken: Bool)
      /// A choice; with how much text and how many boxes there were before.
      case choice(count: Int, boxes: Int)
    }
  }

  /// A box of text that is read behind the paragraph that it is in.
  struct Box {
    /// The part with the box just begun.
    var xml: XMLReader
    /// How many elements are open whose text must not be edited.
    var locks: Int
  }

  /// What is being read of a paragraph.
  struct Paragraph {
    /// Its number, which stands before its first text.
    var number = ""
    /// Its boxes.
    var boxes: [Box] = []
    /// Whether its end was deleted, so that the next one goes on with it.
    var goesOn = false
    /// Whether it has text.
    var hasText = false
    /// Its tag.
    var tag = 0..<0
    /// Whether its tag says that there is nothing in it.
    var isEmpty = false
    /// The bytes of the formatting of its end.
    var formatting: Range<Int>?
  }

  /// How many boxes may lie within each other.
  private static let mostBoxes = 8

  /// Reads a main part; nil if it is that of something else.
  static func read(
    _ part: [UInt8], numbering: WordNumbering
  ) throws(XMLReader.Failure) -> (text: [UInt8], map: WordMap)? {
    var reader = WordReader(xml: XMLReader(part, namespaces: WordNamespace.all), numbering: numbering)
    guard try reader.xml.next() == .start, WordName(reader.xml) == .document else { return nil }
    try reader.readContent()
    guard try reader.xml.next() == .finished else { throw .malformed }
    return (reader.text, reader.map)
  }

  private init(xml: XMLReader, numbering: WordNumbering) {
    self.xml = xml
    self.numbering = numbering
    text.reserveCapacity(xml.bytes.count / 8)
  }

  // MARK: - Elements

  /// Reads on, ending what ends.
  mutating func advance() throws(XMLReader.Failure) -> XMLReader.Token {
    let token = try xml.next()
    if token == .end {
      while let scope = scopes.last, scope.depth > xml.depth {
        scopes.removeLast()
        try end(scope.kind)
      }
    }
    return token
  }

  /// Notes what ends with the element that has begun.
  mutating func open(_ kind: Scope.Kind) { scopes.append(Scope(depth: xml.depth, kind: kind)) }

  private mutating func end(_ kind: Scope.Kind) throws(XMLReader.Failure) {
    switch kind {
    case .paragraph: try endParagraph()
    case .stretch: context &+= 1
    case .locked: locks &-= 1
    case .control(let isLocked):
      context &+= 1
      if isLocked { locks &-= 1 }
    case .run, .alternate: break
    case .choice(let count, let boxes):
      guard text.count > count || paragraph.boxes.count > boxes, let last = scopes.indices.last,
        case .alternate = scopes[last].kind
      else { return }
      scopes[last].kind = .alternate(isTaken: true)
    }
  }

  /// Reads what is in the element that has begun, up to its end.
  mutating func readContent() throws(XMLReader.Failure) {
    let depth = xml.depth
    while xml.depth >= depth {
      if try advance() == .start { try read() }
    }
  }

  /// Reads the element that has begun, or only notes that it has.
  mutating func read() throws(XMLReader.Failure) {
    switch WordName(xml) {
    case .paragraph:
      beginParagraph()
    case .paragraphProperties: try readParagraphProperties()
    case .run: open(.run(isHidden: false))
    case .runProperties: try readRunProperties()
    case .text: try readText()
    case .tab, .positionTab: append(isInCell ? " " : "\t", locked: true)
    case .lineBreak, .carriageReturn: breakLine()
    case .noBreakHyphen: append("-", locked: true)
    case .symbol: readSymbol()
    case .inserted, .movedTo:
      context &+= 1
      open(.stretch)
    case .deleted, .movedFrom:
      context &+= 1
      try xml.skip()
    case .fieldCharacter: readFieldCharacter()
    case .simpleField:
      locks &+= 1
      open(.locked)
    case .control:
      context &+= 1
      open(.control(isLocked: false))
    case .controlProperties: try readControlProperties()
    case .textBox:
      if boxDepth < WordReader.mostBoxes { paragraph.boxes.append(Box(xml: xml, locks: locks)) }
      try xml.skip()
    case .alternate: open(.alternate(isTaken: false))
    case .choice:
      if isAlternateTaken { try xml.skip() } else { open(.choice(count: text.count, boxes: paragraph.boxes.count)) }
    case .fallback: if isAlternateTaken { try xml.skip() }
    case .table: try readTable()
    case .ignored: try xml.skip()
    default: break
    }
  }

  /// Whether one of the choices of the innermost alternate content was taken.
  private var isAlternateTaken: Bool {
    for scope in scopes.reversed() {
      if case .alternate(let isTaken) = scope.kind { return isTaken }
    }
    return false
  }

  /// Whether the run that is read is hidden.
  var isHidden: Bool {
    for scope in scopes.reversed() {
      if case .run(let isHidden) = scope.kind { return isHidden }
      if case .paragraph = scope.kind { return false }
    }
    return false
  }
}
