import ReportRules

/// `nianbao explain`: what rules mean.
enum ExplainCommand {
  /// What the command was asked to do.
  struct Options: Equatable, Sendable {
    /// Whether only the help is wanted.
    var wantsHelp = false

    /// The options of the command.
    static let table: [CommandOption<Options>] = [
      .help(\.wantsHelp)
    ]
  }

  /// Explains the rules that the arguments name; returns the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    let language = Language(environment: Environment.variable)
    var output = OutputStream.standardOutput
    OutputStream.ignoreBrokenPipes()
    var options = Options()
    var explanations: [Explanation] = []
    do throws(UsageError) {
      let operands = try OptionParser(options: Options.table).parse(arguments, into: &options)
      if !options.wantsHelp {
        guard !operands.isEmpty else { throw .missingArgument(Bilingual("规则代码", "CODE")) }
        for operand in operands { explanations.append(try explanation(of: arguments[operand])) }
      }
    } catch {
      return Complaint.refuse(error, in: language)
    }
    if options.wantsHelp {
      output.write(outline.help(in: language))
    } else {
      let columns = Environment.columns(ofTerminal: output.descriptor) ?? CheckCommand.defaultColumns
      let texts = explanations.map { $0.text(in: language, columns: columns) }
      output.write(texts.joined(separator: "\n"))
    }
    return output.finish(in: language)
  }

  /// The command for helps and shells.
  static let outline = CommandOutline(
    name: "explain",
    summary: Bilingual("说明规则：含义、依据、例子、修正", "explain rules: meaning, basis, example, fix"),
    usage: Bilingual("代码…", "CODE…"),
    purpose: Bilingual(
      "说明规则：含义、依据、例子、修正。nianbao rules 列出全部代码。",
      "Explains rules: meaning, basis, example, fix.  nianbao rules lists all codes."),
    operands: .words(Catalogue.rules.map { $0.info.code }), options: Options.table.map(\.outline),
    examples: [.init("nianbao explain row-total", Bilingual("说明一条规则", "explains one rule"))],
    status: CommandOutline.writingStatus)

  /// The explanation of a rule.
  private static func explanation(of code: String) throws(UsageError) -> Explanation {
    let rules = Catalogue.rules.map { $0.info }
    guard let info = rules.first(where: { $0.code == code }) else {
      throw .unknownRule(code, valid: rules.map(\.code))
    }
    return Explanation(info: info, sample: RuleSample.of(code))
  }
}
