import LanguageServer
import ReportModel
import ReportOffice
import ReportReader
import ReportRules

/// `nianbao sum`: the tables of many reports added up.
enum SumCommand {
  /// The command for helps and shells.
  static let outline = CommandOutline(
    name: "sum",
    summary: Bilingual("汇总各单位报告的三张表，或与汇总报告核对", "add up the tables of many reports, or compare with a report"),
    usage: Bilingual("[选项] [路径…]", "[OPTION…] [PATH…]"),
    purpose: Bilingual(
      """
      把找到的报告按单元格相加，在标准输出上写成一份只有三张表的报告（或 CSV、JSON），在标准错误上说明汇总了哪些、没有计入哪些
      及其原因。同一机关同一年度只计一次；不是该年度的不计入；有报告缺某格时，该格写已知各数之和并加问号，不会被当成完整的合计。
      """,
      """
      Adds up the reports that are found cell by cell and writes a report of nothing but the tables (or CSV, JSON) to the
      standard output; what was added, what was left out and why is said on the standard error.  An organ counts once; a
      report of another year does not count; where a report lacks a cell, the sum of the others is written with a question
      mark, so that nobody takes it for whole.
      """),
    operands: .paths, options: SumOptions.table.map(\.outline),
    examples: [
      .init(
        "nianbao sum --agency 某县人民政府 年报 > 汇总.md",
        Bilingual("文件夹中所有报告的合计", "the sum of all reports in a folder")),
      .init("nianbao sum --against 年报.md 年报", Bilingual("与县政府的报告核对", "compares the government's report")),
    ],
    status: Bilingual(
      "0 正常，1 核对有不符，2 命令有误、指定的文件无法使用、没有报告可以汇总或无法写出。",
      "0 done, 1 a cell differs, 2 the call or a file that it names could not be used, there is nothing to add up, or the "
        + "output could not be written."))

  /// Adds up what the arguments name; returns the exit status.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after `sum`.
  ///   - rawArguments: the same as bytes, since a path need not be UTF-8.
  static func run(_ arguments: [String], rawArguments: [[UInt8]]) -> Int32 {
    outline.run(arguments) { (call: inout CommandCall<SumOptions>) throws(UsageError) in
      if let year = call.options.year, !NewOptions.years.contains(year) {
        let years = NewOptions.years
        throw .unknownValue(String(year), option: "--year", valid: ["\(years.lowerBound)–\(years.upperBound)"])
      }
      var run = SumRun(options: call.options, language: call.language)
      return run.run(call.operands.map { rawArguments[$0] }, &call.output)
    }
  }
}
