import ReportRules

/// `nianbao format`: tables in good form.
enum FormatCommand {
  /// The command for helps and shells.
  static let outline = CommandOutline(
    name: "format", summary: Bilingual("整理表格：对齐、去空白、规范数字", "bring tables into good form"),
    usage: Bilingual("[选项] [路径…]", "[OPTION…] [PATH…]"),
    purpose: Bilingual(
      """
      整理报告中的表格：Markdown 表格按显示宽度对齐，制表符表格去掉行末多余的空格，数字写成规范形式。不改数值，不改文字。
      路径可以是文件、文件夹（整理其中的 \(CheckCommand.endings)）或 -（标准输入，整理后写到标准输出）；不给路径时为
      当前文件夹。文件直接写回，保持编码、行尾和权限；中断时每个文件要么是旧的，要么是新的。
      """,
      """
      Brings the tables of reports into good form: Markdown tables aligned by display width, no blank cells at the ends
      of rows with tabs, numbers in plain digits.  No value and no word changes.  A path is a file, a folder (its
      \(CheckCommand.endings) files) or - (the standard input, written to the standard output); without
      one the current folder is meant.  Files are written in place with encoding, line ends and permissions kept; when interrupted, each
      file is the old one or the new one.
      """),
    operands: .paths, options: FormatOptions.table.map(\.outline),
    examples: [
      .init("nianbao format 年报.md", Bilingual("整理一份报告", "formats one report")),
      .init("nianbao format --check 年报", Bilingual("列出文件夹中需要整理的报告", "lists the reports in a folder that would change")),
      .init("nianbao format --diff 年报.md", Bilingual("先看将作的改动", "shows first what would change")),
    ],
    status: Bilingual(
      "0 已整理或无需整理，1 用 --check 或 --diff 时有需要整理的，2 命令有误或有文件无法使用。",
      "0 done or nothing to do, 1 with --check or --diff something would change, 2 the call or a file could not be used."
    ))

  /// Formats what the arguments name; returns the exit status.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after `format`.
  ///   - rawArguments: the same as bytes, since a path need not be UTF-8.
  static func run(_ arguments: [String], rawArguments: [[UInt8]]) -> Int32 {
    outline.run(arguments) { (call: inout CommandCall<FormatOptions>) in
      format(call.operands.map { rawArguments[$0] }, &call)
    }
  }

  private static func format(_ operands: [[UInt8]], _ call: inout CommandCall<FormatOptions>) -> Int32 {
    let options = call.options
    let language = call.language
    var configurations = ConfigurationSet(currentFolder: Environment.currentFolder, language: language)
    if let path = options.configuration {
      do throws(SystemError) {
        try configurations.read(named: path)
      } catch {
        return Complaint.refuse(path: path, FileChecker.unreadable(error), in: language)
      }
    }
    let input = InputList(operands) { configurations.exclusion(in: $0) }
    configurations.find(for: input.files)
    var errors = OutputStream.standardError
    for failure in input.failures {
      let path = String(decoding: failure.path, as: UTF8.self)
      errors.write(Complaint.line(path: path, FileChecker.unreadable(failure.error), in: language))
    }
    for complaint in configurations.complaints { errors.write(complaint) }
    errors.flush()
    let formatter = FileFormatter(
      configurations: configurations, task: options.task, isOnTerminal: Environment.isTerminal(call.output.descriptor))
    var isUnusable = !input.failures.isEmpty
    var changed = 0
    // An interruption ends the work between two files; while a text is awaited nothing is written.
    let holdsSignals = options.task == .write && !input.files.contains { $0.source == .standardInput }
    if holdsSignals {
      Interruption.hold()
      TemporaryFiles.removeLeftovers(in: InputFile.folders(of: input.files))
    }
    for file in input.files {
      let outcome = formatter.format(file)
      call.output.write(outcome.output)
      if let note = outcome.note {
        errors.write(Complaint.line(path: file.shownPath, note, in: language))
        errors.flush()
      }
      isUnusable = isUnusable || outcome.isUnusable
      if outcome.isChanged { changed += 1 }
      if holdsSignals ? Interruption.isPending : call.output.failure != nil { break }
    }
    if holdsSignals { Interruption.release() }
    if changed > 0 {
      let count =
        options.task == .write
        ? Bilingual("已整理 \(changed) 个文件", "\(changed) \(changed == 1 ? "file" : "files") formatted")
        : Bilingual("\(changed) 个文件需要整理", "\(changed) \(changed == 1 ? "file" : "files") would change")
      errors.write(Complaint.line(count.text(in: language)))
      errors.flush()
    }
    let status = call.output.finish(in: language)
    if isUnusable || status != 0 { return 2 }
    return changed > 0 && options.task != .write ? 1 : 0
  }
}
