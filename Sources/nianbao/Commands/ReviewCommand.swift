import LanguageServer
import ReportFeatures
import ReportModel
import ReportReader
import ReportRules
import ReportText

/// `nianbao review`: a report sent back as offices do, with comments and tracked changes.
enum ReviewCommand {
  /// The command for helps and shells.
  static let outline = CommandOutline(
    name: "review", summary: Bilingual("写出带批注和修订的 Word 文档", "write a Word document with comments and tracked changes"),
    usage: Bilingual("[选项] 文件", "[OPTION…] FILE"),
    purpose: Bilingual(
      """
      检查一份年度报告，在旁边写出“原文件名.审核.docx”：每个问题是一条批注，在它所说的文字上；每处安全的修正是一处修订，在 Word 里接受或拒绝。
      原有的批注和修订不变，原文件不动。文本、网页先按 convert --to docx 的样子写成 Word 文档。
      """,
      """
      Checks a report and writes NAME.审核.docx beside it: every finding is a comment on the text that it is about, every safe
      fix a tracked change, to be accepted or rejected in Word.  Comments and changes that are there stay, and so does the
      file.  A text or a page is written as a Word document first, as by convert --to docx.
      """),
    operands: .paths, options: ReviewOptions.table.map(\.outline),
    examples: [
      .init("nianbao review 年报.docx", Bilingual("写出 年报.审核.docx", "writes 年报.审核.docx")),
      .init("nianbao review --no-changes --output 退回.docx --force 年报.md", Bilingual("只写批注", "comments alone")),
    ],
    status: Bilingual(
      "0 已写出，2 命令有误、文件无法使用、文件中没有报告或无法写出。",
      "0 written, 2 the call or the file could not be used, it holds no report, or the output could not be written."))

  /// Reviews the file that the arguments name; returns the exit status.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after `review`.
  ///   - rawArguments: the same as bytes, since a path need not be UTF-8.
  ///   - now: the time by the clock, as in XML.
  static func run(_ arguments: [String], rawArguments: [[UInt8]], now: String) -> Int32 {
    outline.run(arguments, most: 1) { (call: inout CommandCall<ReviewOptions>) throws(UsageError) in
      guard let operand = call.operands.first else { throw .missingArgument(Bilingual("文件", "FILE")) }
      guard let date = call.options.date.map(ReviewOptions.time) ?? now else {
        throw .unknownValue(call.options.date ?? "", option: "--date", valid: ["2025-01-31", "2025-01-31T08:00:00Z"])
      }
      let named = InputFile(named: rawArguments[operand])
      let name = named.source == .standardInput ? call.options.standardInputName.map { Array($0.utf8) } : nil
      let file = InputFile(path: name ?? named.path, source: named.source)
      return review(file, date: date, call.options, in: call.language)
    }
  }

  private static func review(
    _ file: InputFile, date: String, _ options: ReviewOptions, in language: Language
  ) -> Int32 {
    func refuse(_ reason: Bilingual) -> Int32 { Complaint.refuse(path: file.shownPath, reason, in: language) }
    var configurations = ConfigurationSet(currentFolder: Environment.currentFolder, language: language)
    var previous = PreviousReports()
    for (path, isPrevious) in [(options.configuration, false), (options.previous, true)] {
      guard let path else { continue }
      do throws(SystemError) {
        if isPrevious { try previous.read(named: path) } else { try configurations.read(named: path) }
      } catch {
        return Complaint.refuse(path: path, FileChecker.unreadable(error), in: language)
      }
    }
    configurations.find(for: [file])
    do throws(SourceReader.Refusal) {
      var contents = try SourceReader.read(file)
      guard !contents.reports.isEmpty else { return refuse(FileChecker.absence(in: contents.bytes)) }
      if !contents.text.isWord { contents = try exported(contents, file) }
      guard case .word(let document, _) = contents.text else { return refuse(unwritable) }
      if let obstacle = document.obstacle() { return refuse(WordObstacleReason.of(obstacle)) }
      let checker = FileChecker(
        configurations: configurations, previousReports: previous, show: .information,
        format: TextFormat(language: language, show: .information, hasColors: false, columns: 80))
      let review = checker.review(contents, of: file, makesChanges: !options.hasNoChanges)
      let reviewer = WordReviewer(name: "nianbao", date: date)
      guard let result = document.reviewed(review.comments, changes: review.changes, by: reviewer) else {
        return refuse(unwritable)
      }
      let output = options.output.map { Array($0.utf8) } ?? ReviewCommand.output(for: file)
      do throws(FileReplacer.Failure) {
        try FileReplacer.write(result.stored, to: output, isForced: options.isForced)
      } catch {
        return Complaint.refuse(path: String(decoding: output, as: UTF8.self), error.reason, in: language)
      }
      let said = Bilingual(
        "\(review.comments.count) 条批注，\(result.changes) 处修订",
        "\(review.comments.count) comments, \(result.changes) tracked changes")
      Complaint.say(Complaint.line(path: String(decoding: output, as: UTF8.self), said, in: language))
      return 0
    } catch {
      return refuse(error.reason)
    }
  }

  private static let unwritable = Bilingual(
    "这份文档的结构不能加批注", "the structure of this document takes no comments")

  /// A text or page as a Word document.
  private static func exported(
    _ contents: SourceReader.Contents, _ file: InputFile
  ) throws(SourceReader.Refusal) -> SourceReader.Contents {
    guard let bytes = ReportConversion.bytes(of: contents.bytes, contents.reports, to: .docx) else {
      throw SourceReader.Refusal(reason: unwritable)
    }
    let text = try SourceReader.text(of: bytes, file)
    return SourceReader.Contents(text: text, reports: ReportDocument(parsing: text.bytes).reports)
  }

  /// The file beside another: 年报.docx becomes 年报.审核.docx.
  static func output(for file: InputFile) -> [UInt8] {
    let path = file.path
    let name = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let dot = path[name...].lastIndex(of: UInt8(ascii: ".")) ?? path.count
    return Array(path[..<(dot > name ? dot : path.count)]) + Array(".审核.docx".utf8)
  }
}
