import ReportForm
import ReportText
import TestSupport
import Testing

@testable import ReportModel

@Suite struct PageUpdateTests {
  /// What is told of the reports of a document and of their places in it, to compare two documents.
  private struct Parts: Equatable {
    var snapshots: [String]
    var places: [[Range<Int>?]]
    var readable: [Int]
    var edits: [[TextEdit]]
    var texts: [[UInt8]]

    init(_ document: ReportDocument, length: Int) {
      snapshots = document.reports.map { snapshot($0.report) }
      texts = document.reports.map(\.report.text)
      places = document.reports.map { placed in
        stride(from: 0, to: placed.report.text.count, by: 7).map { placed.documentRange(of: $0..<$0 + 1) }
          + placed.report.cells.map { $0.map { placed.documentRange(of: $0.range) } }
      }
      // What is put there becomes a row in a table, and a table elsewhere.
      edits = document.reports.map { placed in
        (Array(stride(from: 0, to: placed.report.text.count, by: 7)) + [placed.report.text.count])
          .map { placed.documentEdit(of: TextEdit(range: $0..<$0, text: "a\tb\n")) }
      }
      readable =
        document.reports.first.map { placed in
          stride(from: 0, through: length, by: 11).map { placed.reportOffset(of: $0) }
        } ?? []
    }
  }

  /// Reports with their tables in HTML; as a page, all lines are.
  private static func text(_ numbers: Range<Int>, variant name: String, isPage: Bool) throws -> TextDocument {
    let variant = try #require(LayoutVariant.all.first { $0.name == name })
    let text = numbers.map { number in
      let sample = SampleReport(seed: number)
      return sample.text { variant.write(sample, $0) }
    }.joined()
    guard isPage else { return TextDocument(text) }
    var isInTable = false
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      if line.hasPrefix("<table") { isInTable = true }
      defer { if line.hasSuffix("</table>") { isInTable = false } }
      return isInTable ? String(line) : "<p>\(line)</p>"
    }
    return TextDocument("<html><body>\n" + lines.joined(separator: "\n") + "\n</body></html>\n")
  }

  private static let variants = ["HTML table in plain text", "HTML table with spans and paragraphs"]

  /// A figure or word in a document with HTML is followed without its tags being read.
  @Test(arguments: variants, [false, true])
  func tagsAreNotRead(variant: String, isPage: Bool) throws {
    let text = try PageUpdateTests.text(3..<4, variant: variant, isPage: isPage)
    let document = ReportDocument(parsing: text.bytes)
    let placed = try #require(document.reports.first)
    let map = try #require(placed.source)
    #expect(map.isPage == isPage)
    let value = try #require(placed.report.table(.applications)?.rows.first?.values.first)
    let section = try #require(placed.report.section(5))
    for range in [value.range, section.body.lowerBound + 1..<section.body.lowerBound + 4] {
      let place = placed.documentRange(of: range).upperBound
      var edited = text
      edited.apply(TextEdit(range: place..<place, text: "7"))
      let followed = map.following(place..<place, by: place..<place + 1, in: edited.bytes.span)
      let (next, old, new) = try #require(followed)
      #expect(old.isEmpty && new.count == 1 && next.text[new.lowerBound] == UInt8(ascii: "7"))
      #expect(next.text == HTMLReader.read(edited.bytes)?.text)
    }
  }

  /// Of twelve reports on a page eleven are kept.
  @Test func farReportsAreKept() throws {
    var text = try PageUpdateTests.text(0..<12, variant: PageUpdateTests.variants[0], isPage: true)
    var document = ReportDocument(parsing: text.bytes)
    let placed = document.reports[5]
    let value = try #require(placed.report.table(.applications)?.rows.first?.values.first)
    let place = placed.documentRange(of: value.range).lowerBound
    text.apply(TextEdit(range: place..<place, text: "7"))
    let kept = document.update(text.bytes, replacing: place..<place, with: place..<place + 1)
    #expect(kept == .init(prefix: 5, suffix: 6))
    let fresh = ReportDocument(parsing: text.bytes)
    #expect(Parts(document, length: text.bytes.count) == Parts(fresh, length: text.bytes.count))
  }

  /// What goes behind a table that is not closed goes to the end of the document, wherever that is.
  @Test func theEndIsFollowed() throws {
    var text = try PageUpdateTests.text(0..<1, variant: PageUpdateTests.variants[0], isPage: true)
    text.apply(TextEdit(range: text.bytes.count..<text.bytes.count, text: "<table><tr><td>规章<td>1"))
    var document = ReportDocument(parsing: text.bytes)
    let placed = try #require(document.reports.first)
    let value = try #require(placed.report.table(.applications)?.rows.first?.values.first)
    let place = placed.documentRange(of: value.range).lowerBound
    text.apply(TextEdit(range: place..<place, text: "7"))
    _ = document.update(text.bytes, replacing: place..<place, with: place..<place + 1)
    let fresh = ReportDocument(parsing: text.bytes)
    #expect(Parts(document, length: text.bytes.count) == Parts(fresh, length: text.bytes.count))
  }

  /// After any edit the document is that of parsing the new text, and its places are.
  @Test(arguments: variants, [false, true])
  func updatesEqualFreshParses(variant: String, isPage: Bool) throws {
    var dice = Dice(11)
    let start = try PageUpdateTests.text(0..<2, variant: variant, isPage: isPage)
    let calm = ["7", "年", "件", "，", "0", "。", "-", "b"]
    let others = [
      "<", ">", "<b", "&", ";", "\"", "'", " ", "\n", "\t", "<td>", "</table>", "<!--", "--", "&nbsp;", "<x ",
    ]
    var text = start
    var document = ReportDocument(parsing: text.bytes)
    for round in 0..<60 {
      if round.isMultiple(of: 20) {
        text = start
        document = ReportDocument(parsing: text.bytes)
      }
      var place = Int.random(in: 0...text.bytes.count, using: &dice)
      // Half of them beside a tag.
      if Bool.random(using: &dice) {
        while place < text.bytes.count, text.bytes[place] != UInt8(ascii: "<") { place += 1 }
      }
      let length = min(text.bytes.count - place, [0, 0, 1, 3].randomElement(using: &dice) ?? 0)
      let pieces = round % 5 == 0 ? others : calm
      let edit = TextEdit(range: place..<place + length, text: pieces.randomElement(using: &dice) ?? "")
      text.apply(edit)
      _ = document.update(text.bytes, replacing: edit.range, with: place..<place + edit.replacement.count)
      let fresh = ReportDocument(parsing: text.bytes)
      #expect(Parts(document, length: text.bytes.count) == Parts(fresh, length: text.bytes.count), "round \(round)")
    }
  }

  /// An edit of a text: what went and what came between two parts of it.
  struct Edit: CustomTestStringConvertible {
    var before: String
    var removed: String
    var added: String
    var after: String

    init(_ before: String, _ removed: String, _ added: String, _ after: String) {
      (self.before, self.removed, self.added, self.after) = (before, removed, added, after)
    }

    var testDescription: String { "\(before)[\(removed)→\(added)]\(after)" }

    /// Whether the edit is followed, and the readable texts before and after, by reading all.
    func look() -> (isFollowed: Bool, before: [UInt8]?, after: [UInt8]?) {
      let start = before.utf8.count
      let old = Array((before + removed + after).utf8)
      let new = Array((before + added + after).utf8)
      let map = HTMLReader.read(old)
      let followed = map?.following(
        start..<start + removed.utf8.count, by: start..<start + added.utf8.count, in: new.span)
      return (followed != nil, map?.text, HTMLReader.read(new)?.text)
    }
  }

  /// What could make a tag of what is none, or the reverse, or change the blanks that count, is for the reader.
  @Test(arguments: [
    // Marks and what they stand before.
    Edit("<p>一</p><p>二<", "", "b", " 三></p><p></p>"), Edit("<p>一</p><p>二<b", "", "r", ">三</p><p></p>"),
    Edit("<p>一</p><p>二<", "1", "", "b>三</p><p></p>"), Edit("<p>一</p><p>二&am", "", "p", ";三</p><p></p>"),
    Edit("<p>一</p><p>二&am", "1", "", "p;三</p><p></p>"), Edit("<p>一</p><p>二", "", "<", "b>三</p><p></p>"),
    Edit("<p>一</p><p>二 <!-- 三 -", "", "-", "> 四</p><p></p>"), Edit("<p>一</p><p>二 <!-- 三 --", "1", "", "> 四</p><p></p>"),
    // Quotes.
    Edit("<p>一</p><p></p><p>二<x 三\n四", "", "\"", "五</p><p>六\">七</p>"),
    Edit("<p>一</p><p></p><p>二<x '三\n四", "'", "", "五</p><p>六\">七</p>"),
    // Blanks, which are left out at the start of a line, and behind which a break gives none.
    Edit("<p>一</p><p></p><p>二\n", "三", "", " 四</p><p></p>"), Edit("<p>一</p><p></p><p>二", "", "\n", "三</p><p></p>"),
    Edit("<p></p><p></p><p></p><table><tr><td>一 ", "二", "", "<br>三</td></tr></table>"),
    Edit("<p></p><p></p><p></p><table><tr><td>一 ", "", "二", "<br>三</td></tr></table>"),
    // The first of a text, without which a document begins with a tag.
    Edit("", "一", "", "<table><tr><td>二\n三</td></tr></table>四\n五"),
    Edit(" ", "一", "", "<table><tr><td>二\n三</td></tr></table>四\n五"),
    Edit("\u{FEFF}", "一", "", "<table><tr><td>二\n三</td></tr></table>四\n五"),
    // All of a stretch.
    Edit("<p></p><p></p><p></p><table><tr><td>", "一", "", "</td></tr></table>"),
  ])
  func whatCouldChangeTagsIsNotFollowed(edit: Edit) {
    #expect(!edit.look().isFollowed)
  }

  /// Each of the edits above that is there for what it changes elsewhere does so.
  @Test(arguments: [
    Edit("<p>一</p><p></p><p>二<x 三\n四", "", "\"", "五</p><p>六\">七</p>"),
    Edit("<p></p><p></p><p></p><table><tr><td>一 ", "二", "", "<br>三</td></tr></table>"),
    Edit("", "一", "", "<table><tr><td>二\n三</td></tr></table>四\n五"),
  ])
  func theyChangeMoreThanTheirOwnPlace(edit: Edit) throws {
    let (_, before, after) = edit.look()
    let old = String(decoding: try #require(before), as: UTF8.self)
    let new = String(decoding: try #require(after), as: UTF8.self)
    #expect(!new.contains(edit.removed.isEmpty ? old : old.replacing(edit.removed, with: "")))
  }

  /// Words and figures are followed at the ends of a stretch and within.
  @Test(arguments: [
    Edit("<p></p><p></p><p></p><p>", "", "一", "二</p>"), Edit("<p></p><p></p><p></p><p>二", "", "一", "</p>"),
    Edit("<p></p><p></p><p></p><p>二", "三", "", "四</p>"), Edit("<p></p><p></p><p></p><p>一 二", "三", "45", "。 六</p>"),
    Edit("<p></p><p></p><p></p><table><tr><td>1", "", "2", "</td></tr></table>"),
    Edit("<p></p><p></p><p></p><p>小于<5 件，共", "", "2", "件</p>"),
    Edit("一\n二", "", "三", "\n<table><tr><td>1</td></tr></table>"),
  ])
  func wordsAreFollowed(edit: Edit) {
    #expect(edit.look().isFollowed)
  }

  /// A tag that is nearly too long to be one is so after a few bytes more, which is for the reader.
  @Test(arguments: [(5, true), (4, false)])
  func tagsMayBecomeTooLong(room: Int, isFollowed: Bool) {
    // Behind a quote that ends nowhere the rest is looked at as far as a tag may go.
    let filling = String(repeating: "y", count: HTMLTag.limit - "<x \"  ".utf8.count - room)
    let edit = Edit("<p></p><p></p><p></p><p>一 <x \" ", "", "12345", " \(filling)")
    #expect(edit.look().isFollowed == isFollowed)
  }

  /// What several edits bring is added up.
  @Test func tagsMayBecomeTooLongBitByBit() throws {
    let before = "<p></p><p></p><p></p><p>一 <x \" "
    let filling = String(repeating: "y", count: HTMLTag.limit - "<x \"  ".utf8.count - 8)
    let map = try #require(HTMLReader.read(Array((before + " " + filling).utf8)))
    let place = before.utf8.count
    let once = Array((before + "12345 " + filling).utf8)
    let twice = Array((before + "1234567890 " + filling).utf8)
    let followed = map.following(place..<place, by: place..<place + 5, in: once.span)
    let (next, _, _) = try #require(followed)
    #expect(next.following(place + 5..<place + 5, by: place + 5..<place + 10, in: twice.span) == nil)
    #expect(
      map.following(place..<place, by: place..<place + 8, in: Array((before + "12345678 " + filling).utf8).span) != nil)
  }
}
