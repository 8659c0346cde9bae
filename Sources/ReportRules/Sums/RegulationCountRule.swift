import ReportForm
import ReportModel

/// Table 2: 规章 are counted by an organ that cannot make any.
enum RegulationCountRule: Rule {
  static let info = RuleInfo(
    code: "regulation-count", severity: .information, chinese: "规章不为零，而本机关无权制定规章",
    english: "规章 is not zero, though the organ cannot make any", basis: "《立法法》：规章由国务院部门、省级和设区的市级政府制定")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let table = context.edition.table(.disclosure)
    for (row, form) in table.rows.enumerated() where form.role == .regulations {
      for column in table.columns(ofRow: row).indices {
        let reference = CellReference(.disclosure, row: row, column: column)
        guard let cell = context.report.cell(reference), let count = cell.value.count, count > 0 else { continue }
        guard applies(to: context.report) else { return }
        let name = context.edition.name(of: reference)
        findings.add(
          cell.outer,
          context.say(
            "本机关一般无权制定规章，现为 \(count)，请核对是否应计入行政规范性文件：\(name)",
            "such an organ cannot make 规章, is \(count): \(name)"))
      }
    }
  }

  /// Whether the organ of a report is known for one that cannot make 规章.
  static func applies(to report: Report) -> Bool { report.title?.agency.map { cannotMake(report.string($0)) } ?? false }

  /// Whether the name is that of a township, a county or a bureau; those of the State Council are left out.
  private static func cannotMake(_ agency: String) -> Bool {
    if ["国家", "国务院", "中国", "中华", "海关总署"].contains(where: { agency.hasPrefix($0) }) { return false }
    return switch AgencyKind(of: agency) {
    case .township, .town, .street, .bureau, .commission, .zone, .residents, .centre, .county: true
    case .government: ["县人民政府", "旗人民政府"].contains { agency.hasSuffix($0) }
    case .department, .ministry, nil: false
    }
  }
}
