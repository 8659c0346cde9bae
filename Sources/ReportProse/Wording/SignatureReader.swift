public import ReportModel
import ReportReader
import ReportText

/// The organ's name and the date under a report, or under its title.
public struct ReportSignature: Equatable, Sendable {
  /// The line, or part of one, that names the organ.
  public var agency: Range<Int>?

  /// The date.
  public var date: DateMention?
}

/// Reads the signature of a report.
public enum SignatureReader {
  /// So many lines that are not blank can stand at the end, the signature among them.
  private static let mostLines = 6

  /// The signature after the last section, else a date of its own under the title; nil if there is neither.
  public static func read(_ report: Report) -> ReportSignature? {
    let bytes = report.text.span
    guard let heading = report.headings.last else { return nil }
    let start = report.tables.reduce(heading.line.upperBound) { max($0, $1.range.upperBound) }
    var rest = start..<report.text.count
    var count = 0
    // The names on the last line of all and on the one behind the line that is read.
    var lastName: Range<Int>?
    var nameBehind: Range<Int>?
    while count < mostLines, let text = removeLastLine(of: &rest, in: bytes) {
      let line = line(text, in: bytes)
      count &+= 1
      if line.date != nil {
        if line.name != nil || count == mostLines {
          return ReportSignature(agency: line.name ?? nameBehind, date: line.date)
        }
        let before = removeLastLine(of: &rest, in: bytes).map { self.line($0, in: bytes) }
        let name = before?.date == nil ? before?.name : nil
        return ReportSignature(agency: name ?? nameBehind, date: line.date)
      }
      if count == 1 { lastName = line.name }
      nameBehind = line.name
    }
    if let lastName, count > 1 || start != heading.line.upperBound {
      return ReportSignature(agency: lastName, date: nil)
    }
    return underTitle(report, in: bytes)
  }

  /// A line at the end of a report.
  private struct Line {
    var name: Range<Int>?
    var date: DateMention?
  }

  /// Takes lines off the end of a range up to one that is not blank or a page mark; nil if there is none.
  private static func removeLastLine(of range: inout Range<Int>, in bytes: Span<UInt8>) -> Range<Int>? {
    while !range.isEmpty {
      let end = range.upperBound
      var start = end
      while start > range.lowerBound, bytes[start &- 1] != 0x0A, bytes[start &- 1] != 0x0D { start &-= 1 }
      range = range.lowerBound..<max(range.lowerBound, start &- 1)
      let text = withoutMarks(start..<end, in: bytes)
      if !text.isEmpty, !isPageMark(text, in: bytes) { return text }
    }
    return nil
  }

  /// The date on one of the two lines under the title, alone or in brackets.
  private static func underTitle(_ report: Report, in bytes: Span<UInt8>) -> ReportSignature? {
    guard let title = report.title, let heading = report.headings.first else { return nil }
    var start = title.range.upperBound
    var seen = 0
    while start < heading.line.lowerBound, seen < 2 {
      let end = lineEnd(start..<heading.line.lowerBound, in: bytes)
      let text = withoutMarks(start..<end, in: bytes)
      if !text.isEmpty {
        seen &+= 1
        let line = line(withoutBrackets(text, in: bytes), in: bytes)
        if let date = line.date { return ReportSignature(agency: line.name, date: date) }
      }
      start = end &+ 1
    }
    return nil
  }

  /// The offset of the first line end in a range, else where it ends.
  private static func lineEnd(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var start = range.lowerBound
    // Of what is written only a tab is below the line ends.
    while let place = bytes.firstIndex(below: 0x0E, in: start..<range.upperBound) {
      if bytes[place] == 0x0A || bytes[place] == 0x0D { return place }
      start = place &+ 1
    }
    return range.upperBound
  }

  // MARK: - A line

  private static func line(_ text: Range<Int>, in bytes: Span<UInt8>) -> Line {
    guard text.count <= 150 else { return Line() }
    var offset = text.lowerBound
    while offset < text.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      let isDigit = scalar >= 0x30 && scalar <= 0x39 || scalar >= 0xFF10 && scalar <= 0xFF19 || scalar == 0x4E8C
      if isDigit {
        // Before a date stands nothing or the name of an organ: anything else makes a sentence.
        let front = Scalars.trim(text.lowerBound..<offset, in: bytes)
        let hasName = !front.isEmpty
        guard !hasName || isName(front, in: bytes), let date = date(offset..<text.upperBound, in: bytes) else {
          return Line()
        }
        return Line(name: hasName ? front : nil, date: date)
      }
      offset &+= length
    }
    return Line(name: isName(text, in: bytes) ? text : nil, date: nil)
  }

  /// The date that fills a range; it must name a year and a month.
  private static func date(_ range: Range<Int>, in bytes: Span<UInt8>) -> DateMention? {
    let text = withoutMarks(range, in: bytes)
    if let date = DateReader.readNumeric(text, in: bytes) { return date }
    guard let date = DateReader.read(at: text.lowerBound, to: text.upperBound, in: bytes).date, date.year != nil,
      date.month != nil, Scalars.trim(date.range.upperBound..<text.upperBound, in: bytes).isEmpty
    else { return nil }
    return date
  }

  /// Whether a text can be the name of an organ: Chinese alone, and it ends as such names do.
  private static func isName(_ text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard text.count >= 9, text.count <= 120 else { return false }
    var offset = text.lowerBound
    while offset < text.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard Scalars.isIdeograph(scalar) || Scalars.isBlank(scalar) || scalar == 0xFF08 || scalar == 0xFF09 else {
        return false
      }
      offset &+= length
    }
    let last = Scalars.decode(bytes, at: text.upperBound &- 3).scalar
    return TitleReader.organEndings.contains(last)
  }

  /// A line without blanks and the marks of Markdown at its ends.
  private static func withoutMarks(_ line: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    var text = Scalars.trim(line, in: bytes)
    while let first = text.first, [0x2A, 0x23, 0x3E, 0x5F].contains(bytes[first]) {
      text = Scalars.trim(first &+ 1..<text.upperBound, in: bytes)
    }
    while let last = text.last, [0x2A, 0x5F, 0x5C].contains(bytes[last]) {
      text = Scalars.trim(text.lowerBound..<last, in: bytes)
    }
    return text
  }

  private static func withoutBrackets(_ text: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    let (first, firstLength) = Scalars.decode(bytes, at: text.lowerBound)
    if first == 0x28, text.count > 2, bytes[text.upperBound &- 1] == 0x29 {
      return Scalars.trim(text.lowerBound &+ 1..<text.upperBound &- 1, in: bytes)
    }
    guard first == 0xFF08, text.count > 6, Scalars.decode(bytes, at: text.upperBound &- 3).scalar == 0xFF09 else {
      return text
    }
    return Scalars.trim(text.lowerBound &+ firstLength..<text.upperBound &- 3, in: bytes)
  }

  /// Whether a line is a page mark: digits between strokes.
  private static func isPageMark(_ text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard text.count <= 16 else { return false }
    var digits = 0
    var offset = text.lowerBound
    while offset < text.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      switch Scalars.halfWidth(scalar) {
      case 0x30...0x39: digits &+= 1
      case 0x2D, 0x2010...0x2015, 0xB7, 0x2212: break
      case let half where Scalars.isBlank(half): break
      default: return false
      }
      offset &+= length
    }
    return digits <= 3
  }
}
