import ReportText

extension WordReader {
  mutating func beginParagraph() {
    var paragraph = Paragraph()
    // One whose end was deleted goes on here, and what it holds comes first.
    if self.paragraph.goesOn {
      paragraph.boxes = self.paragraph.boxes
      paragraph.hasText = self.paragraph.hasText
    }
    paragraph.tag = xml.range
    paragraph.isEmpty = xml.isEmpty
    self.paragraph = paragraph
    context &+= 1
    open(.paragraph)
    if !xml.isEmpty { return }
    number(WordNumbering.Place(), style: nil)
  }

  /// Reads what is told of a paragraph before its text.
  mutating func readParagraphProperties() throws(XMLReader.Failure) {
    let depth = xml.depth
    var place = WordNumbering.Place()
    var style: String?
    while xml.depth >= depth {
      let token = try xml.next()
      guard token == .start else { continue }
      switch WordName(xml) {
      case .style where xml.depth == depth + 1: style = xml.wordAttribute(WordAttribute.value)
      case .numberingID: place.list = place.list ?? xml.wordAttribute(WordAttribute.value)
      case .level: place.level = place.level ?? xml.wordNumber
      case .runProperties where xml.depth == depth + 1: try readMark()
      // What was before a change, and what begins behind the paragraph.
      case .numbering, .tab, .hidden, .other: if isFormerProperties { try xml.skip() }
      case .ignored: try xml.skip()
      default: continue
      }
    }
    if !paragraph.goesOn { number(place, style: style) }
  }

  /// Whether the element that has begun tells of properties before a change.
  private var isFormerProperties: Bool { xml.name == WordReader.formerProperties || xml.name == WordReader.formerRun }

  private static let formerProperties = XMLName("pPrChange")
  private static let formerRun = XMLName("rPrChange")

  private mutating func number(_ place: WordNumbering.Place, style: String?) {
    paragraph.number = paragraph.hasText ? "" : numbering.next(place, style: style)
  }

  /// Reads the formatting of the end of a paragraph, and whether that end was deleted.
  private mutating func readMark() throws(XMLReader.Failure) {
    let depth = xml.depth
    let start = xml.range.lowerBound
    var isChanged = false
    while xml.depth >= depth {
      guard try xml.next() == .start else { continue }
      switch WordName(xml) {
      case .deleted, .movedFrom:
        paragraph.goesOn = true
        isChanged = true
      case .inserted, .movedTo: isChanged = true
      default: if isFormerProperties { isChanged = true }
      }
    }
    if !isChanged { paragraph.formatting = start..<xml.range.upperBound }
  }

  mutating func endParagraph() throws(XMLReader.Failure) {
    // A field whose instruction does not end takes no further paragraph with it.
    fields = fields.map { _ in true }
    if paragraph.boxes.isEmpty || paragraph.hasText { writeNumber() }
    guard !paragraph.goesOn else { return }
    if !paragraph.hasText, isInCell, locks == 0, fields.isEmpty { appendSlot() }
    endLine()
    let boxes = paragraph.boxes
    paragraph = Paragraph()
    for box in boxes { try read(box) }
  }

  /// Notes that text can be put into the paragraph, which has none.
  private mutating func appendSlot() {
    let tag = paragraph.tag
    let name = tag.lowerBound &+ 1..<(tag.dropFirst().first { WordReader.endsName(xml.bytes[$0]) } ?? tag.upperBound)
    let place = paragraph.isEmpty ? tag : xml.range.lowerBound..<xml.range.lowerBound
    // Text that is not seen yet, such as a break, comes first.
    guard !needsBlank else { return }
    map.append(WordMap.Slot(offset: text.count, place: place, name: name, formatting: paragraph.formatting))
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  /// Reads a box behind the paragraph that it is in.
  private mutating func read(_ box: Box) throws(XMLReader.Failure) {
    let outer = (xml, locks, scopes)
    (xml, locks, scopes) = (box.xml, box.locks, [])
    boxDepth += 1
    try readContent()
    boxDepth -= 1
    (xml, locks, scopes) = outer
    context &+= 1
  }

  // MARK: - Runs

  mutating func readRunProperties() throws(XMLReader.Failure) {
    let depth = xml.depth
    var isHidden = false
    while xml.depth >= depth {
      guard try xml.next() == .start else { continue }
      switch WordName(xml) {
      case .hidden: isHidden = xml.isOn
      default: if isFormerProperties { try xml.skip() }
      }
    }
    guard isHidden, let last = scopes.indices.last, case .run = scopes[last].kind else { return }
    scopes[last].kind = .run(isHidden: true)
  }

  /// Whether what is read stands in the instruction of a field.
  private var isInInstruction: Bool { fields.contains(false) }

  mutating func readFieldCharacter() {
    switch xml.wordAttribute(WordAttribute.fieldType) {
    case "begin": fields.append(false)
    case "separate": if let last = fields.indices.last { fields[last] = true }
    case "end":
      _ = fields.popLast()
    default: return
    }
    context &+= 1
  }

  mutating func readSymbol() {
    guard let code = xml.wordAttribute(WordAttribute.character).flatMap({ UInt32($0, radix: 16) }), code >= 0x20,
      !(0xE000...0xF8FF).contains(code), let scalar = Unicode.Scalar(code)
    else { return }
    append(String(Character(scalar)), locked: true)
  }

  mutating func readControlProperties() throws(XMLReader.Failure) {
    let depth = xml.depth
    var isLocked = false
    while xml.depth >= depth {
      guard try xml.next() == .start, xml.depth == depth + 1 else { continue }
      switch WordName(xml) {
      case .lock:
        isLocked = isLocked || (xml.wordAttribute(WordAttribute.value)?.lowercased().contains("content") ?? false)
      case .dataBinding, .dropDownList, .comboBox, .date, .checkbox: isLocked = true
      default: continue
      }
    }
    guard isLocked, let last = scopes.indices.last, case .control(false) = scopes[last].kind else { return }
    scopes[last].kind = .control(isLocked: true)
    locks &+= 1
  }

  /// Reads the text of a run.
  mutating func readText() throws(XMLReader.Failure) {
    let keepsBlanks = xml.hasAttribute(WordReader.space, prefix: WordReader.xmlPrefix)
    let isRead = !isHidden && !isInInstruction
    let depth = xml.depth
    while xml.depth >= depth {
      switch try advance() {
      case .text where isRead: try append(xml.range, isVerbatim: xml.isVerbatim, keepsBlanks)
      case .start: try xml.skip()
      default: continue
      }
    }
  }

  private static let space = XMLName("space")
  private static let xmlPrefix = XMLName("xml")

  // MARK: - Text

  /// Appends what an element holds.
  private mutating func append(_ range: Range<Int>, isVerbatim: Bool, _ keepsBlanks: Bool) throws(XMLReader.Failure) {
    guard !range.isEmpty else { return }
    beginText()
    let context = locks > 0 || !fields.isEmpty || isVerbatim ? -1 : context
    let bytes = xml.bytes
    var start = range.lowerBound
    var offset = start
    func copy(_ reader: inout WordReader) {
      guard offset > start else { return }
      reader.text += bytes[start..<offset]
      reader.map.append(offset &- start, for: start..<offset, .copy, context: context, keepsBlanks: keepsBlanks)
    }
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "&"), !isVerbatim {
        copy(&self)
        guard let (character, end) = XMLReference.read(at: offset, in: bytes.span), end <= range.upperBound else {
          throw .malformed
        }
        // What would change the shape of the text is a blank.
        let written = character.value < 0x20 ? " " : character
        text.append(contentsOf: written.utf8)
        map.append(
          UTF8.width(written), for: offset..<end, .character, context: context, keepsBlanks: keepsBlanks)
        offset = end
        start = end
      } else if byte < 0x20 {
        guard byte == 0x09 || byte == 0x0A || byte == 0x0D else { throw .malformed }
        copy(&self)
        text.append(0x20)
        map.append(1, for: offset..<offset &+ 1, .character, context: context, keepsBlanks: keepsBlanks)
        offset &+= 1
        start = offset
      } else {
        offset &+= 1
      }
    }
    copy(&self)
  }

  /// Appends a text that stands for an element.
  mutating func append(_ string: String, locked: Bool) {
    guard !isHidden, !isInInstruction else { return }
    beginText()
    appendGenerated(string)
  }

  private mutating func appendGenerated(_ string: String) {
    let count = text.count
    text += string.utf8
    map.append(text.count &- count, for: xml.range, .generated)
  }

  /// Writes what comes before text.
  private mutating func beginText() {
    if needsBlank { appendGenerated(" ") }
    needsBlank = false
    writeNumber()
    paragraph.hasText = true
  }

  private mutating func writeNumber() {
    guard !paragraph.number.isEmpty else { return }
    if needsBlank { appendGenerated(" ") }
    needsBlank = false
    appendGenerated(paragraph.number)
    paragraph.number = ""
    paragraph.hasText = true
  }

  /// A break within a paragraph.
  mutating func breakLine() {
    guard !isHidden, !isInInstruction else { return }
    endLine()
  }

  /// Ends the line, or within a cell the word.
  mutating func endLine() {
    guard let last = text.last, last != 0x0A else { return }
    if isInCell {
      needsBlank = last != 0x09
    } else {
      appendGenerated("\n")
    }
  }
}
