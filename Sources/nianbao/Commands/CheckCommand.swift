import LanguageServer
import ReportRules

/// `nianbao check`.
enum CheckCommand {
  /// The columns of a line where there is no terminal to ask.
  static let defaultColumns = 100

  /// Checks what the arguments name; returns the exit status.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after `check`.
  ///   - rawArguments: the same as bytes, since a path need not be UTF-8.
  static func run(_ arguments: [String], rawArguments: [[UInt8]]) -> Int32 {
    outline.run(arguments) { (call: inout CommandCall<CheckOptions>) in
      var run = CheckRun(options: call.options, language: call.language)
      return run.run(call.operands.map { rawArguments[$0] })
    }
  }

  /// How the names of files end that are checked in folders.
  static let endings = FolderEntry.endings.joined(separator: " ")

  /// The command for helps and shells.
  static let outline = CommandOutline(
    name: "check",
    summary: Bilingual("检查文件、文件夹或标准输入", "check files, folders or the standard input"),
    usage: Bilingual("[选项] [路径…]", "[OPTION…] [PATH…]"),
    purpose: Bilingual(
      "检查年度报告。路径可以是文件、文件夹（查其中的 \(CheckCommand.endings)）或 -（标准输入）；不给路径时检查当前文件夹。",
      """
      Checks annual reports. A path is a file, a folder (its \(CheckCommand.endings) files) or - (the standard input);
      without one the current folder is checked.
      """),
    operands: .paths, options: CheckOptions.table.map(\.outline),
    examples: [
      .init("nianbao check 年报.md", Bilingual("检查一份报告", "checks one report")),
      .init("nianbao check --fix 年报", Bilingual("改正文件夹中全部能确定的错误", "mends what is certain in a folder")),
      .init(
        "nianbao check --select row-total,balance 年报", Bilingual("只查这两条规则", "checks for these two rules only")),
      .init(
        "nianbao check --format sarif 年报 > 结果.sarif",
        Bilingual("检查文件夹，结果交给其他程序", "checks a folder for another program")),
    ],
    status: Bilingual(
      "0 没有问题，1 有 --fail-on 级别或更严重的问题，2 命令有误或有文件无法使用。",
      "0 nothing found, 1 something found at --fail-on or above, 2 the call or a file could not be used."))
}
