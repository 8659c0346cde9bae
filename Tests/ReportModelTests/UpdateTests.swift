import ReportModel
import ReportReader
import ReportText
import TestSupport
import Testing

@Suite struct UpdateTests {
  /// After any edit the document is that of parsing the new text.
  @Test(arguments: 0..<2)
  func updatesEqualFreshParses(seed: Int) {
    var dice = Dice(seed + 77)
    let layouts = [0, 7, 9].map { LayoutVariant.all[$0] }
    let texts = (0..<8).map { number in
      let sample = SampleReport(seed: number + seed)
      return sample.text { layouts[number % layouts.count].write(sample, $0) }
    }
    var text = TextDocument(texts.joined())
    var document = ReportDocument(parsing: text.bytes)
    #expect(document.reports.count == 8)
    let pieces = [
      "0", "", "\n", "\t", "|", "一、总体情况\n", "\n二、主动公开政府信息情况\n", "东河县商务局2023年政府信息公开工作年度报告\n", "年", "规章\t1\t2\t3\n",
    ]
    var updated = 0
    let tags = ["<", "<table>", "</table>", ">"]
    for round in 0..<50 {
      let start = Int.random(in: 0...text.bytes.count, using: &dice)
      let length =
        Int.random(in: 0...9, using: &dice) == 0
        ? Int.random(in: 0...9000, using: &dice) : Int.random(in: 0...4, using: &dice)
      let edit = TextEdit(
        range: start..<min(text.bytes.count, start + length),
        text: (round < 40 ? pieces : tags).randomElement(using: &dice) ?? "")
      text.apply(edit)
      let known = document.reports
      document.update(text.bytes, TextChange(replacing: edit.range, withCount: edit.replacement.count))
      if let last = known.last, document.reports.last?.isKept(from: last) == true { updated += 1 }
      let fresh = ReportDocument(parsing: text.bytes)
      #expect(document.reports.map(\.range) == fresh.reports.map(\.range))
      #expect(document.reports.map { snapshot($0.report) } == fresh.reports.map { snapshot($0.report) })
      #expect(document.reports.map(\.report.text) == fresh.reports.map(\.report.text))
    }
    #expect(updated > 3)
  }

  /// An edit in a long document parses no report but its own.
  @Test func farReportsAreKept() {
    let texts = (0..<12).map { number in
      let sample = SampleReport(seed: number)
      return sample.text { LayoutVariant.all[0].write(sample, $0) }
    }
    var text = TextDocument(texts.joined())
    var document = ReportDocument(parsing: text.bytes)
    let place = document.reports[5].start + 900
    text.apply(TextEdit(range: place..<place, text: "年"))
    let known = document.reports
    document.update(text.bytes, TextChange(replacing: place..<place, withCount: 3))
    #expect(document.reports.indices.filter { !document.reports[$0].isKept(from: known[$0]) } == [5])
  }

  /// A new line near the end of a long document has one report parsed anew.
  @Test(arguments: 9..<12)
  func farReportsAreKeptAtTheEnd(index: Int) {
    let texts = (0..<12).map { number in
      let sample = SampleReport(seed: number)
      return sample.text { LayoutVariant.all[0].write(sample, $0) }
    }
    var text = TextDocument(texts.joined())
    var document = ReportDocument(parsing: text.bytes)
    let place = document.reports[index].range.upperBound - 1
    text.apply(TextEdit(range: place..<place, text: "\n"))
    let known = document.reports
    document.update(text.bytes, TextChange(replacing: place..<place, withCount: 1))
    #expect(document.reports.indices.filter { !document.reports[$0].isKept(from: known[$0]) } == [index])
    #expect(document.reports.map(\.range) == ReportDocument(parsing: text.bytes).reports.map(\.range))
  }

  /// A report that goes is not among those that are kept, whichever they are.
  @Test(arguments: 0..<8) func aReportTakenAwayIsNotKept(index: Int) {
    let texts = (0..<8).map { number in
      let sample = SampleReport(seed: number)
      return sample.text { LayoutVariant.all[0].write(sample, $0) }
    }
    var text = TextDocument(texts.joined())
    var document = ReportDocument(parsing: text.bytes)
    let old = document.reports
    let edit = TextEdit(range: old[index].range, text: "")
    text.apply(edit)
    document.update(text.bytes, TextChange(replacing: edit.range, withCount: 0))
    #expect(document.reports.map(\.report.text) == texts.indices.filter { $0 != index }.map { Array(texts[$0].utf8) })
    let rest = old.indices.filter { $0 != index }
    for (placed, place) in zip(document.reports, rest) { #expect(placed.isKept(from: old[place])) }
  }
}
