import ReportForm
import ReportText

/// The title of a report taken apart: organ, year, and what it calls itself.
struct TitleParts {
  /// The name of the organ; empty if there is none or it is not clear which part it is.
  private(set) var agency = ""

  /// The digits of the year as they are written; empty if there are none.
  private(set) var year = ""

  /// Whether the title is in one of the two official forms.
  private(set) var isRight = false

  /// Whether the year comes first.
  private var isYearFirst = false

  /// A note in brackets at the end, such as （图解版）; empty if there is none.
  private var note = ""

  /// Whether nothing stands in the title but the known parts.
  private var isKnown = true

  /// The characters of the title without blanks and marks, each with its place.
  private var characters: [Character] = []
  private var places: [Range<Int>] = []

  private static let subjects = ["政府信息公开", "政务公开", "信息公开"]

  /// Whether organ and year are there and nothing is that has no place in a title.
  var isComplete: Bool { !agency.isEmpty && !year.isEmpty && isKnown }

  /// The title in the official form that is nearest.
  var official: String {
    (isYearFirst ? "\(year)年\(agency)" : "\(agency)\(year)年") + Edition.reportName + note
  }

  /// Takes a title apart.
  init(_ range: Range<Int>, of bytes: Span<UInt8>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if !Scalars.isBlank(scalar), ![0x2A, 0x23, 0x5F, 0x60, 0x5C].contains(scalar),
        let unicode = Unicode.Scalar(scalar)
      {
        characters.append(Character(unicode))
        places.append(offset..<offset &+ length)
      }
      offset &+= length
    }
    let text = String(characters)
    guard let subject = TitleParts.subject(in: text) else { return }
    split(head: text[..<subject.lowerBound], tail: text[subject.upperBound...])
    // 人民政府信息公开 can be read in two ways.
    isRight = agency.hasSuffix("人民") || isComplete && text == official
  }

  /// The one edit that turns the title into another, as short as can be.
  func edit(to title: String) -> TextEdit {
    let wanted = Array(title)
    var front = 0
    while front < min(characters.count, wanted.count), characters[front] == wanted[front] { front += 1 }
    var back = 0
    while back < min(characters.count, wanted.count) - front,
      characters[characters.count - 1 - back] == wanted[wanted.count - 1 - back]
    { back += 1 }
    let end = characters.count - back
    let text = String(wanted[front..<wanted.count - back])
    if front < end { return TextEdit(range: places[front].lowerBound..<places[end - 1].upperBound, text: text) }
    let place = front > 0 ? places[front - 1].upperBound : places.first?.lowerBound ?? 0
    return TextEdit(range: place..<place, text: text)
  }

  /// The first of the words for what the report is about.
  private static func subject(in text: String) -> Range<String.Index>? {
    subjects.compactMap { word in text.firstRange(of: word) }.min { $0.lowerBound < $1.lowerBound }
  }

  private mutating func split(head: Substring, tail: Substring) {
    var tail = tail
    if let digits = TitleParts.digits(in: head) {
      year = String(head[digits])
      let before = TitleParts.name(head[..<digits.lowerBound])
      var rest = head[digits.upperBound...]
      if rest.first == "年" { rest.removeFirst() }
      if rest.first == "度" { rest.removeFirst() }
      let after = TitleParts.name(rest)
      isYearFirst = before.isEmpty
      if before.isEmpty || after.isEmpty { agency = before + after } else { isKnown = false }
    } else {
      agency = TitleParts.name(head)
      if let digits = TitleParts.digits(in: tail) {
        year = String(tail[digits])
        tail = tail[..<digits.lowerBound] + tail[digits.upperBound...]
      }
    }
    if agency.contains("年度") || agency.contains(where: { "—-：:".contains($0) }) || agency.count < 2 { agency = "" }
    if let open = tail.lastIndex(where: { "（(".contains($0) }), let last = tail.last, "）)".contains(last),
      !TitleParts.isKnownEnding(tail[open...])
    {
      note = String(tail[open...])
      tail = tail[..<open]
    }
    if !TitleParts.isKnownEnding(tail) { isKnown = false }
  }

  /// A name without the words around it.
  private static func name(_ text: Substring) -> String {
    var text = text
    if text.hasPrefix("关于") { text = text.dropFirst(2) }
    for word in ["关于", "开展", "的"] where text.hasSuffix(word) { text = text.dropLast(word.count) }
    return String(text)
  }

  /// Whether a text is made of nothing but the words with which such titles end.
  private static func isKnownEnding(_ text: Substring) -> Bool {
    var text = text
    let words = ["工作", "年度", "年报", "报告", "情况", "总结", "年", "度", "的", "（", "）", "(", ")"]
    while !text.isEmpty {
      guard let word = words.first(where: text.hasPrefix) else { return false }
      text = text.dropFirst(word.count)
    }
    return true
  }

  /// Four digits of one year, ASCII, full-width or Chinese.
  private static func digits(in text: Substring) -> Range<Substring.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      let run = text[start...].prefix(while: { $0.wholeNumberValue.map { $0 < 10 } ?? "○Ｏ".contains($0) })
      if run.count == 4, run.first.map({ "2２二".contains($0) }) == true { return run.startIndex..<run.endIndex }
      start = run.isEmpty ? text.index(after: start) : run.endIndex
    }
    return nil
  }
}
