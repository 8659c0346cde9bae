import ReportText

extension HeadingReader {
  /// What a line of the plainest form is, told without taking its letters apart.
  enum Plain {
    /// Surely nothing.
    case nothing
    /// Surely a numbered line whose title is of none of the six sections.
    case other(NumberingStyle, Int)
    /// Perhaps a heading, or not of the plain form.
    case unclear
  }

  /// Reads a line as common Chinese characters with a usual number before them: nearly all lines that begin as a heading
  /// are of this form, and hardly any of them is one.
  ///
  /// Whatever this tells is what ``read(_:of:in:with:)`` would.
  func plain(_ text: Range<Int>, in bytes: Span<UInt8>) -> Plain {
    guard let number = HeadingReader.plainNumber(text, in: bytes) else { return .unclear }
    var (style, value, offset, scalars) = number
    let words = keywordBeginnings.indices.contains(value) ? keywordBeginnings[value] : []
    var found = 0  // a bit for each key word whose first letter was seen
    var letters = 0
    var node: Int? = LetterTrie.root
    while offset < text.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      switch scalar {
      case 0x4E00..<0xA000:
        if let known = node { node = titles.child(of: known, scalar) }
        // Without a number nothing but a known title counts.
        if style == .none, node == nil { return .nothing }
        for (place, word) in words.enumerated() where word == scalar { found |= 1 << place }
        letters &+= 1
      case 0x3001, 0x201C, 0x201D: break  // 、 “ ”
      case 0x3002, 0xFF0C, 0xFF1B:  // 。 ， ；
        // What follows makes this the end of a heading in the line, which must be numbered 一、 and have a known title.
        guard scalars >= 4, offset &+ length < text.upperBound else { return .unclear }
        return style == .chinese && isTitle(node) ? .unclear : .nothing
      default: return .unclear
      }
      scalars &+= 1
      if scalars > HeadingReader.most { return .nothing }
      offset &+= length
    }
    guard letters > 0, letters <= HeadingReader.limit, !isTitle(node) else { return .unclear }
    if style == .none { return .nothing }
    return !words.isEmpty && found == 1 << words.count - 1 ? .unclear : .other(style, value)
  }

  /// Whether a known title ends at a node.
  private func isTitle(_ node: Int?) -> Bool {
    node.map { sections[$0] > 0 } ?? false
  }

  /// The number at the start of a line if it is written as （一）, 一、, 1. or 1、; none if the line begins with a character
  /// that is no digit, or with a digit that belongs to a word, as in 一是; nil for anything else.
  ///
  /// - Returns: its style and value, the offset after it, and how many scalars it has.
  private static func plainNumber(
    _ text: Range<Int>, in bytes: Span<UInt8>
  ) -> (style: NumberingStyle, value: Int, offset: Int, scalars: Int)? {
    let start = text.lowerBound
    func scalar(_ distance: Int) -> UInt32 {
      start &+ distance < text.upperBound ? Scalars.decode(bytes, at: start &+ distance).scalar : 0
    }
    let first = scalar(0)
    if first &- 0x30 <= 9 {
      var value = Int(first &- 0x30)
      var length = 1
      if scalar(1) &- 0x30 <= 9 {
        value = value &* 10 &+ Int(scalar(1) &- 0x30)
        length = 2
      }
      switch scalar(length) {
      case UInt32(ascii: "."): return (.arabic, value, start &+ length &+ 1, length &+ 1)
      case 0x3001: return (.arabic, value, start &+ length &+ 3, length &+ 1)
      default: return nil
      }
    }
    if first == 0xFF08 {
      guard let value = NumberingReader.chineseDigit(scalar(3)), scalar(6) == 0xFF09 else { return nil }
      return (.bracketed, value, start &+ 9, 3)
    }
    guard first &- 0x4E00 < 0x5200 else { return nil }
    let none = (style: NumberingStyle.none, value: 0, offset: start, scalars: 0)
    guard let value = NumberingReader.chineseDigit(first) else { return none }
    let second = scalar(3)
    if second == 0x3001 { return (.chinese, value, start &+ 6, 2) }
    return second &- 0x4E00 < 0x5200 && NumberingReader.chineseDigit(second) == nil ? none : nil
  }
}
