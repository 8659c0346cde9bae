import ReportForm
import TestSupport

/// A report with random figures, to be written in any layout.
///
/// The writing here is on purpose not the program's own: it imitates what paste from other programs gives.
struct SampleReport {
  var edition = Edition.of2021
  var figures: [Int]

  /// What is written instead of figures, by the number of the cell.
  var texts: [Int: String] = [:]

  init(seed: Int, edition: Edition = .of2021) {
    var dice = Dice(seed)
    self.edition = edition
    figures = edition.cells.indices.map { _ in
      Int.random(in: 0...3, using: &dice) == 0 ? Int.random(in: 1...4321, using: &dice) : 0
    }
  }

  /// The figures of a row.
  func values(_ kind: TableKind, _ row: Int) -> [String] {
    edition.table(kind).columns(ofRow: row).indices.map {
      let cell = edition.number(of: CellReference(kind, row: row, column: $0))
      return texts[cell] ?? String(figures[cell])
    }
  }

  /// The same report with a text instead of a figure.
  func replacing(_ cell: Int, with text: String) -> SampleReport {
    var copy = self
    copy.texts[cell] = text
    return copy
  }

  /// A table as rows of label cells and values; a merged label stands in its first row only.
  ///
  /// - Parameter labelColumns: how many columns the labels of table 3 take.
  func rows(_ kind: TableKind, labelColumns: Int = 3) -> [(labels: [String], values: [String])] {
    let table = edition.table(kind)
    var rows: [(labels: [String], values: [String])] = []
    switch kind {
    case .disclosure:
      for block in table.blocks {
        if let heading = block.heading { rows.append(([heading.official], [])) }
        rows.append(([block.corner.official], block.columns.map(\.label.official)))
        for row in block.rows { rows.append(([table.rows[row].label.official], values(kind, row))) }
      }
    case .applications:
      let pad = Array(repeating: "", count: labelColumns - 1)
      rows.append((["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"] + pad, ["申请人情况", "", "", "", "", "", ""]))
      rows.append(([""] + pad, ["自然人", "法人或其他组织", "", "", "", "", "总计"]))
      rows.append(([""] + pad, ["", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""]))
      for row in table.rows.indices {
        let groups = table.groups(ofRow: row)
        var labels =
          groups.map { $0.rows.lowerBound == row ? $0.label.official : "" } + [table.rows[row].label.official]
        if labelColumns == 1 { labels = [labels.filter { !$0.isEmpty }.last ?? ""] }
        while labels.count < labelColumns { labels.append("") }
        rows.append((labels, values(kind, row)))
      }
    default:
      rows.append(([], ["行政复议", "", "", "", "", "行政诉讼"] + Array(repeating: "", count: 9)))
      let kinds = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
      rows.append(([], kinds + ["未经复议直接起诉", "", "", "", "", "复议后起诉", "", "", "", ""]))
      rows.append(([], ["", "", "", "", ""] + kinds + kinds))
      rows.append(([], values(kind, 0)))
    }
    return rows
  }

  /// A whole report whose tables are written by `write`.
  func text(newline: String = "\n", write: (TableKind) -> String) -> String {
    let year = edition.firstYear + 1
    let titles = edition.sections.map(\.heading.official)
    let lines = [
      "东河县商务局\(year)年政府信息公开工作年度报告", "", titles[0], "（一）主动公开。及时发布信息。", "（二）依申请公开。规范办理。",
      "", titles[1], "", write(.disclosure), "", titles[2], "", write(.applications), "", titles[3], "",
      write(.reviews), "",
      titles[4], "一是形式单一。下一步将丰富形式，按月检查。", "", titles[5], "\(year)年未收取信息处理费。", "",
    ]
    return lines.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false).joined(
      separator: newline)
  }
}
