import Foundation
import ReportModel
import ReportRules
import ReportText
import TestSupport
import Testing

/// What fix-all changes in texts that other programs made, and in tables that are half filled in.
@Suite struct HarmFixtureTests {
  /// A file, and the runs of digits that may be others after fix-all, as they are before and after.
  struct Kept: Sendable, CustomTestStringConvertible {
    var file: String
    var changes: [String] = []
    var testDescription: String { file }
  }

  /// Files in which every digit stays.
  static let untouched = [
    "part-never-changed-3.txt", "part-never-changed-4.txt", "single-blanks-1.txt", "single-blanks-4.txt",
    "aligned-squeezed-1.txt", "aligned-squeezed-3.txt", "value-touches-label-1.txt", "value-touches-label-2.txt",
    "value-touches-label-4.txt", "footnote-mark-1.txt", "footnote-mark-2.txt", "footnote-mark-3.txt",
    "footnote-mark-4.md", "footnote-mark-5.txt", "csv-1.csv", "csv-3.csv",
    "aligned-heads-wrapped-1.txt", "aligned-label-wrapped-2.txt", "value-on-label-line-3.txt",
    "table4-heads-wrapped-1.txt", "pandoc-grid-1.md", "pandoc-simple-1.txt", "merged-cell-repeated-1.txt",
    "quoted-two-lines-1.txt", "not-a-number-single-1.txt", "label-far-off-1.txt",
  ].map { Kept(file: $0) }

  /// Files in which totals, and one number's notation, change.
  static let mended = [
    Kept(file: "part-never-changed-1.txt", changes: ["0 → 2", "0 → 2", "0 → 2"]),
    Kept(file: "part-never-changed-2.txt", changes: ["0 → 3", "0 → 3", "0 → 3"]),
    Kept(file: "part-never-changed-5.txt", changes: ["12 → 13"]),
    // The total of a row, told by the row and by its column.
    Kept(file: "html-missing-last-cell-1.html", changes: [" → 9"]),
    Kept(file: "single-blanks-5.txt", changes: ["18 422 → 18422"]),
  ]

  @Test(arguments: untouched + mended)
  func digits(_ kept: Kept) throws {
    let text = try Fixtures.harm(kept.file)
    let edits = FixAll.edits(for: text)
    let changes = edits.compactMap { edit in
      let (old, new) = (DigitRuns.of(text[edit.range]), DigitRuns.of(edit.replacement))
      return old == new ? nil : old.joined(separator: " ") + " → " + new.joined(separator: " ")
    }
    #expect(changes == kept.changes)
    var fixed = text
    for edit in edits.reversed() { fixed.replaceSubrange(edit.range, with: edit.replacement) }
    #expect(FixAll.edits(for: fixed) == [])
  }

  /// A fix that is refused does not keep the others from being applied, in whatever part of them it stands.
  @Test(arguments: 0...4)
  func aFixThatIsRefusedUsesNothingUp(place: Int) {
    let marks = String(repeating: "加强领导,明确责任,完善制度。", count: 30)
    // With 年 in the title the 统计期限 would be that of another year.
    let text = SampleReport().text.replacing("2023年1月1日至2023年12月31日", with: "2022年1月1日至2022年12月31日")
      .replacingFirst("2023年政府", with: "2023政府")
    let places = ["及时发布信息。", "规范办理流程。", "健全审核制度。", "维护好专栏。", "开展业务培训。"]
    let wrong = text.replacingFirst(places[place], with: marks)
    let right = text.replacingFirst(places[place], with: marks.replacing(",", with: "，"))
    let fixed = wrong.applying(FixAll.edits(for: Array(wrong.utf8)))
    #expect(wrong.findings().contains { $0.code == "title-form" && $0.fixes.contains(where: \.isSafe) })
    #expect(fixed.lines(unlike: right) == [])
    #expect(FixAll.edits(for: Array(fixed.utf8)) == [])
  }
}
