import ReportForm
import ReportText
import TestSupport
import Testing

@testable import ReportModel
@testable import ReportReader

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

  /// Of twelve reports on a page eleven are kept.
  @Test func farReportsAreKept() throws {
    var text = try PageUpdateTests.text(0..<12, variant: PageUpdateTests.variants[0], isPage: true)
    var document = ReportDocument(parsing: text.bytes)
    let placed = document.reports[5]
    let value = try #require(placed.report.table(.applications)?.rows.first?.values.first)
    let place = placed.documentRange(of: value.range).lowerBound
    text.apply(TextEdit(range: place..<place, text: "7"))
    let known = document.reports
    document.update(text.bytes, TextChange(replacing: place..<place, withCount: 1))
    #expect(document.reports.indices.filter { !document.reports[$0].isKept(from: known[$0]) } == [5])
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
    document.update(text.bytes, TextChange(replacing: place..<place, withCount: 1))
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
      document.update(text.bytes, TextChange(replacing: edit.range, withCount: edit.replacement.count))
      let fresh = ReportDocument(parsing: text.bytes)
      #expect(Parts(document, length: text.bytes.count) == Parts(fresh, length: text.bytes.count), "round \(round)")
    }
  }
}
