import Testing

@testable import ReportForm

@Suite struct EditionTests {
  @Test func theFormOf2021Has200Cells() {
    let edition = Edition.of2021
    #expect(
      edition.tables.map { table in table.rows.indices.map { table.columns(ofRow: $0).count }.reduce(0, +) } == [
        10, 175, 15,
      ])
    #expect(edition.cells.count == 200)
    for (number, cell) in edition.cells.enumerated() { #expect(edition.number(of: cell) == number) }
  }

  @Test func theRowsStandAsTheFormPrintsThem() {
    let table = Edition.of2021.table(.applications)
    #expect(table.rows.count == 25)
    #expect(table.rows[0].role == .received)
    #expect(table.rows[1].role == .carriedIn)
    #expect(table.rows[2..<23].allSatisfy { $0.role == .result })
    #expect(table.rows[23].role == .resultTotal)
    #expect(table.rows[24].role == .carriedOut)
    #expect(table.groups.map(\.label.official) == ["三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"])
    #expect(table.groups.map(\.rows) == [2..<24, 4..<12, 12..<15, 15..<20, 20..<23])
  }

  @Test func theTrialFormHas23Rows() {
    let table = Edition.of2019.table(.applications)
    #expect(table.rows.count == 23)
    #expect(table.rows[20].label.official == "（六）其他处理")
    #expect(table.rows[21].role == .resultTotal)
    #expect(table.groups.map(\.rows) == [2..<22, 4..<12, 12..<15, 15..<20])
  }

  @Test(arguments: Forms.official.editions.map(\.name))
  func everyIdentityNamesItsTotalOnce(name: String) throws {
    let edition = try #require(Forms.official.editions.first { $0.name == name })
    for identity in edition.identities {
      #expect(identity.terms.filter { $0.cell == identity.total && !$0.isAdded }.count == 1)
      #expect(Set(identity.terms.map(\.cell)).count == identity.terms.count)
    }
  }

  @Test func identitiesOfTheFormOf2021() {
    let edition = Edition.of2021
    let count = { (kind: Identity.Kind) in edition.identities.filter { $0.kind == kind }.count }
    #expect(count(.rowTotal) == 25)
    #expect(count(.resultTotal) == 7)
    #expect(count(.balance) == 7)
    #expect(count(.reviewTotal) == 3)
    #expect(count(.stock) == 2)
  }

  @Test func cellsAreNamedInTheFormsWords() {
    let edition = Edition.of2021
    #expect(edition.name(of: CellReference(.applications, row: 23, column: 0)) == "（七）总计·自然人")
    #expect(edition.name(of: CellReference(.disclosure, row: 1, column: 2)) == "行政规范性文件·现行有效件数")
    #expect(edition.name(of: CellReference(.reviews, row: 0, column: 9)) == "未经复议直接起诉·总计")
  }
}
