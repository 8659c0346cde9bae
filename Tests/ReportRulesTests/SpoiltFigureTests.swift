import ReportForm
import ReportModel
import ReportRules
import TestSupport
import Testing

/// One wrong figure in a report whose sums all hold: it is always found, and fix-all puts the right one back.
@Suite struct SpoiltFigureTests {
  /// Random figures of which every identity holds.
  static func figures(_ dice: inout Dice) -> [CellReference: Int] {
    var figures: [CellReference: Int] = [:]
    func set(_ row: Int, _ parts: [Int]) {
      for (column, part) in parts.enumerated() {
        figures[CellReference(.applications, row: row, column: column)] = part
      }
      figures[CellReference(.applications, row: row, column: 6)] = parts.reduce(0, +)
    }
    var totals = [Int](repeating: 0, count: 6)
    for row in 2..<23 {
      let parts = (0..<6).map { _ in Int.random(in: 0...2, using: &dice) == 0 ? Int.random(in: 1...60, using: &dice) : 0
      }
      set(row, parts)
      totals = zip(totals, parts).map { $0 + $1 }
    }
    let forward = (0..<6).map { _ in Int.random(in: 0...4, using: &dice) }
    let carried = totals.map { min($0, Int.random(in: 0...4, using: &dice)) }
    set(0, (0..<6).map { totals[$0] + forward[$0] - carried[$0] })
    set(1, carried)
    set(23, totals)
    set(24, forward)
    for group in 0..<3 {
      let parts = (0..<4).map { _ in Int.random(in: 0...9, using: &dice) }
      for (column, part) in (parts + [parts.reduce(0, +)]).enumerated() {
        figures[CellReference(.reviews, row: 0, column: group * 5 + column)] = part
      }
    }
    return figures
  }

  private static func text(_ figures: [CellReference: Int], _ layout: Layout) -> String {
    SampleReport(layout: layout, figures: figures.mapValues(String.init)).text
  }

  @Test(arguments: [Layout.markdown, .tabs, .cellLines], 1...12)
  func oneSlipIsFoundAndMended(layout: Layout, seed: Int) throws {
    var dice = Dice(seed)
    let right = SpoiltFigureTests.figures(&dice)
    let text = SpoiltFigureTests.text(right, layout)
    #expect(text.findings().allSatisfy { $0.severity > .warning })
    // Any cell of table 3, or a total of table 4: totals yield to their parts, so that a slip in a part is another report.
    let applications = right.keys.filter { $0.table == .applications }.sorted {
      ($0.row, $0.column) < ($1.row, $1.column)
    }
    let cells = applications + [4, 9, 14].map { CellReference(.reviews, row: 0, column: $0) }
    let cell = try #require(cells.randomElement(using: &dice))
    var wrong = right
    wrong[cell, default: 0] += Int.random(in: 1...5, using: &dice)
    let spoilt = SpoiltFigureTests.text(wrong, layout)
    let found = spoilt.findings().filter { $0.severity == .error }
    #expect(!found.isEmpty)
    let mended = spoilt.applying(FixAll.edits(for: Array(spoilt.utf8)))
    // A total follows from its parts; a part is what somebody entered, and its mend is offered.
    let isTotal = cell.table == .reviews || cell.column == 6 || cell.row == 23
    #expect(mended.lines(unlike: isTotal ? text : spoilt) == [])
    if isTotal { return }
    let offered = try #require(found.first?.fixes.first)
    #expect(!offered.isSafe)
    #expect(spoilt.applying(offered.edits).lines(unlike: text) == [])
  }

  /// Slips that share no sum are found apart from each other, and those of totals mended.
  @Test func severalSlipsAreFoundApart() throws {
    var dice = Dice(5)
    let right = SpoiltFigureTests.figures(&dice)
    var wrong = right
    for (row, column) in [(4, 0), (7, 2), (20, 5)] {
      wrong[CellReference(.applications, row: row, column: column), default: 0] += 3
    }
    let parts = SpoiltFigureTests.text(wrong, .markdown)
    wrong[CellReference(.reviews, row: 0, column: 9), default: 0] += 1
    let spoilt = SpoiltFigureTests.text(wrong, .markdown)
    let suspects = spoilt.findings().filter { $0.code == "suspect-cell" }
    #expect(suspects.count == 3)
    let mended = spoilt.applying(FixAll.edits(for: Array(spoilt.utf8)))
    #expect(mended.lines(unlike: parts) == [])
    let edits = suspects.flatMap { $0.fixes[0].edits }
    #expect(parts.applying(edits).lines(unlike: SpoiltFigureTests.text(right, .markdown)) == [])
  }
}
