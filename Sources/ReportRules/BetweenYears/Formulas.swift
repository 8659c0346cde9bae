import ReportModel
import ReportProse

/// Sentences that say the same every year because they must.
enum Formulas {
  /// The fewest letters of a sentence that says something; shorter ones are headings and lead-ins.
  private static let fewest = 12

  /// For each kind of formula words of which one must occur; a sentence is one if it has a word of every group of a kind.
  private static let kinds: [[[String]]] = [
    // On what the report is based and whom to ask.
    [["编制", "统计期限", "电子版", "联系电话", "联系地址", "邮政编码", "网址"]],
    [["本报告", "本年度报告"], ["组成", "数据", "公布", "条例"]],
    [["《中华人民共和国政府信息公开条例》", "《条例》", "《政府信息公开条例》", "条例"], ["贯彻", "根据", "按照", "落实", "依据", "依照", "遵照"]],
    // Guiding thoughts.
    [["为指导", "指导下", "领导下", "指引下", "思想", "精神"], ["习近平", "党的", "党委", "中央", "县委", "市委", "省委", "区委", "全会"]],
    // That there was nothing.
    [["未收到", "没有收到", "未发生", "没有发生", "未收取", "没有收取", "未出现", "未制发", "未接到"]],
  ]

  /// The words of all groups, each once, and for each group of each kind the place of its words among them.
  private static let finder = WordMatcher(kinds.flatMap { $0 })

  /// Whether a sentence is a formula, or too short to say anything.
  ///
  /// - Parameter letters: how many letters it has.
  static func isFormula(_ sentence: Range<Int>, letters: Int, in bytes: Span<UInt8>) -> Bool {
    guard letters >= fewest else { return true }
    let found = finder.groups(in: sentence, of: bytes)
    var group = 0
    for kind in kinds {
      let end = group + kind.count
      let wanted = (group..<end).reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
      if found & wanted == wanted { return true }
      group = end
    }
    return false
  }
}
