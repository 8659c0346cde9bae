import Testing

@testable import nianbao

@Suite struct NearestNamesTests {
  private static let names = ["server", "check", "row-total", "result-total", "review-total", "balance", "--format"]

  @Test(arguments: [
    ("chek", ["check"]), ("CHECK", ["check"]), ("hceck", ["check"]), ("sever", ["server"]),
    ("row-totla", ["row-total"]),
    ("total", ["row-total", "result-total", "review-total"]), ("row_total", ["row-total"]), ("--fromat", ["--format"]),
    ("frobnicate", []), ("", []), ("x", []), ("ck", []),
  ])
  func theNearestComeFirst(name: String, expected: [String]) {
    #expect(NearestNames.of(name, among: NearestNamesTests.names) == expected)
  }

  @Test func anEndlessNameIsNearNothing() {
    #expect(NearestNames.of(String(repeating: "check", count: 100_000), among: NearestNamesTests.names).isEmpty)
  }
}
