import Foundation
import ReportForm
import ReportModel
import ReportReader
import ReportRules
import ReportText
import TestSupport
import Testing

/// Nobody can lose a figure: what fix-all changes in damaged reports of every layout, held against what is known of them.
///
/// `NIANBAO_HARM=2000` tries so many of each layout, by hand.
@Suite struct HarmlessFixTests {
  static let count = ProcessInfo.processInfo.environment["NIANBAO_HARM"].flatMap(Int.init) ?? 40

  @Test(arguments: Layout.allCases)
  func generated(layout: Layout) {
    var changes = 0
    for seed in 1...HarmlessFixTests.count {
      let document = KnownDocument(layout, seed: seed, slips: seed % 6 + 1)
      let harm = Harm(of: document)
      changes += harm.edits.count
      #expect(harm.found == [], "\(layout) \(seed): \(document.damages)")
    }
    #expect(changes >= HarmlessFixTests.count / 8, "nothing was mended")
  }

  @Test("A right report is left as it is, in every layout", arguments: Layout.allCases)
  func right(layout: Layout) {
    for seed in 1...5 {
      #expect(Harm(of: KnownDocument(layout, seed: seed, slips: 0)).edits == [])
    }
  }
}

/// What fix-all does to a document that it must not.
struct Harm {
  /// The edits that it makes.
  let edits: [TextEdit]

  /// Every fault, in a few words.
  private(set) var found: [String] = []

  private let document: KnownDocument

  /// Applies fix-all to a document.
  init(of document: KnownDocument) {
    self.document = document
    edits = FixAll.edits(for: document.text)
    for edit in edits {
      if let fault = fault(of: edit) { found.append(fault) }
    }
    var fixed = document.text
    for edit in edits.reversed() { fixed.replaceSubrange(edit.range, with: edit.replacement) }
    if !FixAll.edits(for: fixed).isEmpty { found.append("a second time changes more") }
    compareReadings(fixed)
  }

  /// What is wrong with an edit; nil if nothing is.
  private func fault(of edit: TextEdit) -> String? {
    let old = String(decoding: document.text[edit.range], as: UTF8.self)
    let new = String(decoding: edit.replacement, as: UTF8.self)
    let (before, after) = (DigitRuns.of(old.utf8), DigitRuns.of(new.utf8))
    if before == after { return nil }
    let place = withBlanks(edit.range)
    let touched = document.cells.filter { cell in
      let place = cell.range.isEmpty ? place : edit.range
      return cell.range.lowerBound <= place.upperBound && place.lowerBound <= cell.range.upperBound
    }
    let inside = touched.filter { $0.range.isEmpty || $0.range.overlaps(edit.range) }
    if let number = DigitRuns.number(old), number == DigitRuns.number(new) { return nil }
    if inside.contains(where: { $0.isOpen || !$0.isPart }) { return nil }
    let rows = touched.map { KnownDocument.Row(table: $0.reference.table, row: $0.reference.row) }
    if before.allSatisfy({ $0 == "0" }), after.isEmpty, rows.contains(where: document.surplus.contains) { return nil }
    if before.isEmpty, after.count == 1,
      rows.contains(where: { document.lacks(after[0], in: $0) })
    {
      return nil
    }
    if touched.isEmpty, isDated(edit.range) || isHeading(edit.range) { return nil }
    return "“\(old)” → “\(new)” at \(touched.map { Edition.of2021.name(of: $0.reference) })"
  }

  /// A range with the blanks and pipes around it.
  private func withBlanks(_ range: Range<Int>) -> Range<Int> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x7C }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, isBlank(document.text[start - 1]) { start -= 1 }
    while end < document.text.count, isBlank(document.text[end]) { end += 1 }
    return start..<end
  }

  private func line(_ range: Range<Int>) -> String {
    let start = document.text[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = document.text[range.upperBound...].firstIndex(of: 0x0A) ?? document.text.count
    return String(decoding: document.text[start..<end], as: UTF8.self)
  }

  private func isDated(_ range: Range<Int>) -> Bool { line(range).contains("统计期限") }

  private func isHeading(_ range: Range<Int>) -> Bool { line(range).contains("情况") || line(range).contains("事项") }

  /// Every part that was read must be read as before.
  private mutating func compareReadings(_ fixed: [UInt8]) {
    let before = ReportDocument(parsing: document.text).reports
    let after = ReportDocument(parsing: fixed).reports
    guard before.count == after.count else {
      found.append("\(before.count) reports became \(after.count)")
      return
    }
    for (old, new) in zip(before, after) where old.report.edition === new.report.edition {
      for cell in document.cells where cell.isPart {
        guard let count = old.report.cell(cell.reference)?.value.count else { continue }
        if new.report.cell(cell.reference)?.value.count != count {
          found.append("\(Edition.of2021.name(of: cell.reference)) was read as \(count)")
        }
      }
    }
  }
}
