import ReportRules

/// What the options of a command set.
protocol CommandOptions: Sendable {
  /// The options.
  static var table: [CommandOption<Self>] { get }

  /// Whether the help of the command is wanted in place of its work.
  var wantsHelp: Bool { get set }

  /// Makes what holds without options.
  init()
}

/// A command that was called as it should be.
struct CommandCall<Options: CommandOptions> {
  /// What its options set.
  var options = Options()

  /// The operands, as indices into the arguments.
  var operands: [Int] = []

  /// The language of what it says.
  let language = Language(environment: Environment.variable)

  /// Where it writes.
  var output = OutputStream.standardOutput
}

extension CommandOutline {
  /// Reads the arguments of the command and does its work; its help, or what is wrong with the call, in place of that.
  ///
  /// - Parameters:
  ///   - most: how many operands it takes at the most.
  ///   - work: what it does; gives the exit status.
  /// - Returns: the exit status.
  func run<Options: CommandOptions>(
    _ arguments: [String], most: Int = .max, work: (inout CommandCall<Options>) throws(UsageError) -> Int32
  ) -> Int32 {
    OutputStream.ignoreBrokenPipes()
    var call = CommandCall<Options>()
    do throws(UsageError) {
      call.operands = try OptionParser(options: Options.table).parse(arguments, into: &call.options)
      if call.options.wantsHelp {
        call.output.write(help(in: call.language))
        return call.output.finish(in: call.language)
      }
      if call.operands.count > most { throw .surplusArgument(arguments[call.operands[most]]) }
      return try work(&call)
    } catch {
      return Complaint.refuse(error, in: call.language)
    }
  }
}
