import ReportForm
import ReportModel
import ReportWriter

/// A correct report to put mistakes into.
struct SampleReport {
  /// The edition of the form.
  var edition = Edition.of2021

  /// How the tables are written.
  var layout = Layout.tabs

  /// What stands before a section heading.
  var headingMarks = ""

  /// What ends a line.
  var lineEnd = "\n"

  /// The report year.
  var year = 2023

  /// Figures other than 0, by cell.
  var figures: [CellReference: String] = [:]

  /// The whole text.
  var text: String {
    var parts = ["温县商务局\(year)年政府信息公开工作年度报告"]
    parts.append("根据《中华人民共和国政府信息公开条例》编制本报告，统计期限为\(year)年1月1日至\(year)年12月31日。")
    for (index, section) in edition.sections.enumerated() {
      parts.append(headingMarks + section.heading.official)
      parts.append(section.table.map(table) ?? prose(index + 1))
    }
    return parts.joined(separator: lineEnd + lineEnd) + lineEnd
  }

  /// A table with its figures.
  func table(_ kind: TableKind) -> String {
    let form = edition.table(kind)
    return TableWriter(form, style: TableStyle(layout, for: form, lineEnd: lineEnd)).table().plain { cell in
      figures[cell] ?? "0"
    }
  }

  private func prose(_ section: Int) -> String {
    switch section {
    case 1:
      ["主动公开。及时发布信息。", "依申请公开。规范办理流程。", "政府信息管理。健全审核制度。", "政府信息公开平台建设。维护好专栏。", "监督保障。开展业务培训。"].enumerated()
        .map { "（\(["一", "二", "三", "四", "五"][$0])）\($1)" }.joined(separator: lineEnd + lineEnd)
    case 5: "解读形式单一，更新不够及时。下一步将丰富形式，按月检查。"
    default: "\(year)年未收取信息处理费。"
    }
  }
}
