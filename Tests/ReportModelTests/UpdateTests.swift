import ReportModel
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
      let kept = document.update(
        text.bytes, replacing: edit.range, with: edit.range.lowerBound..<edit.range.lowerBound + edit.replacement.count)
      if kept.prefix + kept.suffix > 0 { updated += 1 }
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
    #expect(
      document.update(text.bytes, replacing: place..<place, with: place..<place + 3) == .init(prefix: 5, suffix: 6))
  }

  /// A new line near the end of a long document has no more than three reports read anew.
  @Test(arguments: [
    (9, ReportDocument.Kept(prefix: 9, suffix: 2)), (10, .init(prefix: 10, suffix: 1)),
    (11, .init(prefix: 11, suffix: 0)),
  ])
  func farReportsAreKeptAtTheEnd(index: Int, expected: ReportDocument.Kept) {
    let texts = (0..<12).map { number in
      let sample = SampleReport(seed: number)
      return sample.text { LayoutVariant.all[0].write(sample, $0) }
    }
    var text = TextDocument(texts.joined())
    var document = ReportDocument(parsing: text.bytes)
    let place = document.reports[index].range.upperBound - 1
    text.apply(TextEdit(range: place..<place, text: "\n"))
    #expect(document.update(text.bytes, replacing: place..<place, with: place..<place + 1) == expected)
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
    let kept = document.update(
      text.bytes, replacing: edit.range, with: edit.range.lowerBound..<edit.range.lowerBound)
    #expect(document.reports.map(\.report.text) == texts.indices.filter { $0 != index }.map { Array(texts[$0].utf8) })
    #expect(kept.prefix + kept.suffix <= 7)
    for number in 0..<kept.prefix { #expect(document.reports[number].report.text == old[number].report.text) }
    for number in 0..<kept.suffix {
      #expect(document.reports[6 - number].report.text == old[7 - number].report.text)
    }
  }
}
