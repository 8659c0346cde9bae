import ReportForm
import ReportModel

/// outdated-form: the report is on a form that is no longer in force for its year.
enum OutdatedFormRule: Rule {
  static let info = RuleInfo(
    code: "outdated-form", severity: .error, chinese: "\(Forms.official.newest.name)年起的报告使用了已停用的格式",
    english:
      "A report for \(Forms.official.newest.name) or later is on the trial form of \(Forms.official.edition(for: 0).name)",
    basis: "\(RuleInfo.notice)")

  static func check(_ context: RuleContext, into findings: inout FindingList) {
    let report = context.report
    guard let year = report.year(setting: context.settings.reportYear),
      let next = report.forms.successor(of: context.edition), year >= next.firstYear
    else { return }
    let current = report.forms.edition(for: year)
    let labels = report.tables.flatMap { table in table.heads.map(\.label.range) + table.rows.compactMap(\.label?.range)
    }
    let own = labels.filter { !current.hasLabel(report.string($0)) }
    findings.add(
      own.first ?? report.place,
      context.say(
        "\(year)年的报告应使用\(current.notice)的格式，现为\(context.edition.notice)的格式（自\(next.firstYear)年度起停用）",
        "A report for \(year) must be on the form of \(current.notice), not that of \(context.edition.notice)"),
      related: own.dropFirst().prefix(8).map {
        RelatedPlace(range: $0, message: context.say("现行格式没有此项", "The form in force does not have this"))
      })
  }
}

extension Edition {
  /// Whether some label of a table has this text, apart from its number and blanks.
  fileprivate func hasLabel(_ text: String) -> Bool {
    let text = text.filter { !$0.isWhitespace }
    return tables.contains { table in
      (table.rows.map(\.label) + table.blocks.flatMap { $0.columns.map(\.label) }).contains { label in
        !label.name.isEmpty && ([label.name] + label.accepted).contains { text.contains($0) }
      }
    }
  }
}
