import ModelTesting
import TestSupport
import Testing

/// Random edits, each followed by a comparison with opening the text anew; `Tests/Fuzz` makes many more of them.
@Suite struct EditModelTests {
  /// Two real reports and short ones in several layouts, one of them in HTML.
  private static func stock() throws -> [String] {
    try ["004", "002"].map { String(decoding: try Fixtures.seed($0), as: UTF8.self) }
      + ["tabs.txt", "lines.txt", "page.txt", "heading-after-table.html"].map(Fixtures.fuzzReport)
  }

  @Test(arguments: 0..<12)
  func editedTextsAreAsOpenedOnes(seed: Int) throws {
    try ModelRun(stock: EditModelTests.stock(), sizes: [0, 1, 2, 5]).run(Array("\(seed)".utf8), edits: 16)
  }
}
