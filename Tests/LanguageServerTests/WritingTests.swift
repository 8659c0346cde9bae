import ReportForm
import ReportModel
import ReportReader
import ReportRules
import ReportText
import TestSupport
import Testing

@testable import LanguageServer

/// Writing a report from nothing, by completion alone.
@Suite struct WritingTests {
  /// A way to write.
  struct Way: Sendable, CustomTestStringConvertible {
    /// The editor.
    let client: String

    /// Whether the report is written in Markdown; else the cells of its tables are separated by tabs.
    let isMarkdown: Bool

    /// Whether the editor knows snippets; else gaps are filled by hand.
    var hasSnippets: Bool { ["helix", "neovim-0.12", "vscode"].contains(client) }

    /// What stands before the letters that are typed for the title.
    var marks: String { isMarkdown ? "# " : "" }

    /// The layout of the tables.
    var layout: Layout { isMarkdown ? .markdown : .tabs }

    var testDescription: String { client + (isMarkdown ? ", Markdown" : ", tabs") }
  }

  /// Every way to write.
  static let ways =
    Fixtures.clients.map { Way(client: $0, isMarkdown: true) }
    + ["neovim-0.7", "vscode"].map { Way(client: $0, isMarkdown: false) }

  @Test(arguments: ways)
  func aWholeReportIsOneProposal(way: Way) throws {
    var clerk = try Clerk(client: way.client)
    try clerk.write(way.marks)
    try clerk.complete("zfxxgk", kind: Clerk.snippet)
    try check(clerk, way, ignoring: way.hasSnippets ? [] : ["empty-section"])
  }

  @Test(arguments: ways)
  func eachHeadingAndTableIsOneProposal(way: Way) throws {
    var clerk = try Clerk(client: way.client)
    try clerk.begin(way)
    for section in Edition.of2021.sections {
      if let kind = section.table {
        let label = try clerk.complete(initials(section.heading), kind: Clerk.heading)
        #expect(label == section.heading.official)
        try clerk.write("\n\n")
        #expect(try clerk.complete("kbbg", kind: Clerk.snippet).hasPrefix(title(of: kind)))
        try clerk.write("\n\n")
      } else {
        try clerk.writeProse(under: section)
      }
    }
    try check(clerk, way)
  }

  @Test(arguments: ways)
  func eachHeadingWithItsTableIsOneProposal(way: Way) throws {
    var clerk = try Clerk(client: way.client)
    try clerk.begin(way)
    for section in Edition.of2021.sections {
      if section.table != nil {
        try clerk.complete(initials(section.heading), kind: Clerk.snippet)
        try clerk.write("\n")
      } else {
        try clerk.writeProse(under: section)
      }
    }
    try check(clerk, way)
  }

  @Test(arguments: ways)
  func eachRowIsOneProposal(way: Way) throws {
    var clerk = try Clerk(client: way.client)
    try clerk.begin(way)
    for section in Edition.of2021.sections {
      guard let kind = section.table else {
        try clerk.writeProse(under: section)
        continue
      }
      try clerk.complete(initials(section.heading), kind: Clerk.heading)
      try clerk.write("\n\n")
      for row in Edition.of2021.table(kind).rows {
        // The row of table 4 has no label and goes by the name of its table.
        let name = row.label.name.isEmpty ? title(of: kind) : row.label.name
        let label = try clerk.complete(initials(Label(name)), kind: Clerk.row)
        #expect(label.contains(name))
        try clerk.write("\n")
      }
      try clerk.write("\n")
    }
    try check(clerk, way)
  }

  /// The name of a table among proposals.
  private func title(of kind: TableKind) -> String {
    switch kind {
    case .disclosure: "主动公开数据表"
    case .applications: "依申请公开数据表"
    default: "行政复议、行政诉讼数据表"
    }
  }

  /// What is typed for a label.
  private func initials(_ label: Label) -> String { Pinyin.reading(of: label.name).initials }

  /// Checks that a report has all cells and the right shape.
  private func check(_ clerk: Clerk, _ way: Way, ignoring ignored: Set<String> = []) throws {
    let document = ReportDocument(parsing: clerk.text.bytes)
    let text = String(decoding: clerk.text.bytes, as: UTF8.self)
    let report = try #require(document.reports.first?.report, "\(text)")
    #expect(document.reports.count == 1)
    #expect(report.sections.map(\.number) == [1, 2, 3, 4, 5, 6], "\(text)")
    #expect(report.tables.map(\.layout) == Edition.of2021.tables.map(\.kind).map { _ in way.layout }, "\(text)")
    var cells: Set<CellReference> = []
    for table in report.tables {
      for row in table.rows {
        guard case .form(let number) = row.meaning else { continue }
        for column in row.columns.indices where !way.hasSnippets || row.columns[column] != nil {
          cells.insert(CellReference(table.kind, row: number, column: column))
        }
      }
    }
    #expect(cells == Set(report.edition.cells), "\(text)")
    #expect(cells.count == 200)
    // Nothing stands under the aspects yet.
    let ignored = ignored.union(["missing-aspect"])
    let shape = Set(Catalogue.rules.map { $0.info.code }.prefix { $0 != "cell-empty" }).subtracting(ignored)
    let findings = Checker.findings(of: document).filter { shape.contains($0.code) }
    #expect(findings.isEmpty, "\(findings)\n\(text)")
  }
}
