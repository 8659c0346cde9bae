internal import ReportForm
internal import ReportText

/// Finds the regulation and the notices about the form where a text names them.
struct RegulationNames {
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

  private static let regulation = Page(
    name: Array("政府信息公开条例".utf8), target: "https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm",
    tooltip: "中华人民共和国政府信息公开条例（国务院令第711号）")

  /// The editions of the form with their titles, longer ones first: one title may begin with another.
  private let forms: [(title: [UInt8], edition: Edition)]

  private init(_ forms: Forms) {
    self.forms = forms.editions.map { (Array($0.title.utf8), $0) }.sorted { $0.title.count > $1.title.count }
  }

  /// The names of the editions that a report may be written on.
  static func of(_ forms: Forms) -> RegulationNames { forms.derived.value { RegulationNames(forms) } }

  /// The brackets behind the year in the number of a notice.
  private static let closing: [UInt32] = [0x3015, 0x29, 0x5D, 0x3011, 0x3009]

  /// The link whose name begins at an offset, without the country; nil if none does.
  func link(at start: Int, in text: Span<UInt8>) -> DocumentLink? {
    if text.stands(Self.regulation.name, at: start) {
      let page = Self.regulation
      return named(start..<start &+ page.name.count, page.target, page.tooltip, in: text)
    }
    if let form = forms.first(where: { text.stands($0.title, at: start) }) {
      let notice = form.edition.notice
      return named(start..<start &+ form.title.count, Self.search(notice), tooltip(of: notice), in: text)
    }
    return notice(at: start, in: text)
  }

  /// A link on a name, with that of the country before it.
  private func named(
    _ range: Range<Int>, _ target: String, _ tooltip: String, in text: Span<UInt8>
  ) -> DocumentLink {
    let before = range.lowerBound &- Self.country.count
    let isFull = before >= 0 && text.stands(Self.country, at: before)
    return DocumentLink(
      range: (isFull ? before : range.lowerBound)..<range.upperBound, target: target, tooltip: tooltip)
  }

  /// The number of a notice of the office that prescribes the form; brackets, blanks and width are as people write them.
  private func notice(at start: Int, in text: Span<UInt8>) -> DocumentLink? {
    guard text.stands(Self.office, at: start) else { return nil }
    var offset = start &+ Self.office.count
    var year = ""
    var number = ""
    var part = 0
    // Bracket, year, bracket, number, 号.
    while offset < text.count, offset &- start < 80 {
      let (scalar, length) = Scalars.decode(text, at: offset)
      let half = Scalars.halfWidth(scalar)
      offset &+= length
      switch (part, half) {
      case (1, 0x30...0x39) where year.count < 4: year.unicodeScalars.append(Self.digit(half))
      case (2, 0x30...0x39) where number.count < 4: number.unicodeScalars.append(Self.digit(half))
      case (0, 0x3014), (0, 0x28), (0, 0x5B), (0, 0x3010), (0, 0x3008): part = 1
      case (1, _) where Self.closing.contains(half) && year.count == 4: part = 2
      case (2, 0x7B2C) where number.isEmpty: break
      case (2, 0x53F7) where !number.isEmpty:
        let name = "国办公开办函〔\(year)〕\(number)号"
        return DocumentLink(range: start..<offset, target: Self.search(name), tooltip: tooltip(of: name))
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

  private func tooltip(of number: String) -> String {
    let title = forms.first { $0.edition.notice == number }.map { "，" + $0.edition.title } ?? ""
    return "在中国政府网检索：\(number)\(title)"
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
