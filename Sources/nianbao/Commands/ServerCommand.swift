import Glibc
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
      var output = OutputStream(descriptor: STDOUT_FILENO)
      output.write(help(in: Language(environment: Environment.variable)))
      output.flush()
      return 0
    }
    guard let log = ServerLog(level: options.log, transcript: options.transcript) else {
      let reason = SystemError.last
      return refuse { "\(options.transcript ?? ""): \(reason.message(in: $0))" }
    }
    guard let streams = StandardStreams.take() else { return refuse { _ in "stdout" } }
    log.say(.info, "\(Product.version) serves")
    var loop = ServerLoop(streams: streams, log: log)
    let status = loop.run()
    log.say(.info, "ends with status \(status)")
    return status
  }

  /// The help of the command.
  private static func help(in language: Language) -> String {
    let head = Wording("用法：nianbao server [选项]\n\n", "Usage: nianbao server [OPTION…]\n\n")
    return head.text(in: language) + OptionParser(options: ServerOptions.table).help(in: language)
  }

  /// Says what is wrong with the call; returns the exit status of a call that could not be used.
  private static func refuse(_ complaint: (Language) -> String) -> Int32 {
    var errors = OutputStream(descriptor: STDERR_FILENO)
    errors.write(Complaint.line(complaint(Language(environment: Environment.variable))))
    errors.flush()
    return 2
  }
}
