import ReportForm
import ReportModel
import ReportWriter

/// A short report in which every rule holds, to put mistakes into.
struct SampleText: Sendable {
  /// The edition of the form.
  var edition = Forms.official.newest

  /// The report year.
  var year = 2023

  /// Figures other than 0, by cell.
  var figures: [CellReference: Int] = [:]

  /// The sentence about what was published.
  static let publicity = "及时发布信息。"

  /// The sentence about applications.
  static let applications = "规范办理流程。"

  /// The text of section 五.
  static let problems = "解读形式单一，更新不够及时。下一步将丰富形式，按月检查。"

  /// The text of section 六.
  var fees: String { "\(year)年未收取信息处理费。" }

  /// A report with so many applications of 自然人, all of them granted.
  static func granting(_ count: Int, year: Int = 2023) -> SampleText {
    var sample = SampleText(year: year)
    // Received, granted, the sum of the results; each for 自然人 and in the total.
    for row in [0, 2, 23] {
      for column in [0, 6] { sample.figures[CellReference(.applications, row: row, column: column)] = count }
    }
    return sample
  }

  /// A report with applications of 自然人 carried in from the year before or over to the next.
  static func carrying(in count: Int = 0, over rest: Int = 0, year: Int) -> SampleText {
    var sample = SampleText(year: year)
    for column in [0, 6] {
      sample.figures[CellReference(.applications, row: 0, column: column)] = rest
      sample.figures[CellReference(.applications, row: 1, column: column)] = count
      sample.figures[CellReference(.applications, row: 24, column: column)] = count + rest
    }
    return sample
  }

  /// A report with figures of 行政规范性文件: made, repealed, in force.
  static func documents(_ figures: Int..., year: Int) -> SampleText {
    var sample = SampleText(year: year)
    for (column, figure) in figures.enumerated() {
      sample.figures[CellReference(.disclosure, row: 1, column: column)] = figure
    }
    return sample
  }

  /// The whole text.
  var text: String {
    var parts = ["温县商务局\(year)年\(Edition.reportName)"]
    parts.append("根据《中华人民共和国政府信息公开条例》编制本报告，统计期限为\(year)年1月1日至\(year)年12月31日。")
    for (index, section) in edition.sections.enumerated() {
      parts.append(section.heading.official)
      parts.append(section.table.map(table) ?? prose(index + 1))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A table with its figures.
  func table(_ kind: TableKind) -> String {
    let form = edition.table(kind)
    return TableWriter(form, style: TableStyle(.tabs, for: form, lineEnd: "\n")).table().plain { cell in
      String(figures[cell] ?? 0)
    }
  }

  /// The text of a section without table.
  private func prose(_ section: Int) -> String {
    switch section {
    case 1:
      """
      （一）主动公开。\(SampleText.publicity)

      （二）依申请公开。\(SampleText.applications)

      （三）政府信息管理。健全审核制度。

      （四）政府信息公开平台建设。维护好专栏。

      （五）监督保障。开展业务培训。
      """
    case 5: SampleText.problems
    default: fees
    }
  }
}
