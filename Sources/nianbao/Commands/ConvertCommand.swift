import LanguageServer
import ReportFeatures
import ReportModel
import ReportReader
import ReportRules
import ReportText

/// `nianbao convert`: a report in another layout.
enum ConvertCommand {
  /// What the command was asked to do.
  struct Options: CommandOptions, Equatable {
    /// What is written.
    var target = ReportConversion.Target.markdown

    /// The file that is written; nil for the standard output.
    var output: String?

    /// The name that the text of the standard input goes by; nil for none.
    var standardInputName: String?

    /// Whether a file that is there may be written over.
    var isForced = false

    /// Whether only the help is wanted.
    var wantsHelp = false

    /// The options of the command.
    static let table: [CommandOption<Options>] = [
      CommandOption(
        "--to", .oneOf(ReportConversion.Target.allCases.map(\.rawValue)),
        help: Bilingual("写成什么，默认 markdown", "what is written, markdown by default")
      ) { $0.target = ReportConversion.Target(rawValue: $1) ?? $0.target },
      CommandOption(
        "--output", .text(name: "FILE"),
        help: Bilingual(
          "写入新文件，默认标准输出；已有的文件不覆盖，除非用 --force",
          "write a new file, by default the standard output; none is written over without --force")
      ) { $0.output = $1 },
      CommandOption("--force", help: Bilingual("覆盖已有的文件", "write over a file that is there")) { options, _ in
        options.isForced = true
      },
      CommandOption(
        "--stdin-filename", .text(name: "FILE"),
        help: Bilingual("标准输入的文件名，用于提示", "the name of the standard input's file, for messages")
      ) { $0.standardInputName = $1 },
      .help(\.wantsHelp),
    ]
  }

  /// The command for helps and shells.
  static let outline = CommandOutline(
    name: "convert", summary: Bilingual("把 Word、HTML 等转成另一种排版", "write Word, HTML or text in another layout"),
    usage: Bilingual("[选项] 文件", "[OPTION…] FILE"),
    purpose: Bilingual(
      """
      把文件中的年度报告（Word 文档、HTML 网页或任何能读的文本）写成 Markdown、制表符文本、HTML 或可发布的
      Word 文档：标题、各部分标题（带编号）、每一段文字、三张表。网页中报告以外的内容不写。- 为标准输入。
      """,
      """
      Writes the reports in a file (a Word document, a page of HTML, or any text that is read) as Markdown, as text with tabs, as
      HTML or as a Word document to be published: title, headings with their numbers, every paragraph, the three tables.  What stands around a report in a page
      is left out.  - is the standard input.
      """),
    operands: .paths, options: Options.table.map(\.outline),
    examples: [
      .init("nianbao convert 年报.docx > 新年报.md", Bilingual("Word 转 Markdown", "from Word to Markdown")),
      .init(
        "nianbao convert --to html --output 新年报.html 年报.docx", Bilingual("供网站发布", "for a web site")),
      .init(
        "nianbao convert --to docx --output 新年报.docx 年报.md",
        Bilingual("供印发：官方格式的表、公文的页面和字体", "to be published in print")),
    ],
    status: Bilingual(
      "0 正常，2 命令有误、文件无法使用、文件中没有报告或无法写出。",
      "0 done, 2 the call or the file could not be used, it holds no report, or the output could not be written."))

  /// Writes the file that the arguments name in another layout; returns the exit status.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after `convert`.
  ///   - rawArguments: the same as bytes, since a path need not be UTF-8.
  static func run(_ arguments: [String], rawArguments: [[UInt8]]) -> Int32 {
    outline.run(arguments, most: 1) { (call: inout CommandCall<Options>) throws(UsageError) in
      guard let operand = call.operands.first else { throw .missingArgument(Bilingual("文件", "FILE")) }
      return write(InputFile(named: rawArguments[operand]), &call)
    }
  }

  private static func write(_ named: InputFile, _ call: inout CommandCall<Options>) -> Int32 {
    let isPiped = named.source == .standardInput
    let name = isPiped ? call.options.standardInputName.map { Array($0.utf8) } : nil
    let file = InputFile(path: name ?? named.path, source: named.source)
    do throws(SourceReader.Refusal) {
      let contents = try SourceReader.read(file)
      guard !contents.reports.isEmpty else {
        return Complaint.refuse(path: file.shownPath, FileChecker.absence(in: contents.bytes), in: call.language)
      }
      guard let bytes = ReportConversion.bytes(of: contents.bytes, contents.reports, to: call.options.target) else {
        return Complaint.refuse(
          path: file.shownPath, Bilingual("内容过大，写不成 Word 文档", "too large for a Word document"), in: call.language)
      }
      if contents.reports.allSatisfy({ $0.report.tables.isEmpty }) {
        let said = Bilingual("没有读出表格，只写出文字", "no table was read, only text is written")
        Complaint.say(Complaint.line(path: file.shownPath, said, in: call.language))
      }
      guard let output = call.options.output else {
        if call.options.target == .docx, Environment.isTerminal(1) {
          return Complaint.refuse(
            Bilingual("Word 文档不能显示，请用 --output 写入文件", "a Word document cannot be shown: name a file with --output"),
            in: call.language)
        }
        call.output.write(bytes)
        return call.output.finish(in: call.language)
      }
      do throws(FileReplacer.Failure) {
        try FileReplacer.write(bytes, to: Array(output.utf8), isForced: call.options.isForced)
        return 0
      } catch {
        return Complaint.refuse(path: output, error.reason, in: call.language)
      }
    } catch {
      return Complaint.refuse(path: file.shownPath, error.reason, in: call.language)
    }
  }
}
