import ReportForm
import ReportModel
import ReportText

extension Report {
  /// The sentence around an offset: from the stop or line end before it to the one after, in bytes without blanks.
  ///
  /// - Parameter reach: how far it goes on either side at most, in bytes.
  func sentence(around offset: Int, reach: Int = sentenceReach) -> Range<Int> {
    stretch(around: offset, reach: reach) { Report.isStop($0) }
  }

  /// The clause around an offset: as a sentence, but commas end it too.
  func clause(around offset: Int) -> Range<Int> {
    stretch(around: offset, reach: Report.sentenceReach) {
      [0x3002, 0xFF01, 0xFF1B, 0x3B, 0xFF0C, 0x2C, 0xFF1A].contains($0)
    }
  }

  /// The line around an offset, without blanks at its ends.
  ///
  /// - Parameter reach: how far it goes on either side at most, in bytes.
  func paragraph(around offset: Int, reach: Int = paragraphReach) -> Range<Int> {
    stretch(around: offset, reach: reach) { _ in false }
  }

  /// No sentence and no paragraph is longer on either side, in bytes, unless whoever asks says so; a hostile text of one
  /// line must not be read again and again.
  private static let sentenceReach = 600
  private static let paragraphReach = 1500

  private func stretch(around offset: Int, reach: Int, isEnd: (UInt32) -> Bool) -> Range<Int> {
    let bytes = text.span
    var start = min(max(0, offset), bytes.count)
    while start > 0, offset &- start < reach {
      let before = self.offset(before: start)
      let (scalar, _) = Scalars.decode(bytes, at: before)
      if Report.endsLine(scalar) || isEnd(scalar) { break }
      start = before
    }
    var end = min(max(0, offset), bytes.count)
    while end < bytes.count, end &- offset < reach {
      let (scalar, length) = Scalars.decode(bytes, at: end)
      if Report.endsLine(scalar) || isEnd(scalar) { break }
      end &+= length
    }
    return Scalars.trim(start..<min(end, bytes.count), in: bytes)
  }

  /// Whether a scalar ends a line or a cell.
  private static func endsLine(_ scalar: UInt32) -> Bool { scalar == 0x0A || scalar == 0x0D || scalar == 0x09 }

  /// Whether a scalar ends a sentence, other than by the end of its line.
  private static func isStop(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0xFF01 || scalar == 0xFF1B || scalar == 0x3B
  }

  /// Whether a scalar ends a sentence.
  static func endsSentence(_ scalar: UInt32) -> Bool { endsLine(scalar) || isStop(scalar) }

  /// The offset of the scalar that ends right before an offset above zero.
  func offset(before offset: Int) -> Int {
    var start = offset &- 1
    while start > 0, offset &- start < 4, text[start] & 0xC0 == 0x80 { start &-= 1 }
    return max(0, start)
  }

  /// The scalar right before an offset, blanks left out; nil at the start of a line.
  func scalar(before offset: Int) -> UInt32? {
    let bytes = text.span
    var place = offset
    while place > 0 {
      place = self.offset(before: place)
      let (scalar, _) = Scalars.decode(bytes, at: place)
      if scalar == 0x0A || scalar == 0x0D { return nil }
      if !Scalars.isBlank(scalar) { return scalar }
    }
    return nil
  }

  /// The scalar at an offset or after the blanks there; nil at the end of a line.
  func scalar(after offset: Int) -> UInt32? {
    let bytes = text.span
    var place = offset
    while place < bytes.count {
      let (scalar, length) = Scalars.decode(bytes, at: place)
      if scalar == 0x0A || scalar == 0x0D { return nil }
      if !Scalars.isBlank(scalar) { return scalar }
      place &+= length
    }
    return nil
  }

  /// Whether a text stands at an offset.
  func stands(_ word: String, at offset: Int) -> Bool {
    var place = offset
    for byte in word.utf8 {
      guard place >= 0, place < text.count, text[place] == byte else { return false }
      place &+= 1
    }
    return true
  }

  /// Whether a text stands right before an offset.
  func stands(_ word: String, before offset: Int) -> Bool { stands(word, at: offset &- word.utf8.count) }

  /// The number of the section that holds an offset; 0 above the first.
  func sectionNumber(at offset: Int) -> Int {
    guard let section = sections.last(startingBefore: offset, by: \.heading.line.lowerBound) else { return 0 }
    return section.body.contains(offset) || section.heading.line.contains(offset) ? section.number : 0
  }

  /// The section of the form that an offset stands in; nil above the first.
  func sectionForm(at offset: Int) -> SectionForm? {
    let index = sectionNumber(at: offset) - 1
    return edition.sections.indices.contains(index) ? edition.sections[index] : nil
  }

  /// Whether an offset is in the title or in the line of a heading.
  func isInHeading(_ offset: Int) -> Bool {
    title?.range.contains(offset) == true
      || headings.last(startingBefore: offset, by: \.line.lowerBound)?.line.contains(offset) == true
  }

  /// Whether a word stands in a range.
  func contains(_ word: String, in range: Range<Int>) -> Bool { text.span.contains(word, in: range) }

  /// Whether one of some words stands in a range.
  func contains(any words: [String], in range: Range<Int>) -> Bool {
    words.contains { contains($0, in: range) }
  }
}

extension Report {
  /// The scalar before an offset, blanks and line ends left out: a word may be broken over two lines; nil at the start.
  func mark(before offset: Int) -> UInt32? {
    let bytes = text.span
    var place = offset
    while place > 0, offset &- place < 16 {
      place = self.offset(before: place)
      let (scalar, _) = Scalars.decode(bytes, at: place)
      if !Scalars.isBlank(scalar) { return scalar }
    }
    return nil
  }

  /// The offset where what stands before blanks ends.
  func endOfText(before offset: Int) -> Int {
    var place = offset
    while place > 0, offset &- place < 16 {
      let before = self.offset(before: place)
      guard Scalars.isBlank(Scalars.decode(text.span, at: before).scalar) else { break }
      place = before
    }
    return place
  }

  /// Where a word stands first in a range; nil if it does not.
  func firstRange(of word: String, in range: Range<Int>) -> Range<Int>? {
    let letters = Array(word.utf8)
    guard letters.count >= 2 else { return nil }
    let bytes = text.span
    var start = range.lowerBound
    while let place = bytes.firstIndex(of: letters[0], then: letters[1], in: start..<range.upperBound) {
      if place &+ letters.count <= range.upperBound, stands(word, at: place) { return place..<place &+ letters.count }
      start = place &+ 1
    }
    return nil
  }

  /// The offset after blanks, line ends and marks of bold type: a word may be broken over two lines.
  func startOfText(at offset: Int) -> Int {
    let bytes = text.span
    var place = offset
    while place < bytes.count, place &- offset < 16 {
      let (scalar, length) = Scalars.decode(bytes, at: place)
      guard Scalars.isBlank(scalar) || scalar == 0x2A else { break }
      place &+= length
    }
    return place
  }
}

extension Array {
  /// The last element that begins at or before an offset; the elements are in the order of the text.
  fileprivate func last(startingBefore offset: Int, by start: (Element) -> Int) -> Element? {
    let next = partitioningIndex { start($0) > offset }
    return next > 0 ? self[next &- 1] : nil
  }
}
