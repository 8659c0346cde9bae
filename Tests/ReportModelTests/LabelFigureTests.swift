import ReportForm
import Testing

@testable import ReportModel
@testable import ReportReader

@Suite struct LabelFigureTests {
  /// Every label of the tables of an edition, as the form prints it and as drafts spell it, with its number and without.
  static func labels(of edition: Edition) -> Set<String> {
    var labels: [Label] = [Label("小计"), Label("合计")]
    for table in edition.tables {
      for block in table.blocks {
        labels += [block.heading, block.corner].compactMap { $0 }
        labels += block.columns.flatMap { $0.path + [$0.label] }
      }
      labels += table.groups.map(\.label) + table.rows.map(\.label)
    }
    let spellings = labels.flatMap { label in
      ([label.name] + label.accepted + label.misspelt).flatMap { name in
        ["", label.number].flatMap { [$0 + name, $0 + name + label.note] }
      }
    }
    return Set(spellings).subtracting([""])
  }

  /// Cells are looked up among the labels before they are read as figures.
  @Test func noLabelIsAFigure() {
    for edition in Forms.official.editions {
      let labels = Self.labels(of: edition)
      #expect(labels.count > 60)
      for label in labels {
        let bytes = Array(label.utf8)
        #expect(FigureReader.read(0..<bytes.count, in: bytes.span) == .text, "\(label)")
      }
    }
  }
}
