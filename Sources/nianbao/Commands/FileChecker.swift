import LanguageServer
import ReportModel
import ReportReader
import ReportRules
import ReportText

/// Checks one file after the other; it holds no state, so several can work at the same time.
struct FileChecker: Sendable {
  /// What is done with a file.
  enum Task: Sendable {
    /// Its findings are written out.
    case report
    /// Safe fixes are applied first.
    case fix
    /// What safe fixes would change is written out.
    case showDifference
  }

  /// What checking one file came to.
  struct Outcome: Sendable {
    /// The findings, or the difference, as they are written out.
    var output: [UInt8] = []

    /// The text of the standard input with safe fixes applied; nil for a file, which is written in its place.
    var text: [UInt8]?

    /// What is to be said about the file as a whole, one line; nil for nothing.
    var note: String?

    /// Why a report that was named as last year's is of no use, as a line; nil if there is nothing to say.
    var previousComplaint: String?

    /// Whether last year's report was found and used.
    var usesPrevious = false

    /// Whether the file could not be used, though the call names it or it was to be written.
    var isUnusable = false

    /// The file as one that was not checked; nil if it was.
    var uncheckedFile: UncheckedFile?

    /// The reports and findings.
    var summary = CheckSummary()
  }

  /// What the office has set, by file.
  let configurations: ConfigurationSet

  /// Finds last year's report.
  let previousReports: PreviousReports

  /// What is set for the file at hand.
  private var settings: Settings

  /// The file with last year's report for the one at hand; nil where it is not known.
  private var previous: PreviousFile?

  /// The least grave severity that is written out.
  let show: Severity

  /// The form of the output.
  let format: any OutputFormat

  /// What is done with a file.
  let task: Task

  /// Whether is counted how often each rule was broken.
  let countsRules: Bool

  /// The rules that the call picks.
  let selection: RuleSelection

  /// Whether nothing is said of files that hold no report.
  let isQuiet: Bool

  /// Whether what is written out is only looked at.
  let isOnTerminal: Bool

  /// Makes a checker of files.
  init(
    configurations: ConfigurationSet, previousReports: PreviousReports = PreviousReports(), show: Severity,
    format: any OutputFormat, task: Task = .report, countsRules: Bool = false,
    selection: RuleSelection = RuleSelection(), isQuiet: Bool = false, isOnTerminal: Bool = false
  ) {
    self.configurations = configurations
    self.previousReports = previousReports
    self.show = show
    self.format = format
    self.task = task
    self.countsRules = countsRules
    self.selection = selection
    self.isQuiet = isQuiet
    self.isOnTerminal = isOnTerminal
    settings = Settings()
    settings.language = configurations.language
  }

  /// Reads and checks a file.
  func check(_ file: InputFile) -> Outcome {
    do throws(SystemError) {
      let bytes = file.source == .standardInput ? try FileReader.read(descriptor: 0) : try FileReader.read(file.path)
      return check(bytes, of: file)
    } catch {
      return unusable(file, FileChecker.unreadable(error))
    }
  }

  /// Checks the bytes of a file.
  func check(_ bytes: [UInt8], of file: InputFile) -> Outcome {
    var outcome = Outcome()
    // Whoever pipes a text through gets it back in any case.
    if task == .fix, file.source == .standardInput { outcome.text = bytes }
    let text: SourceText
    do throws(SourceReader.Refusal) {
      text = try SourceReader.text(of: bytes, file)
    } catch {
      refuse(file, error.reason, in: &outcome)
      return outcome
    }
    let reports = ReportDocument(parsing: text.bytes).reports
    outcome.summary.reports = reports.count
    if reports.isEmpty {
      if file.source != .found, !isQuiet { outcome.note = line(file, FileChecker.absence(in: text.bytes)) }
      outcome.uncheckedFile = unchecked(file, FileChecker.isEmpty(text.bytes) ? .empty : .noReport)
      return outcome
    }
    let found = configurations.settings(for: file)
    let previous = previousReports.find(for: reports.map(\.report), of: file, found, in: configurations)
    outcome.previousComplaint = previous.complaint
    outcome.usesPrevious = previous.file != nil && previous.complaint == nil
    var checker = self
    checker.settings = selection.settings(found.configuration.settings)
    checker.previous = previous.file
    switch task {
    case .report:
      checker.report(
        reports, in: text.bytes, isWord: text.isWord, permits: text.permits, of: file, to: &outcome)
    case .fix: checker.fix(reports, in: text, of: file, to: &outcome)
    case .showDifference: checker.showDifference(reports, in: text, of: file, to: &outcome)
    }
    return outcome
  }

  /// Writes out the findings in reports.
  ///
  /// - Parameter permits: whether edits can be made in the file; a fix of which that cannot be said is not safe.
  private func report(
    _ reports: [PlacedReport], in bytes: [UInt8], isWord: Bool, permits: (([TextEdit]) -> Bool)? = nil,
    of file: InputFile, to outcome: inout Outcome
  ) {
    var source: SourceFile?
    var codes: [String] = []
    var further: [String: Int] = [:]
    for (index, placed) in reports.enumerated() {
      let coverage = Coverage(placed.report)
      outcome.summary.coverage.add(coverage)
      if format.listsReports {
        let text = source.take() ?? sourceFile(file, bytes, isWord ? reports : [])
        outcome.summary.reportCoverages.append(
          ReportCoverage(
            path: file.shownPath, start: text.place(of: placed.range.lowerBound),
            end: text.place(of: placed.range.upperBound), coverage: coverage))
        source = consume text
      }
      let last = previous?.report(before: placed.report, settings: settings)
      var offer = fixOffer(for: index, of: reports, in: bytes)
      for finding in Checker.findings(of: placed.report, settings: settings, previous: last?.report) {
        outcome.summary.add(finding.severity, count: 1 + finding.further)
        guard finding.severity <= show else { continue }
        if countsRules { codes.append(finding.code) }
        if finding.further > 0 { further[finding.code, default: 0] += finding.further }
        if !outcome.output.isEmpty { outcome.output.append(contentsOf: format.separator.utf8) }
        // The lines are only counted when a place has to be named.
        var text = source.take() ?? sourceFile(file, bytes, isWord ? reports : [])
        var shown =
          format.showsFixes ? offer.placed(finding, previous: last) : finding.placed(in: placed, previous: last)
        if let permits {
          for fix in shown.fixes.indices where !permits(shown.fixes[fix].edits) { shown.fixes[fix].isSafe = false }
        }
        format.append(shown, in: &text, to: &outcome.output)
        source = consume text
      }
    }
    if countsRules { outcome.summary.statistics = Statistics(ofFileWith: codes, further: further) }
    if !further.isEmpty {
      let count = further.values.reduce(0, +)
      let said = Bilingual("另有 \(count) 个同类问题未列出", "\(count) more findings of the same kinds are not listed")
      outcome.note = (outcome.note ?? "") + line(file, said)
    }
  }

  /// A file with what is needed to name places in it.
  ///
  /// - Parameter word: its reports if it is a Word document, whose places are told in words.
  private func sourceFile(_ file: InputFile, _ bytes: [UInt8], _ word: [PlacedReport]) -> SourceFile {
    var source = SourceFile(path: file.shownPath, rawPath: file.path, bytes: bytes, previous: previous)
    if !word.isEmpty { source.places = WordPlaces(word, in: source.text) }
    return source
  }

  /// The fixes that are written out with the findings of one of the reports in a text.
  private func fixOffer(for index: Int, of reports: [PlacedReport], in bytes: [UInt8]) -> FixOffer {
    FixOffer(for: index, of: reports, in: bytes, settings: settings, previous: previousReport)
  }

  /// What applies the safe fixes.
  private func mender(of text: SourceText) -> TextMender {
    TextMender(settings: settings, previous: previousReport, permits: text.permits)
  }

  /// Tells last year's report for one; nil where it is not known.
  private var previousReport: (Report) -> Report? {
    let (previous, settings) = (previous, settings)
    return { previous?.report(before: $0, settings: settings)?.report }
  }

  /// Applies safe fixes, writes the file, and writes out what is left.
  private func fix(
    _ reports: [PlacedReport], in text: SourceText, of file: InputFile, to outcome: inout Outcome
  ) {
    let result = mender(of: text).mend(text.bytes, reports: reports)
    outcome.summary.mended = 0
    guard !result.edits.isEmpty else {
      return report(reports, in: text.bytes, isWord: text.isWord, of: file, to: &outcome)
    }
    let obstacle = file.source == .standardInput ? nil : text.obstacle(at: file.path)
    let written = obstacle == nil ? text.stored(after: result.edits, giving: result.bytes) : nil
    guard let mended = written else {
      outcome.isUnusable = true
      outcome.note = line(file, WordObstacleReason.of(obstacle ?? .other))
      return report(reports, in: text.bytes, isWord: text.isWord, of: file, to: &outcome)
    }
    do throws(FileReplacer.Failure) {
      if outcome.text != nil {
        outcome.text = mended
      } else {
        let names = try FileReplacer.replace(file.path, reading: text.stored, with: mended)
        if names > 0 { outcome.note = line(file, FileChecker.furtherNames(names)) }
      }
      outcome.summary.mended = result.mended
      outcome.summary.changedFiles = 1
      if format.namesChanges {
        let changes = ChangeList(from: text.bytes, reports, to: result.bytes, result.reports, edits: result.edits)
        let places = text.isWord ? WordPlaces(result.reports, in: TextDocument(bytes: result.bytes)) : nil
        outcome.output = changes.lines(path: file.shownPath, places: places, in: settings.language)
      }
      report(result.reports, in: result.bytes, isWord: text.isWord, of: file, to: &outcome)
    } catch {
      outcome.isUnusable = true
      outcome.note = line(file, error.reason)
      report(reports, in: text.bytes, isWord: text.isWord, of: file, to: &outcome)
    }
  }

  /// Writes out what safe fixes would change.
  private func showDifference(
    _ reports: [PlacedReport], in text: SourceText, of file: InputFile, to outcome: inout Outcome
  ) {
    let result = mender(of: text).mend(text.bytes, reports: reports)
    outcome.output = UnifiedDiff.text(path: file.path, old: text, edits: result.edits, isOnTerminal: isOnTerminal)
    guard !outcome.output.isEmpty else { return }
    outcome.summary.mended = result.mended
    outcome.summary.changedFiles = 1
  }

  /// What is said of a file without a report.
  static func absence(in bytes: [UInt8]) -> Bilingual {
    (isEmpty(bytes) ? UncheckedReason.empty : .noReport).wording
  }

  /// Whether there is nothing in a file.
  private static func isEmpty(_ bytes: [UInt8]) -> Bool { bytes.isEmpty || bytes == SourceFile.byteOrderMark }

  /// What is said of a file that had further names, which are hard links.
  static func furtherNames(_ count: Int) -> Bilingual {
    Bilingual(
      "另有 \(count) 个硬链接，仍是改动前的内容",
      "has \(count) more hard \(count == 1 ? "link" : "links"), which \(count == 1 ? "stays" : "stay") as before")
  }

  /// What is said of a file or folder that the system does not give out.
  static func unreadable(_ error: SystemError) -> Bilingual {
    Bilingual("无法读取：\(error.message(in: .chinese))", "cannot be read: \(error.message(in: .english))")
  }

  /// The outcome for a file that could not be used.
  private func unusable(_ file: InputFile, _ reason: Bilingual) -> Outcome {
    var outcome = Outcome()
    refuse(file, reason, in: &outcome)
    return outcome
  }

  /// Notes that a file could not be used; one in a folder is only told.
  private func refuse(_ file: InputFile, _ reason: Bilingual, in outcome: inout Outcome) {
    outcome.isUnusable = file.source != .found
    outcome.note = line(file, reason)
    outcome.uncheckedFile = unchecked(file, .unusable(reason))
  }

  /// A file as one that was not checked.
  private func unchecked(_ file: InputFile, _ reason: UncheckedReason) -> UncheckedFile {
    UncheckedFile(path: file.shownPath, reason: reason, isNamed: file.source != .found)
  }

  /// A line about a file.
  private func line(_ file: InputFile, _ reason: Bilingual) -> String {
    Complaint.line(path: file.shownPath, reason, in: settings.language)
  }
}
