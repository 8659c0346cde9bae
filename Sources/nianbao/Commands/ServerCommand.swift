import LanguageServer
import ReportRules

/// `nianbao server`: the language server over standard input and output.
enum ServerCommand {
  /// Serves until the client is done or gone; returns the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    var options = ServerOptions()
    let parser = OptionParser(options: ServerOptions.table)
    do throws(UsageError) {
      let operands = try parser.parse(arguments, into: &options)
      if let stranger = operands.first {
        throw UsageError.unknownOption(arguments[stranger], valid: ServerOptions.table.map(\.name))
      }
    } catch {
      return refuse { error.message(in: $0) }
    }
    if options.wantsHelp {
      var output = OutputStream.standardOutput
      output.write(outline.help(in: Language(environment: Environment.variable)))
      output.flush()
      return 0
    }
    let log: ServerLog
    do throws(SystemError) {
      log = try ServerLog(level: options.log, transcript: options.transcript)
    } catch {
      return refuse { "\(options.transcript ?? ""): \(error.message(in: $0))" }
    }
    guard let streams = StandardStreams.claim() else { return refuse { _ in "stdout" } }
    log.say(.info, "\(Product.version) serves")
    var loop = ServerLoop(streams: streams, log: log, encoding: options.encoding)
    Heap.reuseLongBlocks()
    let status = loop.run()
    log.say(.info, "ends with status \(status)")
    return status
  }

  /// The command for helps and shells.
  static let outline = CommandOutline(
    name: "server",
    summary: Bilingual("语言服务器（LSP，标准输入输出）", "the language server (LSP over standard input and output)"),
    usage: Bilingual("[选项]", "[OPTION…]"),
    purpose: Bilingual(
      "语言服务器，由编辑器启动，经标准输入输出通信。不联网，不写文件。",
      "The language server, started by editors, over standard input and output.  No network, no files written."),
    operands: .none, options: ServerOptions.table.map(\.outline),
    examples: [
      .init("nianbao server", Bilingual("编辑器配置中的启动命令", "the command to name in an editor's configuration")),
      .init(
        "nianbao server --transcript 记录.jsonl", Bilingual("记录全部消息，供报告问题用", "records all messages for a bug report")),
    ],
    status: Bilingual(
      "0 按约定结束，1 未经 shutdown 而结束，2 命令有误。", "0 ended in order, 1 ended without shutdown, 2 the call is wrong."))

  /// Says what is wrong with the call; returns the exit status of a call that could not be used.
  private static func refuse(_ complaint: (Language) -> String) -> Int32 {
    Complaint.say(Complaint.line(complaint(Language(environment: Environment.variable))))
    return 2
  }
}
