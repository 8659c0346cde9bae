import ReportModel
import ReportReader
import ReportRules

/// `nianbao new`: a blank report.
enum NewCommand {
  /// The command for helps and shells.
  static let outline = CommandOutline(
    name: "new", summary: Bilingual("写出空白报告，可接上年报告", "write a blank report, continuing last year's"),
    usage: Bilingual("[选项]", "[OPTION…]"),
    purpose: Bilingual(
      """
      在标准输出上写一份空白报告：标题、六个部分、三张空表。给出上年报告（--from）时，取其机关名称，年度加一，
      上年的“结转下年度继续办理”逐列填入“上年结转”，上年的“现行有效件数”作为今年的初值，再据今年制发、废止修改。
      """,
      """
      Writes a blank report to the standard output: title, six sections, three blank tables.  Of last year's report
      (--from) the organ is taken, the year after it, what it carried over to the next year column by column, and the
      documents in force as the value to start from, to be changed by what was made and repealed this year.
      """),
    operands: .none, options: NewOptions.table.map(\.outline),
    examples: [
      .init("nianbao new --agency 某县民政局 > 2025年报.md", Bilingual("Markdown 表格", "with tables in Markdown")),
      .init(
        "nianbao new --layout tabs --agency 某县民政局 > 2025年报.txt",
        Bilingual("制表符表格，可粘贴到电子表格", "with tabs, to be pasted into a spreadsheet")),
      .init("nianbao new --from 2024年报.md > 2025年报.md", Bilingual("接上年报告", "continues last year's report")),
    ],
    status: Bilingual(
      "0 正常，2 命令有误、上年报告无法使用或无法写出。",
      "0 done, 2 the call or last year's report could not be used, or the output could not be written."))

  /// Writes a blank report; returns the exit status.
  ///
  /// - Parameter currentYear: the year by the clock; the report for the year before is the one that is due.
  static func run(_ arguments: [String], currentYear: Int) -> Int32 {
    outline.run(arguments, most: 0) { (call: inout CommandCall<NewOptions>) throws(UsageError) in
      if let year = call.options.year, !NewOptions.years.contains(year) {
        let years = NewOptions.years
        throw .unknownValue(String(year), option: "--year", valid: ["\(years.lowerBound)–\(years.upperBound)"])
      }
      let options = call.options
      do throws(SourceReader.Refusal) {
        let previous = try options.previous.map { path throws(SourceReader.Refusal) in
          try report(in: path, before: options.year)
        }
        call.output.write(blank(options, previous: previous, currentYear: currentYear).text)
        return call.output.finish(in: call.language)
      } catch {
        return Complaint.refuse(path: options.previous ?? "", error.reason, in: call.language)
      }
    }
  }

  /// The blank report that was asked for.
  private static func blank(_ options: NewOptions, previous: Report?, currentYear: Int) -> BlankReport {
    let name = options.agency?.filter { !$0.isNewline && $0 != "\t" } ?? previous?.agencyName
    let due = previous?.year().map { $0 + 1 } ?? currentYear - 1
    let years = NewOptions.years
    let usual = previous?.tables.first { table in NewOptions.layouts.contains { $0.layout == table.layout } }?.layout
    return BlankReport(
      agency: name, year: options.year ?? min(max(due, years.lowerBound), years.upperBound),
      layout: options.layout ?? usual ?? .markdown, previous: previous)
  }

  /// The latest report in a file, which must be of the year before the one that is wanted.
  ///
  /// - Parameter year: the report year that is wanted; nil for the one after that of the file.
  private static func report(in path: String, before year: Int?) throws(SourceReader.Refusal) -> Report {
    let contents = try SourceReader.read(InputFile(named: Array(path.utf8)))
    let reports = contents.reports.map(\.report)
    if let year {
      if let match = reports.first(where: { $0.year() == year - 1 }) ?? reports.first(where: { $0.year() == nil }) {
        return match
      }
    }
    guard let latest = reports.max(by: { $0.year() ?? 0 < $1.year() ?? 0 }) else {
      throw SourceReader.Refusal(reason: FileChecker.absence(in: contents.bytes))
    }
    guard let year, let found = latest.year() else { return latest }
    throw SourceReader.Refusal(
      reason: Bilingual(
        "是 \(found) 年的报告，上年报告应为 \(year - 1) 年的", "is the report for \(found), not for \(year - 1)"))
  }
}
