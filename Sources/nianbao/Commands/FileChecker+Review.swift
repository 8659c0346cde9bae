import LanguageServer
import ReportModel
import ReportReader
import ReportRules
import ReportText

extension FileChecker {
  /// What is said of the reports in a document, and what is changed in it.
  func review(
    _ contents: SourceReader.Contents, of file: InputFile, makesChanges: Bool
  ) -> (comments: [WordComment], changes: [TextEdit]) {
    let found = configurations.settings(for: file)
    let settings = selection.settings(found.configuration.settings)
    let previous = previousReports.find(
      for: contents.reports.map(\.report), of: file, found, in: configurations
    ).file
    var comments: [WordComment] = []
    for placed in contents.reports {
      let last = previous?.report(before: placed.report, settings: settings)
      for finding in Checker.findings(of: placed.report, settings: settings, previous: last?.report)
      where finding.severity <= show {
        let shown = finding.placed(in: placed, previous: last)
        comments.append(WordComment(shown.range, FileChecker.paragraphs(of: shown, in: settings.language)))
      }
    }
    guard makesChanges else { return (comments, []) }
    let mender = TextMender(
      settings: settings, previous: { previous?.report(before: $0, settings: settings)?.report },
      permits: contents.text.permits)
    return (comments, mender.mend(contents.bytes, reports: contents.reports).edits)
  }

  /// What a comment says: how grave it is, the rule, the message; and what the rule rests on.
  private static func paragraphs(of finding: Finding, in language: Language) -> [String] {
    let severity =
      switch finding.severity {
      case .error: Bilingual("错误", "Error")
      case .warning: Bilingual("警告", "Warning")
      case .information, .hint: Bilingual("提示", "Note")
      }
    let basis = Catalogue.rules.first { $0.info.code == finding.code }?.info.basis
    let colon = language == .chinese ? "：" : ": "
    return ["\(severity.text(in: language)) \(finding.code)\(colon)\(finding.message)"]
      + (basis.map { [(language == .chinese ? "依据：" : "Basis: ") + $0] } ?? [])
  }
}
