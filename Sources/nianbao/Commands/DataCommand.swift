import ReportForm
import ReportRules

/// `nianbao data`: the cells of the reports in a file for other programs.
enum DataCommand {
  /// What the command was asked to do.
  struct Options: CommandOptions, Equatable {
    /// The form of the output.
    enum Format: String, CaseIterable, Sendable {
      /// One JSON value.
      case json
      /// A line for each cell.
      case csv
    }

    /// The form of the output.
    var format = Format.json

    /// Whether only the help is wanted.
    var wantsHelp = false

    /// The options of the command.
    static let table: [CommandOption<Options>] = [
      CommandOption(
        "--format", .oneOf(Format.allCases.map(\.rawValue)),
        help: Bilingual("输出格式，默认 json", "form of the output, json by default")
      ) { $0.format = Format(rawValue: $1) ?? $0.format },
      .help(\.wantsHelp),
    ]
  }

  /// The form whose number of cells the help tells.
  private static let form = Forms.official.newest

  /// The command for helps and shells.
  static let outline = CommandOutline(
    name: "data", summary: Bilingual("把表中的数字输出为 JSON 或 CSV", "write the figures of the tables as JSON or CSV"),
    usage: Bilingual("[选项] 文件", "[OPTION…] FILE"),
    purpose: Bilingual(
      """
      输出文件中每份报告的全部数据单元格（\(form.name) 年格式为 \(form.cells.count) 个）：表、行、列（用格式规定的名称），数值（缺少、
      空白或用符号代替时为 null），原文及其位置（行、列从 1 起，列按 UTF-16 计）。- 为标准输入。
      """,
      """
      Writes all cells of each report in the file (\(form.cells.count) on the form of \(form.name)): table, row and column in the form's
      words, the value (null where it is absent, blank or a mark), the text as it stands and its place (lines and
      columns from 1, columns in UTF-16 units).  - is the standard input.
      """),
    operands: .paths, options: Options.table.map(\.outline),
    examples: [
      .init("nianbao data 年报.md", Bilingual("全部数字，JSON", "all figures as JSON")),
      .init("nianbao data --format csv 年报.md > 年报.csv", Bilingual("供电子表格使用", "for a spreadsheet")),
    ],
    status: Bilingual(
      "0 正常（文件中没有报告时也是 0，并在标准错误上说明），2 命令有误或文件无法使用。",
      "0 done (with a note on the standard error if the file holds no report), 2 the call or the file could not be used."
    ))

  /// Writes the cells of the file that the arguments name; returns the exit status.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after `data`.
  ///   - rawArguments: the same as bytes, since a path need not be UTF-8.
  static func run(_ arguments: [String], rawArguments: [[UInt8]]) -> Int32 {
    outline.run(arguments, most: 1) { (call: inout CommandCall<Options>) throws(UsageError) in
      guard let operand = call.operands.first else { throw .missingArgument(Bilingual("文件", "FILE")) }
      return write(InputFile(named: rawArguments[operand]), &call)
    }
  }

  private static func write(_ file: InputFile, _ call: inout CommandCall<Options>) -> Int32 {
    do throws(SourceReader.Refusal) {
      let contents = try SourceReader.read(file)
      if contents.reports.isEmpty {
        let absence = FileChecker.absence(in: contents.bytes)
        Complaint.say(Complaint.line(path: file.shownPath, absence, in: call.language))
      }
      var source = SourceFile(path: file.shownPath, rawPath: file.path, bytes: contents.bytes)
      switch call.options.format {
      case .json: call.output.write(CellTable.json(of: contents.reports, file: &source))
      case .csv: call.output.write(CellTable.csv(of: contents.reports, file: &source))
      }
      return call.output.finish(in: call.language)
    } catch {
      return Complaint.refuse(path: file.shownPath, error.reason, in: call.language)
    }
  }
}
