import ReportForm
import ReportModel
import ReportRules

/// What `nianbao new` was asked to do.
struct NewOptions: CommandOptions, Equatable {
  /// The layouts in which a blank report can be written, by their names.
  static let layouts: [(name: String, layout: Layout)] = [("markdown", .markdown), ("tabs", .tabs)]

  /// The name of the organ; nil to take it from last year's report, or leave it blank.
  var agency: String?

  /// The report year; nil for the one after last year's report, or the year before the current one.
  var year: Int?

  /// How the tables are written; nil to write them as last year's report does, or in Markdown.
  var layout: Layout?

  /// The file with last year's report, `-` for the standard input; nil for none.
  var previous: String?

  /// Whether only the help is wanted.
  var wantsHelp = false

  /// The report years that a form is known for and that have four digits.
  static let years: ClosedRange<Int> = Forms.official.edition(for: 0).firstYear...9999

  /// The options of the command.
  static let table: [CommandOption<NewOptions>] = [
    CommandOption(
      "--agency", .text(name: "NAME"),
      help: Bilingual("机关名称；默认取上年报告的，没有则留空", "the organ; by default that of last year's report, else left blank")
    ) { $0.agency = $1 },
    CommandOption(
      "--year", .count(name: "YEAR"),
      help: Bilingual(
        "报告年度；默认为上年报告的下一年，没有则为去年",
        "the report year; by default the one after last year's report, else the year before the current one")
    ) { $0.year = Int($1) },
    CommandOption(
      "--layout", .oneOf(layouts.map(\.name)),
      help: Bilingual(
        "表格写法；默认与上年报告相同，没有则为 markdown", "how tables are written; by default as in last year's report, else markdown")
    ) { options, name in options.layout = layouts.first { $0.name == name }?.layout },
    CommandOption(
      "--from", .text(name: "FILE"),
      help: Bilingual(
        "上年报告：取其机关名称、结转下年度（填入上年结转）和现行有效件数；- 为标准输入",
        "last year's report: gives the organ, what is carried over, and the documents in force; - is the standard input"
      )
    ) { $0.previous = $1 },
    .help(\.wantsHelp),
  ]
}
