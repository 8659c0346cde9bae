import ReportModel
import ReportProse
import ReportReader
import Testing

@Suite struct SignatureTests {
  /// What follows section 六, and the signature: organ, year, month, day.
  static let signatures: [(String, String)] = [
    ("无。\n\n温县商务局\n\n2024年1月17日", "温县商务局 2024-1-17"),
    ("无。\n\n温县商务局　　2024年1月17日\n", "温县商务局 2024-1-17"),
    ("无。\n\n2024年1月17日\n温县商务局", "温县商务局 2024-1-17"),
    ("无。\n\n**温县商务局**\n\n**二〇二四年一月十七日**\n\n— 4 —", "温县商务局 2024-1-17"),
    ("无。\n\n2024-01-17", "- 2024-1-17"),
    ("无。\n\n温县商务局\n\n2024.1.7\n\n（此件公开发布）", "温县商务局 2024-1-7"),
    ("无。\n\n温县商务局\n\n2024年1月", "温县商务局 2024-1-0"),
    ("无。\n\n温县商务局", "温县商务局 -"),
    ("会议于2024年1月17日召开。", "none"),
    ("2024年，我局收费0元。", "none"),
    ("无。", "none"),
  ]

  @Test("Signatures are read", arguments: signatures)
  func signature(_ end: String, _ expected: String) throws {
    let text = "温县商务局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n好。\n\n六、其他需要报告的事项\n\n\(end)\n"
    let report = try #require(ReportDocument(parsing: Array(text.utf8)).reports.first?.report)
    let signature = SignatureReader.read(report).map { signature in
      let date = signature.date.map { "\($0.year?.value ?? 0)-\($0.month?.value ?? 0)-\($0.day?.value ?? 0)" }
      return "\(signature.agency.map(report.string) ?? "-") \(date ?? "-")"
    }
    #expect(signature ?? "none" == expected)
  }
}
