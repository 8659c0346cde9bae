import ReportModel
import ReportProse
import ReportText

/// Finds notes of format that a template has and a report must not: （黑体三号）, （仿宋_GB2312小三号字，行距28磅）.
enum FormatNotes {
  /// The longest note, in bytes.
  private static let longest = 180

  /// All that such a note is made of, the longer before the shorter.
  private static let words = [
    "方正", "小标宋", "仿宋", "黑体", "宋体", "楷体", "大标宋", "简体", "常规", "GB2312", "gb2312", "GBK", "GB", "Times New Roman", "字体",
    "字号", "字符", "号字", "大写",
    "初号", "小初", "一号", "二号", "三号", "四号", "五号", "六号", "小一", "小二", "小三", "小四", "小五", "小六", "号", "磅", "pt", "加粗", "不加粗",
    "加黑", "居中", "左对齐",
    "右对齐", "两端对齐", "顶格", "行间距", "行距", "固定值", "固定", "单倍", "倍", "首行", "缩进", "段前", "段后", "全角", "半角", "空", "格", "行", "一级标题",
    "二级标题", "三级标题", "标题", "正文",
    "数字", "表格", "用", "为", "采用", "使用", "均", "的", "字", "及", "和", "体",
  ]

  /// Marks and digits between them.
  private static let marks = Set("0123456789０１２３４５６７８９一二三四五六_-.,，、；;：: ．“”\"\u{3000}\u{A0}".unicodeScalars.map(\.value))

  /// The notes of a report, in brackets or behind a heading.
  static func find(in wording: WordingScan, of report: Report) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for match in wording.words(of: .fonts) where found.last?.overlaps(match.range) != true {
      let start = match.range.lowerBound
      if let bracket = wording.enclosures(around: start, [.bracket]).first(where: { $0.content.count <= longest }) {
        if isNote(bracket.content, report) { found.append(bracket.open.lowerBound..<bracket.close.upperBound) }
      } else if report.isInHeading(start) {
        let line = report.paragraph(around: start)
        // 一、总体情况 黑体三号
        if line.lowerBound < start, isNote(start..<line.upperBound, report) { found.append(start..<line.upperBound) }
      }
    }
    return found
  }

  /// Whether a range is made of nothing but such words and marks.
  private static func isNote(_ range: Range<Int>, _ report: Report) -> Bool {
    let bytes = report.text.span
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let word = words.first(where: { report.stands($0, at: offset) }) {
        offset &+= word.utf8.count
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard marks.contains(scalar) else { return false }
      offset &+= length
    }
    return true
  }
}
