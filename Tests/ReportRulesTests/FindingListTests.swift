import ReportModel
import ReportReader
import ReportRules
import Testing

/// Texts made of mistakes: what is listed is bounded, what is counted is not.
@Suite struct FindingListTests {
  @Test func furtherFindingsAreCounted() {
    var list = FindingList(most: 3)
    list.begin(Catalogue.rules[0])
    for number in 0..<10 {
      list.add(number..<number + 1, "\(number)", severity: number == 8 ? .hint : number % 2 == 0 ? .error : .warning)
    }
    // The only hint is listed though the list is full; the others count for the last of their severity.
    #expect(list.findings.map(\.message) == ["0", "1", "2", "8"])
    #expect(list.findings.map(\.further) == [0, 4, 2, 0])
  }

  @Test func onlyTheNumberOfFurtherFindingsIsKnown() {
    let slips = String(repeating: "政,府；", count: 5200)
    let text = "东河县商务局2023年政府信息公开工作年度报告\n\n一、总体情况\n\(slips)\n二、主动公开政府信息情况\n"
    let document = ReportDocument(parsing: Array(text.utf8))
    let bounded = Checker.findings(of: document).filter { $0.code == "punctuation" }
    #expect(bounded.count == FindingList.most)
    #expect(bounded.reduce(0) { $0 + 1 + $1.further } == 5200)
    let all = Checker.findings(of: document.reports[0].report, most: .max).filter { $0.code == "punctuation" }
    #expect(all.count == 5200 && all.allSatisfy { $0.further == 0 })
    // All of them are mended nevertheless.
    #expect(FixAll.edits(for: Array(text.utf8)).count >= 5200)
  }
}
