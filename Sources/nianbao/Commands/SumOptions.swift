import LanguageServer
import ReportModel
import ReportRules

/// What `nianbao sum` was asked to do.
struct SumOptions: CommandOptions, Equatable {
  /// The form of the output.
  enum Format: String, CaseIterable, Sendable {
    /// A report with the sums in its tables, with pipes between the cells.
    case markdown
    /// The same with tabs.
    case tabs
    /// A head and a record for each cell.
    case csv
    /// One JSON value.
    case json
  }

  /// The form of the output.
  var format = Format.markdown

  /// The file with the report that is compared with the sums; nil to write them.
  var against: String?

  /// The name of the organ in the report that is written; nil leaves it blank.
  var agency: String?

  /// The year of which the reports are; nil for that of most.
  var year: Int?

  /// Patterns of files and folders that are passed over in folders.
  var exclude: [String] = []

  /// The file with a list of paths; nil for none.
  var filesFrom: String?

  /// Whether only the help is wanted.
  var wantsHelp = false

  /// The options of the command.
  static let table: [CommandOption<SumOptions>] = [
    CommandOption(
      "--layout", .oneOf(Format.allCases.map(\.rawValue)),
      help: Bilingual(
        "写法：Markdown 或制表符的报告，CSV 或 JSON；默认 markdown",
        "what is written: a report with tables in Markdown or with tabs, CSV or JSON; by default markdown")
    ) { $0.format = Format(rawValue: $1) ?? $0.format },
    CommandOption(
      "--against", .text(name: "FILE"),
      help: Bilingual(
        "不写合计，与这份报告核对，列出不符的单元格；有不符时退出状态为 1",
        "write no sums, but compare this report with them; exit with 1 if a cell differs")
    ) { $0.against = $1 },
    CommandOption("--agency", .text(name: "NAME"), help: Bilingual("机关名称，默认留空", "the organ, by default left blank")) {
      $0.agency = $1
    },
    CommandOption(
      "--year", .count(name: "YEAR"),
      help: Bilingual("报告年度；默认为多数报告的年度", "the report year; by default that of most reports")
    ) { $0.year = Int($1) },
    CommandOption(
      "--exclude", .text(name: "PATTERN"),
      help: Bilingual("跳过文件夹中的这些文件和文件夹，可多次给出", "pass over these files and folders in folders; can be repeated")
    ) { $0.exclude.append($1) },
    CommandOption(
      "--files-from", .text(name: "FILE"),
      help: Bilingual("从文件读取路径，每行一个；- 为标准输入", "read paths from a file, one a line; - is the standard input")
    ) { $0.filesFrom = $1 },
    .help(\.wantsHelp),
  ]
}
