import ReportForm
import Testing

@testable import ReportModel
@testable import ReportReader

/// Whether all in a table is as it should be is told once, when the table is made.
@Suite struct RegularTableTests {
  private let sample = SampleReport(seed: 3)

  /// The kinds of the tables in which all is as it should be, after a change of the report's lines.
  private func regular(_ change: (String) -> String?) -> [TableKind] {
    let write = LayoutVariant.all[0].write
    let lines = sample.text { write(sample, $0) }.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.compactMap { change(String($0)) }.joined(separator: "\n")
    return ReportDocument(parsing: Array(text.utf8)).reports.flatMap(\.report.tables).filter(\.isRegular).map(\.kind)
  }

  /// Changes the line of the first row of table 2.
  private func firstRow(_ change: @escaping (String) -> String?) -> (String) -> String? {
    { $0.hasPrefix("规章") ? change($0) : $0 }
  }

  @Test func allIsRight() {
    #expect(regular { $0 } == [.disclosure, .applications, .reviews])
  }

  @Test func somethingIsWrong() {
    let others: [TableKind] = [.applications, .reviews]
    #expect(regular(firstRow { _ in nil }) == others)
    #expect(regular(firstRow { $0 + "\n" + $0 }) == others)
    #expect(regular(firstRow { $0 + "\t5" }) == others)
    #expect(regular(firstRow { _ in "规章\t/\t0\t0" }) == others)
    #expect(regular(firstRow { _ in "规章\t-1\t0\t0" }) == others)
    #expect(regular(firstRow { _ in "规章\t1.5\t0\t0" }) == others)
    #expect(regular(firstRow { _ in "规章\t０\t0\t0" }) == others)
    #expect(regular(firstRow { _ in "规章\t\t\t" }) == others)
    #expect(regular { $0.replacing("科研机构", with: "科研机关") } == [.disclosure, .reviews])
  }
}
