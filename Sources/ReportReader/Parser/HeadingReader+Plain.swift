import ReportModel
import ReportText

extension HeadingReader {
  /// What a line of the plainest form is, told without taking its letters apart.
  enum Plain {
    /// Surely nothing.
    case nothing
    /// Surely this.
    case reading(Reading)
    /// Not of the plain form, or a title that is not known.
    case unclear
  }

  /// The number at the start of a plain line.
  private struct PlainNumber {
    var style: NumberingStyle
    var value: Int
    /// The offset after it.
    var end: Int
    /// How many scalars it has.
    var scalars: Int
  }

  /// The most # before a heading of the plain form.
  private static let mostMarks = 5

  /// Reads a line as common Chinese characters with a usual number before them, perhaps as a heading of Markdown: nearly
  /// all lines that begin as a heading are of this form, and few of them are one.
  ///
  /// Whatever this tells is what ``readAny(_:index:in:with:)`` would.
  func plain(_ line: TextLine, index: Int, in bytes: Span<UInt8>) -> Plain {
    var text = line.text
    let marks = HeadingReader.skipMarks(&text, in: bytes)
    guard marks <= HeadingReader.mostMarks, let number = HeadingReader.plainNumber(text, in: bytes) else {
      return .unclear
    }
    var offset = number.end
    var scalars = marks &+ number.scalars
    var letters = 0
    var title = text.lowerBound..<text.lowerBound  // from the first letter to the last
    var seen: UInt64 = 0  // a bit for the lowest six bits of each letter
    var node = LetterTrie.root
    var isKnown = true  // whether a known title begins so
    while offset < text.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if scalar &- 0x4E00 < 0x5200 {
        if isKnown {
          if let next = titles.child(of: node, scalar) { node = next } else { isKnown = false }
          // Without a number nothing but a known title counts.
          if !isKnown, number.style == .none { return .nothing }
        }
        title = (letters == 0 ? offset : title.lowerBound)..<offset &+ length
        letters &+= 1
        seen |= 1 &<< UInt64(scalar)
      } else if scalar == 0x3002 || scalar == 0xFF0C || scalar == 0xFF1B {  // 。 ， ；
        // What follows makes this the end of a heading in the line, which must be numbered 一、 and have a known title.
        guard scalars >= 4, offset &+ length < text.upperBound else { return .unclear }
        return number.style == .chinese && isKnown && sections[node] > 0 ? .unclear : .nothing
      } else if scalar != 0x3001, scalar != 0x201C, scalar != 0x201D {  // 、 “ ”
        return .unclear
      }
      scalars &+= 1
      if scalars > HeadingReader.most { return .nothing }
      offset &+= length
    }
    guard letters > 0, letters <= HeadingReader.limit else { return .unclear }
    let section = isKnown ? sections[node] : 0
    if section == 0, number.style == .none { return .nothing }
    if section == 0, mayHoldKeywords(of: number.value, letters: seen) { return .unclear }
    let range = line.range.lowerBound..<text.upperBound
    guard section > 0 else {
      return .reading(
        .other(NumberedLine(lineIndex: index, line: range, style: number.style, value: number.value)))
    }
    let numbering = Numbering(style: number.style, value: number.value, range: text.lowerBound..<number.end)
    return .reading(
      .section(
        HeadingCandidate(
          lineIndex: index, line: range, section: section, numbering: numbering, title: title,
          known: Title(node: node), hasYear: false, isInline: false)))
  }

  /// Takes the # of Markdown and the spaces after them from the start of a line; returns how many # they were.
  private static func skipMarks(_ text: inout Range<Int>, in bytes: Span<UInt8>) -> Int {
    var start = text.lowerBound
    guard bytes[start] == UInt8(ascii: "#") else { return 0 }
    while start < text.upperBound, bytes[start] == UInt8(ascii: "#") { start &+= 1 }
    let marks = start &- text.lowerBound
    while start < text.upperBound, bytes[start] == UInt8(ascii: " ") { start &+= 1 }
    text = start..<text.upperBound
    return marks
  }

  /// Whether a title can hold all key words of a section or one of the clear parts of its title, by the lowest six bits of
  /// its letters.
  private func mayHoldKeywords(of section: Int, letters seen: UInt64) -> Bool {
    guard keywordLetters.indices.contains(section) else { return false }
    return keywordLetters[section] & ~seen == 0 || clearPartLetters[section].contains { $0 & ~seen == 0 }
  }

  /// The number at the start of a line, if it is written in one of the usual ways and a letter follows.
  ///
  /// Those are （一）, 一、, and one or two digits before a full stop or 、.  None if the line begins with a character that is
  /// no digit, or with a digit that belongs to a word, as in 一是; nil for anything else.
  private static func plainNumber(_ text: Range<Int>, in bytes: Span<UInt8>) -> PlainNumber? {
    let start = text.lowerBound
    func scalar(at offset: Int) -> UInt32 {
      offset < text.upperBound ? Scalars.decode(bytes, at: offset).scalar : 0
    }
    func isLetter(_ scalar: UInt32) -> Bool { scalar &- 0x4E00 < 0x5200 }
    let none = PlainNumber(style: .none, value: 0, end: start, scalars: 0)
    let first = scalar(at: start)
    var number = none
    if first &- 0x30 <= 9 {
      number = PlainNumber(style: .arabic, value: Int(first &- 0x30), end: start &+ 1, scalars: 1)
      let second = scalar(at: number.end)
      if second &- 0x30 <= 9 {
        number.value = number.value &* 10 &+ Int(second &- 0x30)
        number.end &+= 1
        number.scalars = 2
      }
      let mark = scalar(at: number.end)
      guard mark == UInt32(ascii: ".") || mark == 0x3001 else { return nil }
      number.end &+= mark == 0x3001 ? 3 : 1
      number.scalars &+= 1
    } else if first == 0xFF08 {
      guard let value = NumberingReader.chineseDigit(scalar(at: start &+ 3)), scalar(at: start &+ 6) == 0xFF09 else {
        return nil
      }
      number = PlainNumber(style: .bracketed, value: value, end: start &+ 9, scalars: 3)
    } else if let value = NumberingReader.chineseDigit(first) {
      let second = scalar(at: start &+ 3)
      if isLetter(second), NumberingReader.chineseDigit(second) == nil { return none }
      guard second == 0x3001 else { return nil }
      number = PlainNumber(style: .chinese, value: value, end: start &+ 6, scalars: 2)
    } else {
      return isLetter(first) ? none : nil
    }
    // A further mark or bracket after the number would belong to it.
    return isLetter(scalar(at: number.end)) ? number : nil
  }
}
