import ReportModel
import TestSupport
import Testing

@Suite struct SeedTests {
  @Test(arguments: Fixtures.seeds)
  func seedsParse(seed: String) throws {
    let document = ReportDocument(parsing: try Fixtures.seed(seed))
    print(seed, document.reports.count)
    for placed in document.reports { print(snapshot(placed.report)) }
  }
}
