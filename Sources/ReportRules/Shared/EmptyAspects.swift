import ReportForm
import ReportModel
import ReportText

/// Finds sub-headings of section 一 that name an aspect and have no text behind them.
enum EmptyAspects {
  /// The longest such line, in bytes.
  private static let longest = 90

  /// What may stand beside the name of an aspect in its sub-heading.
  private static let fillers = ["政府信息", "情况", "方面", "工作", "开展", "的", "有关", "加强", "强化", "做好", "推进", "深化", "规范"]

  /// The marks that may end a sub-heading.
  private static let ends: Set<Character> = ["。", "：", ":", ".", "；", "*", "，"]

  /// The aspects, by their indices, with the lines of their sub-headings.
  static func find(_ aspects: [AspectForm], in report: Report) -> [(aspect: Int, line: Range<Int>)] {
    guard let section = report.section(.overview) else { return [] }
    let bytes = report.text.span
    var found: [(aspect: Int, line: Range<Int>)] = []
    // The numbered line whose text is yet to come, looked at only if none comes.
    var open: Range<Int>?
    var start = section.body.lowerBound
    while start < section.body.upperBound {
      let end = bytes.firstIndex(of: 0x0A, in: start..<section.body.upperBound) ?? section.body.upperBound
      let line = Scalars.trim(start..<end, in: bytes)
      start = end &+ 1
      guard !line.isEmpty else { continue }
      let isNumbered = numberEnd(line, in: report) != nil
      if isNumbered, let heading = open, let aspect = bare(heading, of: aspects, in: report),
        isNext(line, after: (aspect, heading), of: aspects, in: report)
      {
        found.append((aspect, heading))
      }
      open = isNumbered && line.count <= longest ? line : nil
    }
    if let open, let aspect = bare(open, of: aspects, in: report) { found.append((aspect, open)) }
    return found
  }

  /// The aspect that a line names, with nothing else in it.
  private static func bare(_ line: Range<Int>, of aspects: [AspectForm], in report: Report) -> Int? {
    guard let start = numberEnd(line, in: report) else { return nil }
    var text = report.string(start..<line.upperBound).filter { !$0.isWhitespace && $0 != "*" }
    while let last = text.last, ends.contains(last) { text.removeLast() }
    return aspects.firstIndex { aspect in
      names(of: aspect).contains { name in
        guard let place = text.firstRange(of: name) else { return false }
        var rest = String(text[..<place.lowerBound] + text[place.upperBound...])
        while let filler = fillers.first(where: rest.hasPrefix) { rest.removeFirst(filler.count) }
        return rest.isEmpty
      }
    }
  }

  /// Whether a line is the sub-heading of another aspect, numbered in the same way.
  private static func isNext(
    _ line: Range<Int>, after heading: (aspect: Int, line: Range<Int>), of aspects: [AspectForm], in report: Report
  ) -> Bool {
    guard let start = numberEnd(line, in: report), kind(of: line, in: report) == kind(of: heading.line, in: report)
    else {
      return false
    }
    let head = start..<min(line.upperBound, start &+ 48)
    return aspects.indices.contains { aspect in
      aspect != heading.aspect && names(of: aspects[aspect]).contains { report.contains($0, in: head) }
    }
  }

  /// The first letter of a line, with 0 for any digit and 一 for any numeral.
  private static func kind(of line: Range<Int>, in report: Report) -> UInt32 {
    let first = Scalars.halfWidth(Scalars.decode(report.text.span, at: line.lowerBound).scalar)
    if first >= 0x30, first <= 0x39 { return 0x30 }
    return first != 0x28 && isNumberMark(first) ? 0x4E00 : first
  }

  /// The name of an aspect, and the short one of the last but one.
  private static func names(of aspect: AspectForm) -> [String] {
    let name = aspect.name
    return name.hasSuffix("平台建设") ? [name, "平台建设"] : [name]
  }

  /// Where the number of a sub-heading ends: （一）, 一、, 1., or marks of Markdown; nil without any.
  private static func numberEnd(_ line: Range<Int>, in report: Report) -> Int? {
    let bytes = report.text.span
    var offset = line.lowerBound
    var isMarked = false
    while offset < line.upperBound, [0x23, 0x2A, 0x20].contains(bytes[offset]) {
      isMarked = isMarked || bytes[offset] == 0x23
      offset &+= 1
    }
    let begin = offset
    while offset < line.upperBound, offset &- begin < 18 {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard scalar >= 0x30 && scalar <= 0x39 || isNumberMark(scalar) else { break }
      offset &+= length
    }
    return offset > begin || isMarked ? offset : nil
  }

  /// Whether a scalar is a mark or a numeral of the numbers of sub-headings.
  private static func isNumberMark(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case "（", "）", "(", ")", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "、", ".", "．": true
    default: false
    }
  }
}
