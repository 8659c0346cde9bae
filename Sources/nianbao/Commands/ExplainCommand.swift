import ReportRules

/// `nianbao explain`: what rules mean.
enum ExplainCommand {
  /// What the command was asked to do.
  struct Options: CommandOptions, Equatable {
    /// Whether only the help is wanted.
    var wantsHelp = false

    /// The options of the command.
    static let table: [CommandOption<Options>] = [
      .help(\.wantsHelp)
    ]
  }

  /// Explains the rules that the arguments name; returns the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    outline.run(arguments) { (call: inout CommandCall<Options>) throws(UsageError) in
      guard !call.operands.isEmpty else { throw .missingArgument(Bilingual("规则代码", "CODE")) }
      var explanations: [Explanation] = []
      for operand in call.operands { explanations.append(try explanation(of: arguments[operand])) }
      let columns = Environment.columns(ofTerminal: call.output.descriptor) ?? CheckCommand.defaultColumns
      let texts = explanations.map { $0.text(in: call.language, columns: columns) }
      call.output.write(texts.joined(separator: "\n"))
      return call.output.finish(in: call.language)
    }
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
