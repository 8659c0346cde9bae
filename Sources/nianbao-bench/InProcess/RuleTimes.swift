import ReportModel
import ReportRules

/// Measures the rules one by one.
enum RuleTimes {
  /// The code of the first rule of each group of the catalogue.
  private static let groups: [(first: String, name: String)] = [
    ("missing-section", "structure"), ("missing-row", "table shape"), ("cell-empty", "cells"), ("row-total", "sums"),
    ("prose-figure", "sentences"), ("title-form", "years, names, wording"), ("carried-over", "between years"),
  ]

  /// The time of each group, and of the five slowest rules.
  static func measure(_ reports: [Report], seconds: Double) -> [(name: String, detail: String?, samples: Samples)] {
    let contexts = reports.map { RuleContext(report: $0, settings: Settings()) }
    let time = { (rules: [any Rule.Type], seconds: Double) in
      Stopwatch.repeated(seconds) {
        for context in contexts {
          for rule in rules {
            var findings = FindingList(for: rule)
            rule.check(context, into: &findings)
            keep(findings)
          }
        }
      }
    }
    var grouped: [(name: String, rules: [any Rule.Type])] = []
    for rule in Catalogue.rules {
      if let group = groups.first(where: { $0.first == rule.info.code }) { grouped.append((group.name, [])) }
      if !grouped.isEmpty { grouped[grouped.count - 1].rules.append(rule) }
    }
    let singles = Catalogue.rules.map { rule in (name: rule.info.code, samples: time([rule], seconds / 20)) }
      .sorted { ($0.samples.median ?? 0) > ($1.samples.median ?? 0) }
    return grouped.map { ("rules: \($0.name) (\($0.rules.count))", nil, time($0.rules, seconds / 5)) }
      + singles.prefix(5).enumerated().map { ("slowest rule \($0 + 1)", $1.name, $1.samples) }
  }
}
