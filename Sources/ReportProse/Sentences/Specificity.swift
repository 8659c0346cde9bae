/// How much the word that a figure is about says of which cell is meant: of several words in a clause the most specific
/// one counts.
enum Specificity: UInt8, Comparable {
  /// No word at all.
  case nothing
  /// 收到, 办结: what was done with applications.
  case verb
  /// 制发, 废止: what was done with documents.
  case action
  /// 规范性文件, 行政许可, 行政复议: what was counted.
  case subject
  /// 上年结转, 结转下年度, 直接起诉: what was counted, and which part of it.
  case part
  /// 不予公开: a group of results.
  case group
  /// 本机关不掌握, 维持: a single row or column.
  case row
  /// 信息处理费: something of which no cell can be meant.
  case other

  static func < (one: Specificity, other: Specificity) -> Bool { one.rawValue < other.rawValue }
}
