import ReportRules

/// What `nianbao review` was asked to do.
struct ReviewOptions: CommandOptions, Equatable {
  /// The file that is written; nil for the one beside the report.
  var output: String?

  /// Whether a file that is there may be written over.
  var isForced = false

  /// Whether there are comments alone.
  var hasNoChanges = false

  /// The date of comments and changes; nil for the time by the clock.
  var date: String?

  /// The file with last year's report; nil to look for it.
  var previous: String?

  /// The name that the text of the standard input goes by; nil for none.
  var standardInputName: String?

  /// A configuration file; nil to find it upwards from the report.
  var configuration: String?

  /// Whether only the help is wanted.
  var wantsHelp = false

  /// The options of the command.
  static let table: [CommandOption<ReviewOptions>] = [
    CommandOption(
      "--output", .text(name: "FILE"),
      help: Bilingual("写入的文件，默认“原文件名.审核.docx”", "the file that is written, NAME.审核.docx by default")
    ) { $0.output = $1 },
    CommandOption("--force", help: Bilingual("覆盖已有的文件", "write over a file that is there")) { options, _ in
      options.isForced = true
    },
    CommandOption("--no-changes", help: Bilingual("只写批注，不作修订", "comments alone, no tracked changes")) { options, _ in
      options.hasNoChanges = true
    },
    CommandOption(
      "--date", .text(name: "DATE"),
      help: Bilingual("批注的日期，如 2025-01-31；默认为现在", "the date of the comments, as 2025-01-31; now by default")
    ) { $0.date = $1 },
    CommandOption(
      "--previous", .text(name: "FILE"),
      help: Bilingual(
        "上年报告；默认取同一文件夹中文件名年份为上一年的文件", "last year's report; by default the file of last year in the same folder")
    ) { $0.previous = $1 },
    CommandOption(
      "--stdin-filename", .text(name: "FILE"),
      help: Bilingual(
        "标准输入的文件名，用于提示、找配置和上年报告",
        "the name of the standard input's file: for messages, to find the configuration and last year's report")
    ) { $0.standardInputName = $1 },
    .configuration(\.configuration),
    .help(\.wantsHelp),
  ]

  /// A date as in XML, with the time that it may have; nil for anything else.
  static func time(_ date: String) -> String? {
    let form = "0000-00-00T00:00:00Z"
    let whole = date.utf8.count == 10 ? date + "T00:00:00Z" : date
    let fits =
      whole.utf8.count == form.utf8.count
      && zip(whole.utf8, form.utf8).allSatisfy { $1 == 0x30 ? 0x30...0x39 ~= $0 : $0 == $1 }
    return fits ? whole : nil
  }
}
