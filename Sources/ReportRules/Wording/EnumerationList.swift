import ReportModel
import ReportProse
import ReportText

/// A list of members such as 一是 …；二是 … in one paragraph, as far as it was read.
struct EnumerationList {
  /// A member: its number, and where it says so.
  struct Member {
    let value: Int
    let range: Range<Int>

    /// Takes one of the words 一是 to 十是; nil if it is part of another word, as in 统一是 and 第二是.
    init?(_ match: WordMatch, in report: Report) {
      var value = match.index + 1
      var start = match.range.lowerBound
      if value < 10, report.stands("十", before: start) {
        value += 10
        start &-= "十".utf8.count
      }
      if let before = report.scalar(before: start), Scalars.isIdeograph(before) { return nil }
      self.value = value
      range = start..<match.range.upperBound
    }
  }

  /// The member read last.
  private(set) var last: Member

  /// How many members the list has that is read.
  private var count = 1

  /// The last number of the list that was left for this one.
  private var outer: Int?

  /// Whether this list began within a member of that one, not behind a sentence that may have ended it.
  private var isWithin = false

  /// Numbers that were passed over: one of them is out of order, but that was said.
  private var passed: Set<Int> = []

  /// Begins a list with any member: it may go on from the paragraph before.
  init(_ first: Member) { last = first }

  /// Whether a paragraph ends between the last member and another.
  func isOver(before member: Member, in report: Report) -> Bool {
    let bytes = report.text.span
    let gap = last.range.upperBound..<max(last.range.upperBound, member.range.lowerBound)
    // Whether a line is broken off shows at its end: no more of one is looked at than that takes.
    var start = gap.lowerBound
    while start > 0, gap.lowerBound &- start < 2 &* Paragraph.shortestBroken, bytes[start &- 1] != 0x0A,
      bytes[start &- 1] != 0x0D
    {
      start &-= 1
    }
    var offset = gap.lowerBound
    while let end = bytes.firstIndex(below: 0x0E, in: offset..<gap.upperBound) {
      if bytes[end] == 0x0A || bytes[end] == 0x0D {
        if !Paragraph.isBrokenOff(Scalars.trim(start..<end, in: bytes), in: bytes) { return true }
        start = end &+ 1
      }
      offset = end &+ 1
    }
    return false
  }

  /// Adds a member; gives the number that should stand there if it is another.
  mutating func add(_ member: Member, in report: Report) -> Int? {
    let before = last
    last = member
    let next = before.value + 1
    if member.value == next || passed.remove(member.value) != nil {
      count += 1
      last = member.value == next ? member : Member(value: max(before.value, member.value), range: member.range)
      return nil
    }
    if member.value == 1 {
      let gap = before.range.upperBound..<member.range.lowerBound
      outer = before.value
      isWithin = !report.contains("。", in: gap)
      count = 1
      passed = []
      return nil
    }
    // The list within a member is over; one that began behind a sentence is only if the number has come in it, too.
    if let outer, member.value == outer + 1, member.value <= before.value || isWithin && count == 1 {
      self.outer = nil
      count = member.value
      return nil
    }
    let gap = before.range.upperBound..<member.range.lowerBound
    let missing = member.value > next ? next..<member.value : 1..<member.value
    defer { count += 1 }
    if missing.allSatisfy({ EnumerationList.isNamed($0, in: gap, of: report) }) { return nil }
    if member.value > next {
      passed.formUnion(missing)
    } else {
      last = Member(value: max(before.value, member.value), range: member.range)
    }
    return next
  }

  private static let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
  private static let circled = ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"]

  /// Whether a member is named in another way: 二要, 第二, 其次, 2., ②, or 二是 without a mark before it.
  private static func isNamed(_ value: Int, in range: Range<Int>, of report: Report) -> Bool {
    guard digits.indices.contains(value - 1) else { return false }
    let digit = digits[value - 1]
    let words =
      ["要", "是", "、", "，", "则", "为", "抓", "靠"].map { digit + $0 } + [
        "第" + digit, "其" + digit, "（" + digit, "(" + digit,
      ]
      + ["\(value).", "\(value)．", "\(value)、", "（\(value)", "(\(value)", circled[value - 1]]
      + (value == 1 ? ["首先", "一方面"] : value == 2 ? ["其次", "另一方面"] : ["再次", "再者", "最后", "此外", "第三"])
    return report.contains(any: words, in: range)
  }
}

extension EnumerationList.Member {
  fileprivate init(value: Int, range: Range<Int>) {
    self.value = value
    self.range = range
  }
}
