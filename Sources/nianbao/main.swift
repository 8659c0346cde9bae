// The first argument names the command; each command has a file of its own in Commands.
let arguments = Array(CommandLine.arguments.dropFirst())
let rest = Array(arguments.dropFirst())
switch arguments.first {
case "server": Platform.end(ServerCommand.run(rest))
case "check": Platform.end(CheckCommand.run(rest, rawArguments: Array(Environment.arguments.dropFirst())))
case "format": Platform.end(FormatCommand.run(rest, rawArguments: Array(Environment.arguments.dropFirst())))
case "new": Platform.end(NewCommand.run(rest, currentYear: Environment.currentYear))
case "data": Platform.end(DataCommand.run(rest, rawArguments: Array(Environment.arguments.dropFirst())))
case "sum": Platform.end(SumCommand.run(rest, rawArguments: Array(Environment.arguments.dropFirst())))
case "convert": Platform.end(ConvertCommand.run(rest, rawArguments: Array(Environment.arguments.dropFirst())))
case "review":
  Platform.end(
    ReviewCommand.run(rest, rawArguments: Array(Environment.arguments.dropFirst()), now: Environment.currentTime))
case "config": Platform.end(ConfigCommand.run(rest, rawArguments: Array(Environment.arguments.dropFirst())))
case "rules": Platform.end(RulesCommand.run(rest))
case "explain": Platform.end(ExplainCommand.run(rest))
case "completions": Platform.end(CompletionsCommand.run(rest))
case "--version": Platform.end(VersionCommand.run())
case "--help", "-h": Platform.end(HelpCommand.run())
default: Platform.end(HelpCommand.refuse(arguments.first))
}
