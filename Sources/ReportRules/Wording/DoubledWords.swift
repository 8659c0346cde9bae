import ReportModel
import ReportProse
import ReportText

/// Finds words and clauses written twice in a row, such as 审核审核 and 的的.
///
/// One pass: for each character it is kept where it stood last, and a word that stands twice begins as far behind
/// its beginning as it is long.
struct DoubledWords {
  /// A word or clause that stands twice.
  struct Doubling {
    /// What to show: both words, or the second of two clauses with the mark before it.
    let range: Range<Int>

    /// What is too much: the second word, or the second clause with the mark before it.
    let surplus: Range<Int>
  }

  /// What stands twice in ranges of a report, in the order of the text.
  static func find(in ranges: [Range<Int>], of report: Report) -> [Doubling] {
    var search = DoubledWords(report)
    let bytes = report.text.span
    // Where each character stood last, by a few of its bits.
    var places = [Int32](repeating: -1, count: 1 << 10)
    var last = places.mutableSpan
    for range in ranges { search.read(range, in: bytes, &last) }
    return search.found
  }

  private let report: Report
  private var found: [Doubling] = []

  /// The clause before the one that is read, in the same line.
  private var clause = 0..<0

  /// The longest word, in bytes.
  private static let longest = 36

  /// The fewest bytes of a clause that counts: six characters.
  private static let shortestClause = 18

  private init(_ report: Report) { self.report = report }

  private mutating func read(_ range: Range<Int>, in bytes: Span<UInt8>, _ last: inout MutableSpan<Int32>) {
    clause = range.lowerBound..<range.lowerBound
    var start = range.lowerBound
    var offset = range.lowerBound
    // Before this nothing is looked for: what was found is not found again.
    var floor = range.lowerBound
    let words = unsafe bytes.bytes
    while offset < range.upperBound {
      // Four bytes from here lie within the text, or it is read byte by byte.
      let four =
        offset &+ 4 <= words.byteCount
        ? unsafe UInt32(littleEndian: words.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self)) : 0
      // A Chinese character has three bytes, the first of them E4 to E9.
      if four & 0xFF &- 0xE4 < 6, offset &+ 3 <= range.upperBound {
        let slot = Int(four >> 2 & 0x3C0 | four >> 16 & 0x3F)
        let before = Int(last[slot])
        last[slot] = Int32(truncatingIfNeeded: offset)
        let distance = offset &- before
        if distance <= DoubledWords.longest, before >= floor,
          isTwice(before, distance, before: range.upperBound, in: bytes)
        {
          found.append(Doubling(range: before..<offset &+ distance, surplus: offset..<offset &+ distance))
          floor = offset &+ distance
        }
        offset &+= 3
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if DoubledWords.endsClause(scalar) {
        endClause(start..<offset, in: bytes)
        if scalar == 0x0A || scalar == 0x0D || scalar == 0x09 { clause = offset..<offset }
        start = offset &+ length
      }
      offset &+= length
    }
  }

  /// Whether a word at an offset stands again right behind, before the end of the text that is read, and should not.
  private func isTwice(_ start: Int, _ count: Int, before end: Int, in bytes: Span<UInt8>) -> Bool {
    let word = start..<start &+ count
    // Of two words the last byte tells most.
    guard word.upperBound &+ count <= end, bytes[word.upperBound &- 1] == bytes[word.upperBound &+ count &- 1],
      bytes.extracting(word).hasSameBytes(as: bytes.extracting(word.upperBound..<word.upperBound &+ count))
    else {
      return false
    }
    return count == 3 ? isFaultyPair(start) : isFaultyWord(word, in: bytes)
  }

  // MARK: - Single characters

  /// Characters that are never doubled but where two words meet: what stands before or behind them there.
  private static let single: [(pair: String, before: [String], behind: [String])] = [
    ("的", ["目", "标", "有", "众", "靶", "端", "无", "是"], ["确", "士", "卢", "话"]),
    (
      "了", ["不", "未", "明", "为", "除", "罢", "完", "算", "没"],
      ["解", "结", "却", "然", "断", "如", "之", "事", "债", "当", "望", "不"]
    ),
    ("在", ["存", "现", "所", "潜", "内", "外", "实", "好", "旨", "重", "贵", "意", "健", "自", "难"], []),
    (
      "和", ["共", "总", "饱", "缓", "温", "柔", "平", "附", "调", "中", "谦", "祥", "随", "亲", "永", "人", "政", "议"],
      ["谐", "平", "解", "睦", "美", "气", "田", "林", "县", "政", "顺", "静", "约", "龙", "乐", "善", "硕", "合", "布"]
    ),
    (
      "是", ["于", "但", "就", "还", "凡", "总", "正", "若", "可", "要", "只", "都", "而", "即", "不", "或", "的", "者", "国"],
      ["否", "非"]
    ),
  ]

  private func isFaultyPair(_ start: Int) -> Bool {
    guard let rule = DoubledWords.single.first(where: { report.stands($0.pair, at: start) }) else { return false }
    if rule.before.contains(where: { report.stands($0, before: start) }) { return false }
    // 点点滴滴: three of a kind are no slip that could be told.
    return !report.stands(rule.pair, before: start) && !rule.behind.contains { report.stands($0, at: start &+ 6) }
  }

  // MARK: - Words

  /// Beginnings of words that are doubled by right, as in 一条一条 and 很多很多, and numerals, as in 二〇二〇.
  private static let doubling: [String] = [
    "一", "逐", "每", "很", "非", "越", "又", "〇", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两", "几", "零", "百",
    "政府", "商量", "考虑", "研究研究", "讨论讨论", "琢磨", "哈", "特别", "多次", "反复",
  ]

  /// What makes of the second word the beginning of another: 公开公开栏, 会议会议纪要, 申请申请人.
  private static let followers: [String] = [
    "人", "员", "者", "表", "书", "栏", "费", "率", "量", "室", "站", "市", "县", "区", "镇", "乡", "村", "省", "局", "法", "权",
    "透明", "公平", "公正", "属性", "指南", "目录", "平台", "纪要", "记录", "结果", "报告", "办法", "对象", "大厅", "中心", "内容", "方式", "事项", "制度",
    "条例", "日", "热线", "化", "事务", "党委", "干部", "作风", "预算", "决算", "群", "主任", "居", "书记", "长", "成员", "材料", "意见", "专栏", "渠道",
    "体系", "范围", "依据",
  ]

  private func isFaultyWord(_ word: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    // Marks in the word: a clause, which is told by itself.
    var offset = word.lowerBound
    while offset < word.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard Scalars.isIdeograph(scalar), scalar != 0x3007 else { return false }
      offset &+= length
    }
    if DoubledWords.doubling.contains(where: { report.stands($0, at: word.lowerBound) }) { return false }
    // 一批批一批批 is read from its second character.
    if report.stands("一", before: word.lowerBound) || report.stands("逐", before: word.lowerBound) { return false }
    // Longer words do not begin others by chance.
    if word.count > 6 { return true }
    let end = word.upperBound &+ word.count
    return !DoubledWords.followers.contains { report.stands($0, at: end) }
  }

  // MARK: - Clauses

  private static func endsClause(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF0C, 0xFF1B, 0xFF01, 0x2C, 0x3B, 0x0A, 0x0D, 0x09: true
    default: false
    }
  }

  /// Compares a clause with the one before it.
  private mutating func endClause(_ range: Range<Int>, in bytes: Span<UInt8>) {
    let text = Scalars.trim(range, in: bytes)
    if text.count >= DoubledWords.shortestClause, text.count == clause.count,
      bytes.extracting(text).hasSameBytes(as: bytes.extracting(clause))
    {
      let surplus = clause.upperBound..<text.upperBound
      found.append(Doubling(range: surplus, surplus: surplus))
    }
    clause = text
  }
}
