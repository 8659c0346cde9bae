public import ReportModel
public import ReportReader

/// Runs the rules over reports.
public enum Checker {
  /// The findings of every rule that the settings leave on, in the order of the text, then of the catalogue.
  ///
  /// - Parameters:
  ///   - previous: last year's report of the same organ; nil where it is not known.
  ///   - most: how many findings of each rule are listed; of further ones only the number is known.
  public static func findings(
    of report: Report, settings: Settings = Settings(), previous: Report? = nil, most: Int = FindingList.most
  ) -> [Finding] {
    let context = RuleContext(report: report, settings: settings, previous: previous)
    var list = FindingList(most: most)
    for rule in Catalogue.rules {
      var severity: Severity?
      if !settings.severities.isEmpty, let setting = settings.severities[rule.info.code] {
        guard let setting else { continue }
        severity = setting
      }
      list.begin(rule, severity: severity)
      rule.check(context, into: &list)
    }
    return sorted(list.findings)
  }

  /// Findings in the order of the text; those of one range stay as they are.
  private static func sorted(_ findings: [Finding]) -> [Finding] {
    if findings.count < 2 { return findings }
    let places = findings.indices.sorted {
      let (left, right) = (findings[$0].range, findings[$1].range)
      return (left.lowerBound, left.upperBound, $0) < (right.lowerBound, right.upperBound, $1)
    }
    return places.map { findings[$0] }
  }

  /// The findings of every report in a document, with ranges in the document.
  public static func findings(of document: ReportDocument, settings: Settings = Settings()) -> [Finding] {
    document.reports.flatMap { placed in
      findings(of: placed.report, settings: settings).map { $0.placed(in: placed) }
    }
  }
}
