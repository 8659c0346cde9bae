import Testing

@testable import LanguageServer

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

  @Test(arguments: [
    ("chek", "check"), ("total", nil), ("row-totl", "row-total"), ("REVIEW-TOTAL", "review-total"), ("frob", nil),
    ("", nil),
  ])
  func oneIsNamedOnlyIfItIsTheNearest(name: String, expected: String?) {
    #expect(NearestNames.one(for: name, among: NearestNamesTests.names) == expected)
  }

  @Test func namesWithCapitalsAreFound() {
    #expect(NearestNames.of("reportyear", among: ["reportYear", "agency"]) == ["reportYear"])
    #expect(NearestNames.one(for: "AgencyLevl", among: ["agency", "agencyLevel"]) == "agencyLevel")
  }

  @Test func anEndlessNameIsNearNothing() {
    #expect(NearestNames.of(String(repeating: "check", count: 100_000), among: NearestNamesTests.names).isEmpty)
  }
}
