import ReportModel
import ReportText

/// How section 一 writes its sub-headings: （一）主动公开, with the marks before and after.
struct SubheadingStyle {
  /// What stands before the number, such as `### `.
  private var prefix = ""

  /// What stands after the name, such as `**`.
  private var suffix = ""

  /// How the number is written.
  private var style = NumberingStyle.bracketed

  /// The number of the last one; 0 if there is none.
  private var last = 0

  /// Finds the style of a section's sub-headings: numbered lines or beginnings of lines.
  init(of section: Section, in report: Report) {
    let bytes = report.text.span
    var start = section.body.lowerBound
    while start < section.body.upperBound {
      var end = start
      while end < section.body.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end &+= 1 }
      read(start..<end, of: report, in: bytes)
      start = end &+ 1
    }
  }

  private mutating func read(_ line: Range<Int>, of report: Report, in bytes: Span<UInt8>) {
    let text = Scalars.trim(line, in: bytes)
    var start = text.lowerBound
    while start < text.upperBound, isMark(bytes[start]) { start &+= 1 }
    let line = report.string(start..<min(text.upperBound, start &+ 24))
    guard let (style, value) = SubheadingStyle.number(line) else { return }
    // 一是…, 1. in the middle of a list and the like begin anew; the sub-headings are the first run.
    guard value == last + 1, last == 0 || style == self.style else { return }
    self.style = style
    last = value
    prefix = report.string(text.lowerBound..<start)
    let marks = prefix.filter { $0 == "*" }
    suffix = !marks.isEmpty && report.string(text).hasSuffix(marks) ? marks : ""
    if suffix.isEmpty { prefix = prefix.filter { $0 != "*" } }
  }

  private func isMark(_ byte: UInt8) -> Bool { byte == 0x23 || byte == 0x2A || byte == 0x20 }

  /// The number at the start of a line, if it is one of a sub-heading.
  private static func number(_ line: String) -> (NumberingStyle, Int)? {
    var line = Substring(line)
    let isBracketed = line.first == "（" || line.first == "("
    if isBracketed { line.removeFirst() }
    let digits = line.prefix { "一二三四五六七八九十".contains($0) || $0.isASCII && $0.isNumber }
    guard let value = Int(digits) ?? ChineseNumber.value(of: String(digits)) else { return nil }
    let next = line.dropFirst(digits.count).first
    if isBracketed { return next == "）" || next == ")" ? (.bracketed, value) : nil }
    if Int(digits) != nil { return next == "." || next == "、" || next == "．" ? (.arabic, value) : nil }
    return nil
  }

  /// What the form has where prose belongs; `template-leftover` asks for it until it is written.
  private static let gap = "（文字描述）"

  /// The edit that adds sub-headings at the end of a section, each with a gap for its text.
  func insertion(of names: [String], in section: Section, of report: Report) -> TextEdit {
    let place = max(
      section.heading.line.upperBound, Scalars.trim(section.body, in: report.text.span).upperBound)
    let lineEnd = report.text.lineEnd
    var text = ""
    for (index, name) in names.enumerated() {
      let value = last + 1 + index
      let number =
        switch style {
        case .arabic: "\(value)."
        case .none, .chinese, .bracketed: "（\(ChineseNumber.text(of: value))）"
        }
      text += lineEnd + lineEnd + prefix + number + name + suffix
      text += (prefix.contains("#") ? lineEnd : suffix.isEmpty ? "。" : "") + SubheadingStyle.gap
    }
    return TextEdit(range: place..<place, text: text)
  }
}
