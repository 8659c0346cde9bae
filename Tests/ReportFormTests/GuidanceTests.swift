import Testing

@testable import ReportForm

@Suite struct GuidanceTests {
  /// Everything that the form asks for is explained, but for totals and 其他, which say what they are.
  @Test func everyLabelOfTheTablesIsExplained() {
    for table in Edition.of2021.tables {
      let columns = table.blocks.flatMap { $0.columns.flatMap { $0.path + [$0.label] } }
      let heads = table.blocks.compactMap(\.heading)
      for label in table.rows.map(\.label) + table.groups.map(\.label) + columns + heads {
        guard !["", "总计", "其他", "申请人情况"].contains(label.name) else { continue }
        #expect(Guidance.of(label.name) != nil, "\(label.name)")
      }
    }
  }

  /// An entry for a name that no edition has would never be shown.
  @Test func everyEntryIsForALabel() {
    let names = Set(Forms.official.editions.flatMap { $0.labels.map(\.name) })
    #expect(Guidance.names.filter { !names.contains($0) }.isEmpty)
    #expect(Set(Guidance.names).count == Guidance.names.count)
  }
}
