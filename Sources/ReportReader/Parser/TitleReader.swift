import ReportText

/// A title of a report: on one line, or on two.
struct TitleCandidate: Equatable {
  /// The index of its first line.
  var firstLine: Int

  /// The index of its last line.
  var lastLine: Int

  /// The title without Markdown marks and blanks around it.
  var range: Range<Int>

  /// Whether it names a year.
  var hasYear = false
}

/// Reads lines as the title of a report.
public enum TitleReader {
  /// Whether a line without blanks around it can be a title, or the second half of one, by its length and its end.
  @inline(__always)
  static func mayEnd(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard line.count >= 12, line.count <= 300 else { return false }
    switch bytes[line.upperBound &- 1] {
    // The last bytes of the four characters.
    case 0x89, 0x8A, 0xA5, 0xBF: return endsLikeTitle(line, in: bytes)
    case let last: return isMark(last) && endsLikeTitle(line, in: bytes)
    }
  }

  /// A line that may end a title as one, alone or with the line before it; nil if it is none.
  static func read(
    _ index: Int, of lines: TextLines, in bytes: Span<UInt8>, with labels: inout LabelReader
  ) -> TitleCandidate? {
    let text = withoutMarks(lines.records[index].text, in: bytes)
    _ = labels.read(text, in: bytes)
    let key = labels.key
    guard key.count < 2 || isReport(key) else { return nil }
    if isTitle(key), isPlain(text, in: bytes) {
      return completed(
        TitleCandidate(firstLine: index, lastLine: index, range: text), key, of: lines, in: bytes, &labels)
    }
    guard key.count <= 12, let before = lineBefore(index, of: lines) else { return nil }
    let start = withoutMarks(before.text, in: bytes)
    _ = labels.read(start, in: bytes)
    let joined = labels.key + key
    guard joined.count > key.count &+ 4, isTitle(joined), isPlain(start, in: bytes) else { return nil }
    let title = TitleCandidate(firstLine: before.index, lastLine: index, range: start.lowerBound..<text.upperBound)
    return completed(title, joined, of: lines, in: bytes, &labels)
  }

  /// A title with what stands of it on the lines above: the year where it begins behind that, and the organ's name.
  private static func completed(
    _ title: TitleCandidate, _ key: [UInt32], of lines: TextLines, in bytes: Span<UInt8>, _ labels: inout LabelReader
  ) -> TitleCandidate {
    var title = title
    var key = key
    if beginnings.contains(where: { key.starts(with: $0) }), let before = lineBefore(title.firstLine, of: lines) {
      let text = withoutMarks(before.text, in: bytes)
      _ = labels.read(text, in: bytes)
      let isWhole = labels.key.count >= 2 && isReport(labels.key)
      let joined = labels.key + key
      if !isWhole, hasYear(joined, startingIn: labels.key.count), joined.count <= longest, isPlain(text, in: bytes) {
        title = TitleCandidate(
          firstLine: before.index, lastLine: title.lastLine, range: text.lowerBound..<title.range.upperBound)
        key = joined
      }
    }
    if let first = agencyLine(before: title.firstLine, key: key, of: lines, in: bytes) {
      title = TitleCandidate(
        firstLine: first.index, lastLine: title.lastLine, range: first.start..<title.range.upperBound)
    }
    title.hasYear = !YearReader.years(in: title.range, of: bytes).isEmpty
    return title
  }

  /// With what the line of a title begins whose year stands on the line above.
  private static let beginnings = ["政府信息公开", "信息公开", "政务公开", "年政", "年度政"].map { $0.unicodeScalars.map(\.value) }

  /// The longest title, in letters.
  private static let longest = 50

  /// Whether letters have a year of four digits that begins among the first ones, with 年 or no further digit behind it.
  private static func hasYear(_ key: [UInt32], startingIn count: Int) -> Bool {
    func isDigit(_ place: Int) -> Bool { key.indices.contains(place) && 0x30...0x39 ~= key[place] }
    return (0..<count).contains { place in
      key[place] == 0x32 && isDigit(place &+ 1) && isDigit(place &+ 2) && isDigit(place &+ 3) && !isDigit(place &- 1)
        && !isDigit(place &+ 4) && (place &+ 4 >= count || key[place &+ 4] == 0x5E74)
    }
  }

  /// The name of the organ in a title: what stands before the year, or between the year and 政府信息公开.
  static func agency(in title: Range<Int>, of bytes: Span<UInt8>) -> Range<Int>? {
    let end = subjects.compactMap { bytes.firstIndex(of: $0.span, in: title) }.min() ?? title.upperBound
    guard let year = YearReader.years(in: title.lowerBound..<end, of: bytes).first else {
      let all = Scalars.trim(title.lowerBound..<end, in: bytes)
      return all.isEmpty ? nil : all
    }
    let before = Scalars.trim(title.lowerBound..<year.range.lowerBound, in: bytes)
    if !before.isEmpty { return before }
    var start = year.range.upperBound
    while start < end {
      let (scalar, length) = Scalars.decode(bytes, at: start)
      guard scalar == 0x5E74 || scalar == 0x5EA6 || Scalars.isBlank(scalar) else { break }
      start &+= length
    }
    let after = Scalars.trim(start..<end, in: bytes)
    return after.isEmpty ? nil : after
  }

  /// What a report can call its subject.
  private static let subjects = ["政府信息公开", "政务公开", "信息公开"].map { Array($0.utf8) }

  /// Whether a line ends with 报告 or 年报, perhaps before marks or a bracket.
  private static func endsLikeTitle(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var end = line.upperBound
    while end > line.lowerBound, isMark(bytes[end &- 1]) { end &-= 1 }
    guard end &- line.lowerBound >= 6 else { return false }
    let last = Scalars.decode(bytes, at: end &- 3).scalar
    return last == 0x544A || last == 0x62A5 || last == 0xFF09 || last == 0x7A3F
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: " ")
      || byte == UInt8(ascii: ">")
  }

  private static func withoutMarks(_ line: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, isMark(bytes[start]) { start &+= 1 }
    while end > start, isMark(bytes[end &- 1]) { end &-= 1 }
    return Scalars.trim(start..<end, in: bytes)
  }

  /// Whether letters, of which there are two at least, end with 报告 or 年报.
  private static func isReport(_ key: [UInt32]) -> Bool {
    let last = key[key.count &- 1]
    let before = key[key.count &- 2]
    return before == 0x62A5 && last == 0x544A || before == 0x5E74 && last == 0x62A5
  }

  /// Whether the letters of a line are those of a title.
  private static func isTitle(_ key: [UInt32]) -> Bool {
    guard key.count >= 8, key.count <= longest, isReport(key), key.contains(0x5E74) else { return false }
    // 信息公开 or 政务公开; not a sentence or a notice about such reports.
    let isAboutIt = key.indices.dropLast(3).contains { place in
      key[place &+ 2] == 0x516C && key[place &+ 3] == 0x5F00
        && (key[place] == 0x4FE1 && key[place &+ 1] == 0x606F || key[place] == 0x653F && key[place &+ 1] == 0x52A1)
    }
    let verbs: [[UInt32]] = [
      [0x6839, 0x636E], [0x6309, 0x7167], [0x73B0, 0x5C06], [0x5173, 0x4E8E], [0x73B0, 0x516C],
    ]
    return isAboutIt && !verbs.contains { key.starts(with: $0) }
  }

  /// Whether a text has none of the signs of a sentence.
  private static func isPlain(_ text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var offset = text.lowerBound
    while offset < text.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      switch scalar {
      case 0x3002, 0xFF0C, 0xFF1B, 0xFF1A, UInt32(ascii: "|"), UInt32(ascii: "\t"), 0x300A, 0x300B: return false
      default: offset &+= length
      }
    }
    return true
  }

  /// The last line before another that is not blank, if no more than one blank line is between.
  private static func lineBefore(_ index: Int, of lines: TextLines) -> (index: Int, text: Range<Int>)? {
    var place = index &- 1
    while place >= 0, index &- place <= 2 {
      let text = lines.records[place].text
      if !text.isEmpty { return text.count <= 150 ? (place, text) : nil }
      place &-= 1
    }
    return nil
  }

  /// The line with the organ's name above a title that begins with the year.
  private static func agencyLine(
    before index: Int, key: [UInt32], of lines: TextLines, in bytes: Span<UInt8>
  ) -> (index: Int, start: Int)? {
    guard let first = key.first, first >= 0x30, first <= 0x39 || first == 0x4E8C else { return nil }
    guard let before = lineBefore(index, of: lines), before.text.count <= 90 else { return nil }
    let name = withoutMarks(before.text, in: bytes)
    guard isPlain(name, in: bytes), name.count >= 6 else { return nil }
    let last = Scalars.decode(bytes, at: name.upperBound &- 3).scalar
    return organEndings.contains(last) ? (before.index, name.lowerBound) : nil
  }

  /// The characters with which names of organs end: 局 委 办 府 室 厅 会 院 区 县 市 镇 乡 道 部 处 站 心 队 所 司 署 行 社 团 场.
  public static let organEndings: Set<UInt32> = Set("局委办府室厅会院区县市镇乡道部处站心队所司署行社团场".unicodeScalars.map(\.value))
}
