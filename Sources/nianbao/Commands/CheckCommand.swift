import Glibc
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
  private static let defaultColumns = 100

  /// Checks what the arguments name; returns the exit status.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after `check`.
  ///   - rawArguments: the same as bytes, since a path need not be UTF-8.
  static func run(_ arguments: [String], rawArguments: [[UInt8]]) -> Int32 {
    let language = Language(environment: Environment.variable)
    var output = OutputStream(descriptor: STDOUT_FILENO)
    var errors = OutputStream(descriptor: STDERR_FILENO)
    OutputStream.ignoreBrokenPipes()
    var options = CheckOptions()
    let operands: [[UInt8]]
    do throws(UsageError) {
      operands = try OptionParser(options: CheckOptions.table).parse(arguments, into: &options).map { rawArguments[$0] }
    } catch {
      errors.write(Complaint.line(error.message(in: language)))
      errors.flush()
      return unusable
    }
    if options.wantsHelp {
      output.write(help(in: language))
      output.flush()
      return clean
    }
    return check(operands, options: options, language: language, output: output, errors: errors)
  }

  /// The help of the command.
  static func help(in language: Language) -> String {
    let head = Wording(
      """
      用法：nianbao check [选项] [路径…]

      检查年度报告。路径可以是文件、文件夹（查其中的 .txt .md .html .nianbao）或 -（标准输入）；不给路径时检查当前文件夹。

      """,
      """
      Usage: nianbao check [OPTION…] [PATH…]

      Checks annual reports. A path is a file, a folder (its .txt .md .html .nianbao files) or - (the standard
      input); without one the current folder is checked.

      """)
    let foot = Wording(
      "\n退出状态：0 没有问题，1 有 --fail-on 级别或更严重的问题，2 命令有误或有文件无法使用。\n",
      "\nExit status: 0 nothing found, 1 something found at --fail-on or above, 2 the call or a file could not be used.\n"
    )
    return head.text(in: language) + "\n" + OptionParser(options: CheckOptions.table).help(in: language)
      + foot.text(in: language)
  }

  /// Checks files and writes what was found.
  private static func check(
    _ operands: [[UInt8]], options: CheckOptions, language: Language,
    output: OutputStream, errors: OutputStream
  ) -> Int32 {
    var errors = errors
    var settings = Settings()
    settings.language = language
    let format = options.outputFormat(
      language: language, columns: Environment.columns(ofTerminal: STDOUT_FILENO) ?? defaultColumns,
      hasColors: Environment.allowsColors(STDOUT_FILENO))
    let checker = FileChecker(settings: settings, show: options.show, format: format, countsRules: options.countsRules)
    var listed: [[UInt8]] = []
    do throws(SystemError) {
      if let list = options.filesFrom { listed = try PathList.read(list) }
    } catch {
      errors.write(Complaint.line(path: options.filesFrom ?? "", FileChecker.unreadable(error), in: language))
      errors.flush()
      return unusable
    }
    let isEmptyList = options.filesFrom != nil && operands.isEmpty && listed.isEmpty
    let (files, failures) = isEmptyList ? ([], []) : InputFile.list(operands + listed)
    for failure in failures {
      let path = String(decoding: failure.path, as: UTF8.self)
      errors.write(Complaint.line(path: path, FileChecker.unreadable(failure.error), in: language))
    }
    errors.flush()
    let progress = Environment.isTerminal(STDERR_FILENO) ? Progress(total: files.count, language: language) : nil
    var summary = CheckSummary()
    if options.countsRules { summary.statistics = Statistics() }
    var start = CheckOutput(
      output: output, errors: errors, separator: format.separator, progress: progress, summary: summary)
    start.output.write(format.opening)
    var end = WorkQueue.run(
      count: files.count, threads: options.jobs ?? Environment.processors, state: start,
      work: { checker.check(files[$0]) }, take: { $0.take($1) })
    end.clearProgress()
    end.output.write(format.closing(end.summary))
    end.output.flush()
    if !options.format.tellsStatistics, let statistics = end.summary.statistics {
      end.errors.write(statistics.text(in: language))
      end.errors.flush()
    }
    if let failure = end.output.failure, !end.output.isClosedByReader {
      let reason = Wording("无法写出：\(failure.message(in: .chinese))", "cannot write: \(failure.message(in: .english))")
      end.errors.write(Complaint.line(reason.text(in: language)))
      end.errors.flush()
      return unusable
    }
    if end.isUnusable || !failures.isEmpty { return unusable }
    return end.summary.reaches(options.failOn) ? found : clean
  }
}
