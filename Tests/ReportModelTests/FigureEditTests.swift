import ReportForm
import ReportText
import TestSupport
import Testing

@testable import ReportModel
@testable import ReportReader

@Suite struct FigureEditTests {
  /// What is told of a report in all its parts, to compare two of them.
  private struct Parts: Equatable {
    var text: [UInt8]
    var headings: [SectionHeading]
    var sections: [Section]
    var extras: [ExtraHeading]
    var cells: [ValueCell?]
    var tables: [Range<Int>]
    var heads: [[ColumnHead]]
    var spans: [[LabelCell]]
    var rows: [[Row]]

    struct Row: Equatable {
      var range: Range<Int>
      var label: LabelCell?
      var meaning: RowMeaning
      var values: [ValueCell]
      var columns: [Int?]
      var count: ValueCount
      var isPlain: Bool
    }

    init(_ report: Report) {
      text = report.text
      headings = report.headings
      sections = report.sections
      extras = report.extraHeadings
      cells = report.cells
      tables = report.tables.map(\.range)
      heads = report.tables.map(\.heads)
      spans = report.tables.map(\.spans)
      rows = report.tables.map { table in
        table.rows.map {
          Row(
            range: $0.range, label: $0.label, meaning: $0.meaning, values: $0.values, columns: $0.columns,
            count: $0.count, isPlain: $0.isPlain)
        }
      }
    }
  }

  /// What a clerk can do to a figure: put something before, into or behind it, or take away its first character.
  static let edits: [(offset: Int, removed: Int, text: String)] = [
    (0, 0, "7"), (1, 0, "7"), (0, 1, ""), (0, 1, "12"), (1, 0, " "), (-1, 0, "7"), (1, 0, "件"), (0, 1, "/"),
    (0, 0, "，"),
    (1, 0, "."), (0, 1, "３"), (0, 1, "-1"), (0, 0, "1."), (1, 0, "（其中"), (1, 0, "|"), (1, 0, "\\"), (0, 0, "一、"),
  ]

  /// In every layout, any edit in and around figures gives what parsing the new text gives.
  @Test(arguments: LayoutVariant.all.indices)
  func figuresInAllLayouts(layout: Int) {
    // More than one window holds.
    let samples = (3..<9).map { SampleReport(seed: $0) }
    var text = TextDocument(
      samples.map { sample in sample.text { LayoutVariant.all[layout].write(sample, $0) } }.joined())
    var document = ReportDocument(parsing: text.bytes)
    var number = layout
    for table in document.reports[0].report.tables.indices {
      for row in document.reports[0].report.tables[table].rows.indices {
        // Tables and rows may go; those that are there still are enough.
        let placed = document.reports[0]
        guard placed.source == nil, placed.report.tables.indices.contains(table),
          placed.report.tables[table].rows.indices.contains(row),
          let value = placed.report.tables[table].rows[row].values.dropFirst(number % 3).first
        else { continue }
        let edit = FigureEditTests.edits[number % FigureEditTests.edits.count]
        number += 1
        let start = placed.start + max(0, value.range.lowerBound + edit.offset)
        let change = TextEdit(range: start..<start + edit.removed, text: edit.text)
        let before = text
        text.apply(change)
        document.update(text.bytes, TextChange(replacing: change.range, withCount: change.replacement.count))
        let fresh = ReportDocument(parsing: text.bytes)
        #expect(document.reports.map(\.range) == fresh.reports.map(\.range), "\(edit)")
        #expect(document.reports.map { Parts($0.report) } == fresh.reports.map { Parts($0.report) }, "\(edit)")
        // Mistakes do not pile up.
        if number.isMultiple(of: 2) {
          text = before
          document = ReportDocument(parsing: text.bytes)
        }
      }
    }
    #expect(number > layout + 20 || document.reports[0].source != nil)
  }
}
