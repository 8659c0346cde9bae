import ReportRules

/// `nianbao check`.
enum CheckCommand {
  /// The exit status when nothing is wrong.
  private static let clean: Int32 = 0

  /// The exit status when something was found at the severity of `--fail-on` or above.
  private static let found: Int32 = 1

  /// The exit status when the call or a file could not be used.
  private static let unusable: Int32 = 2

  /// The columns of a line where there is no terminal to ask.
  static let defaultColumns = 100

  /// Checks what the arguments name; returns the exit status.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after `check`.
  ///   - rawArguments: the same as bytes, since a path need not be UTF-8.
  static func run(_ arguments: [String], rawArguments: [[UInt8]]) -> Int32 {
    let language = Language(environment: Environment.variable)
    var output = OutputStream.standardOutput
    let errors = OutputStream.standardError
    OutputStream.ignoreBrokenPipes()
    var options = CheckOptions()
    let operands: [[UInt8]]
    do throws(UsageError) {
      operands = try OptionParser(options: CheckOptions.table).parse(arguments, into: &options).map { rawArguments[$0] }
    } catch {
      return Complaint.refuse(error, in: language)
    }
    if options.wantsHelp {
      output.write(outline.help(in: language))
      output.flush()
      return clean
    }
    return check(operands, options: options, language: language, output: output, errors: errors)
  }

  /// The command for helps and shells.
  static let outline = CommandOutline(
    name: "check",
    summary: Wording("检查文件、文件夹或标准输入", "check files, folders or the standard input"),
    usage: Wording("[选项] [路径…]", "[OPTION…] [PATH…]"),
    purpose: Wording(
      "检查年度报告。路径可以是文件、文件夹（查其中的 .txt .md .html .nianbao）或 -（标准输入）；不给路径时检查当前文件夹。",
      """
      Checks annual reports. A path is a file, a folder (its .txt .md .html .nianbao files) or - (the standard
      input); without one the current folder is checked.
      """),
    operands: .paths, options: CheckOptions.table.map(\.outline),
    examples: [
      .init("nianbao check 年报.md", Wording("检查一份报告", "checks one report")),
      .init("nianbao check --fix 年报", Wording("改正文件夹中全部能确定的错误", "mends what is certain in a folder")),
      .init(
        "nianbao check --format sarif 年报 > 结果.sarif",
        Wording("检查文件夹，结果交给其他程序", "checks a folder for another program")),
    ],
    status: Wording(
      "0 没有问题，1 有 --fail-on 级别或更严重的问题，2 命令有误或有文件无法使用。",
      "0 nothing found, 1 something found at --fail-on or above, 2 the call or a file could not be used."))

  /// Checks files and writes what was found.
  private static func check(
    _ operands: [[UInt8]], options: CheckOptions, language: Language,
    output: OutputStream, errors: OutputStream
  ) -> Int32 {
    var errors = errors
    let task = options.task
    let input: (files: [InputFile], failures: [FolderWalk.Failure])
    do throws(SystemError) {
      input = try files(operands, options: options)
    } catch {
      errors.write(Complaint.line(path: options.filesFrom ?? "", FileChecker.unreadable(error), in: language))
      errors.flush()
      return unusable
    }
    for failure in input.failures {
      let path = String(decoding: failure.path, as: UTF8.self)
      errors.write(Complaint.line(path: path, FileChecker.unreadable(failure.error), in: language))
    }
    let files = input.files
    var configurations = ConfigurationSet(currentFolder: Environment.currentFolder, language: language)
    var previous = PreviousReports()
    var isUnusable = !input.failures.isEmpty
    func use(_ path: String?, _ read: (String) throws(SystemError) -> Void) {
      guard let path else { return }
      do throws(SystemError) {
        try read(path)
      } catch {
        errors.write(Complaint.line(path: path, FileChecker.unreadable(error), in: language))
        isUnusable = true
      }
    }
    use(options.configuration) { path throws(SystemError) in try configurations.read(named: path) }
    use(options.previous) { path throws(SystemError) in try previous.read(named: path) }
    configurations.find(for: files)
    for complaint in configurations.complaints { errors.write(complaint) }
    errors.flush()
    // The standard output is for the text then.
    let givesText = task == .fix && files.contains { $0.source == .standardInput }
    let output = givesText ? .standardError : output
    let format = options.outputFormat(
      language: language, columns: Environment.columns(ofTerminal: output.descriptor) ?? defaultColumns,
      hasColors: Environment.allowsColors(output.descriptor))
    let checker = FileChecker(
      configurations: configurations, previousReports: previous, show: options.show, format: format, task: task,
      countsRules: options.countsRules)
    let progress = errors.isTerminal ? Progress(total: files.count, language: language) : nil
    var summary = CheckSummary()
    if options.countsRules { summary.statistics = Statistics() }
    if task == .fix { summary.mended = 0 }
    var start = CheckOutput(
      output: output, errors: errors, text: givesText ? .standardOutput : nil,
      separator: format.separator, progress: progress, summary: summary, writesFiles: task == .fix)
    start.namesPrevious = previous.isNamed
    start.output.write(format.opening)
    // While a text is awaited nothing is written, and an interruption must end that.
    let holdsSignals = task == .fix && !givesText
    if holdsSignals { Interruption.hold() }
    var end = WorkQueue.run(
      count: files.count, threads: options.jobs ?? Environment.processors, state: start,
      work: { checker.check(files[$0]) }, take: { $0.take($1) })
    if holdsSignals { Interruption.release() }
    end.finish(with: format, isTelling: !options.format.tellsStatistics, language: language)
    if let failure = end.failure {
      let reason = Wording("无法写出：\(failure.message(in: .chinese))", "cannot write: \(failure.message(in: .english))")
      end.errors.write(Complaint.line(reason.text(in: language)))
      end.errors.flush()
      return unusable
    }
    if end.isUnusable || isUnusable { return unusable }
    if files.isEmpty, options.filesFrom == nil {
      let absence = Wording(
        "没有可以检查的文件：文件夹中只查 .txt .md .html .nianbao 文件；Word、WPS、PDF 文件请先另存为文本",
        "there is nothing to check: in folders only .txt .md .html .nianbao files are; save others as text first")
      end.errors.write(Complaint.line(absence.text(in: language)))
      end.errors.flush()
    }
    if task == .showDifference, let mended = end.summary.mended {
      let files = end.summary.changedFiles
      let count = Wording(
        "可修正 \(mended) 处，涉及 \(files) 个文件", "\(mended) can be mended in \(files) \(files == 1 ? "file" : "files")")
      end.errors.write(Complaint.line(count.text(in: language)))
      end.errors.flush()
    }
    if task == .showDifference { return end.summary.changedFiles > 0 ? found : clean }
    return end.summary.reaches(options.failOn) ? found : clean
  }

  /// The files that the call names, and what could not be used.
  private static func files(
    _ operands: [[UInt8]], options: CheckOptions
  ) throws(SystemError) -> (files: [InputFile], failures: [FolderWalk.Failure]) {
    guard let list = options.filesFrom else { return InputFile.list(operands) }
    let paths = operands + (try PathList.read(list))
    // An empty list names nothing; it does not mean the current folder.
    return paths.isEmpty ? ([], []) : InputFile.list(paths)
  }
}
