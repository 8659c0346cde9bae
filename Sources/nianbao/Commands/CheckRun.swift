import ReportRules

/// One call of `nianbao check` whose options are known.
struct CheckRun {
  /// The exit status when nothing is wrong.
  static let clean: Int32 = 0

  /// The exit status when something was found at the severity of `--fail-on` or above.
  static let found: Int32 = 1

  /// The exit status when the call or a file could not be used.
  static let unusable: Int32 = 2

  /// What was asked for.
  let options: CheckOptions

  /// The language of messages.
  let language: Language

  /// What the office has set, by file.
  private var configurations: ConfigurationSet

  /// Finds last year's report.
  private var previous = PreviousReports()

  /// What is said of the call and of files.
  private var errors = OutputStream.standardError

  /// Whether something could not be used.
  private var isUnusable = false

  /// Makes a run.
  init(options: CheckOptions, language: Language) {
    self.options = options
    self.language = language
    configurations = ConfigurationSet(currentFolder: Environment.currentFolder, language: language)
  }

  /// Checks what the operands name; returns the exit status.
  mutating func run(_ operands: [[UInt8]]) -> Int32 {
    use(options.configuration) { path, run throws(SystemError) in try run.configurations.read(named: path) }
    use(options.previous) { path, run throws(SystemError) in try run.previous.read(named: path) }
    var input: InputList
    do throws(SystemError) {
      input = try list(operands)
    } catch {
      return Complaint.refuse(path: options.filesFrom ?? "", FileChecker.unreadable(error), in: language)
    }
    for failure in input.failures {
      let path = String(decoding: failure.path, as: UTF8.self)
      errors.write(Complaint.line(path: path, FileChecker.unreadable(failure.error), in: language))
      isUnusable = true
    }
    configurations.find(for: input.files)
    if !options.isQuiet { for complaint in configurations.complaints { errors.write(complaint) } }
    errors.flush()
    let output: OutputStream
    do throws(OutputTarget.Refusal) {
      output = try OutputTarget(options: options, files: input.files).open(leavingOut: &input)
    } catch {
      return Complaint.refuse(path: options.output ?? "", error.reason, in: language)
    }
    return finish(check(input, writingTo: output), input)
  }

  /// Reads something that the call names, and says so if that cannot be.
  private mutating func use(_ path: String?, _ read: (String, inout CheckRun) throws(SystemError) -> Void) {
    guard let path else { return }
    do throws(SystemError) {
      try read(path, &self)
    } catch {
      errors.write(Complaint.line(path: path, FileChecker.unreadable(error), in: language))
      isUnusable = true
    }
  }

  /// The files that the call names.
  private mutating func list(_ operands: [[UInt8]]) throws(SystemError) -> InputList {
    var operands = operands
    if let list = options.filesFrom {
      operands += try PathList.read(list)
      // An empty list names nothing; it does not mean the current folder.
      if operands.isEmpty { return InputList() }
    }
    let name = options.standardInputName.map { Array($0.utf8) }
    if name != nil, !operands.contains(InputFile.dash) { operands.append(InputFile.dash) }
    return InputList(operands, standardInputName: name) { folder in
      configurations.exclusion(in: folder, adding: options.exclude)
    }
  }

  /// Checks the files and writes what is found.
  private func check(_ input: InputList, writingTo output: OutputStream) -> CheckOutput {
    let task = options.task
    let files = input.files
    let format = options.outputFormat(
      language: language, columns: Environment.columns(ofTerminal: output.descriptor) ?? CheckCommand.defaultColumns,
      hasColors: options.hasColors(on: output))
    let checker = FileChecker(
      configurations: configurations, previousReports: previous, show: options.show, format: format, task: task,
      countsRules: options.countsRules, selection: options.selection, isQuiet: options.isQuiet,
      isOnTerminal: output.isTerminal)
    let showsProgress = errors.isTerminal && !options.isQuiet
    var summary = CheckSummary()
    summary.unchecked = UncheckedFiles(keepsAll: options.format == .json)
    for file in input.others { summary.unchecked.add(file) }
    if options.countsRules { summary.statistics = Statistics() }
    if task == .fix { summary.mended = 0 }
    let givesText = options.givesText(of: files)
    var start = CheckOutput(
      output: output, errors: errors, text: givesText ? .standardOutput : nil, separator: format.separator,
      progress: showsProgress ? Progress(total: files.count, language: language) : nil, summary: summary,
      writesFiles: task == .fix)
    start.namesPrevious = previous.isNamed
    start.output.write(format.opening)
    // While a text is awaited nothing is written, and an interruption must end that.
    let holdsSignals = task == .fix && !givesText
    if holdsSignals {
      Interruption.hold()
      TemporaryFiles.removeLeftovers(in: InputFile.folders(of: files))
    }
    var end = WorkQueue.run(
      count: files.count, threads: options.jobs ?? Environment.processors, state: start,
      work: { checker.check(files[$0]) }, collect: { $0.add($1) })
    if holdsSignals { Interruption.release() }
    end.finish(with: format, telling: options.told, language: language)
    return end
  }

  /// Says what is left to say; returns the exit status.
  private func finish(_ end: CheckOutput, _ input: InputList) -> Int32 {
    if let failure = end.failure {
      let reason = Bilingual("无法写出：\(failure.message(in: .chinese))", "cannot write: \(failure.message(in: .english))")
      return Complaint.refuse(reason, in: language)
    }
    if end.isUnusable || isUnusable { return CheckRun.unusable }
    if input.files.isEmpty, options.filesFrom == nil, !options.isQuiet {
      let endings = CheckCommand.endings
      say(
        Bilingual(
          "没有可以检查的文件：文件夹中只查 \(endings) 文件；.doc、.wps、PDF 等文件请先另存为 .docx 或文本",
          "there is nothing to check: in folders only \(endings) files are; save others as text first"))
    }
    guard options.task == .showDifference else {
      return end.summary.reaches(options.failOn) && !options.exitsWithZero ? CheckRun.found : CheckRun.clean
    }
    let files = end.summary.changedFiles
    if let mended = end.summary.mended, !options.isQuiet {
      say(
        Bilingual(
          "可修正 \(mended) 处，涉及 \(files) 个文件", "\(mended) can be mended in \(files) \(files == 1 ? "file" : "files")"))
    }
    return files > 0 && !options.exitsWithZero ? CheckRun.found : CheckRun.clean
  }

  /// Says something at once.
  private func say(_ text: Bilingual) { Complaint.say(Complaint.line(text.text(in: language))) }
}
