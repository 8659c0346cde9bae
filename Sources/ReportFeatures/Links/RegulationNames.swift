internal import ReportForm
internal import ReportText

/// Finds the regulation and the notices about the form where a text names them.
enum RegulationNames {
  /// A thing that has a name and a page.
  private struct Page {
    /// The name.
    let name: [UInt8]

    /// The address of its page.
    let target: String

    /// What is shown about it.
    let tooltip: String
  }

  /// What stands before a name where it is written in full.
  private static let country = Array("中华人民共和国".utf8)

  /// What all numbers of notices begin with.
  private static let office = Array("国办公开办函".utf8)

  /// What follows the name of a form that was on trial.
  private static let trial = Array("（试行）".utf8)

  private static let regulation = Page(
    name: Array("政府信息公开条例".utf8), target: "https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm",
    tooltip: "中华人民共和国政府信息公开条例（国务院令第711号）")

  private static let form = Array("政府信息公开工作年度报告格式".utf8)

  /// The brackets behind the year in the number of a notice.
  private static let closing: [UInt32] = [0x3015, 0x29, 0x5D, 0x3011, 0x3009]

  /// The link whose name begins at an offset, without the country; nil if none does.
  static func link(at start: Int, in text: Span<UInt8>) -> DocumentLink? {
    if text.stands(regulation.name, at: start) {
      return named(start..<start &+ regulation.name.count, regulation.target, regulation.tooltip, in: text)
    }
    if text.stands(form, at: start) {
      let end = start &+ form.count
      let isTrial = text.stands(trial, at: end)
      let edition = isTrial ? Edition.of2019 : Edition.of2021
      return named(
        start..<(isTrial ? end &+ trial.count : end), search(edition.notice), tooltip(of: edition.notice), in: text)
    }
    return notice(at: start, in: text)
  }

  /// A link on a name, with that of the country before it.
  private static func named(
    _ range: Range<Int>, _ target: String, _ tooltip: String, in text: Span<UInt8>
  ) -> DocumentLink {
    let before = range.lowerBound &- country.count
    let isFull = before >= 0 && text.stands(country, at: before)
    return DocumentLink(
      range: (isFull ? before : range.lowerBound)..<range.upperBound, target: target, tooltip: tooltip)
  }

  /// The number of a notice of the office that prescribes the form; brackets, blanks and width are as people write them.
  private static func notice(at start: Int, in text: Span<UInt8>) -> DocumentLink? {
    guard text.stands(office, at: start) else { return nil }
    var offset = start &+ office.count
    var year = ""
    var number = ""
    var part = 0
    // Bracket, year, bracket, number, 号.
    while offset < text.count, offset &- start < 80 {
      let (scalar, length) = Scalars.decode(text, at: offset)
      let half = Scalars.halfWidth(scalar)
      offset &+= length
      switch (part, half) {
      case (1, 0x30...0x39) where year.count < 4: year.unicodeScalars.append(digit(half))
      case (2, 0x30...0x39) where number.count < 4: number.unicodeScalars.append(digit(half))
      case (0, 0x3014), (0, 0x28), (0, 0x5B), (0, 0x3010), (0, 0x3008): part = 1
      case (1, _) where closing.contains(half) && year.count == 4: part = 2
      case (2, 0x7B2C) where number.isEmpty: break
      case (2, 0x53F7) where !number.isEmpty:
        let name = "国办公开办函〔\(year)〕\(number)号"
        return DocumentLink(range: start..<offset, target: search(name), tooltip: tooltip(of: name))
      default: if !Scalars.isBlank(scalar) || scalar == 0x0A || scalar == 0x0D { return nil }
      }
    }
    return nil
  }

  private static func digit(_ scalar: UInt32) -> Unicode.Scalar { Unicode.Scalar(UInt8(truncatingIfNeeded: scalar)) }

  /// The address at which the government's site searches for a notice; pages of notices move, their numbers stay.
  private static func search(_ number: String) -> String {
    let hex = Array("0123456789ABCDEF")
    let query = number.utf8.map { byte -> String in
      (0x30...0x39).contains(byte) ? String(Unicode.Scalar(byte)) : "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
    }.joined()
    return "https://sousuo.www.gov.cn/sousuo/search.shtml?code=17da70961a7&dataTypeId=107&searchWord=\(query)"
  }

  private static func tooltip(of number: String) -> String {
    switch number {
    case Edition.of2021.notice: "在中国政府网检索：\(number)，政府信息公开工作年度报告格式"
    case Edition.of2019.notice: "在中国政府网检索：\(number)，政府信息公开工作年度报告格式（试行）"
    default: "在中国政府网检索：\(number)"
    }
  }
}

extension Span<UInt8> {
  /// Whether a word stands at an offset.
  func stands(_ word: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, count &- offset >= word.count else { return false }
    for index in word.indices where self[offset &+ index] != word[index] { return false }
    return true
  }
}
