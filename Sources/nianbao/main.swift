import Glibc

// The first argument names the command; each command has a file of its own in Commands.
let arguments = Array(CommandLine.arguments.dropFirst())
let rest = Array(arguments.dropFirst())
switch arguments.first {
case "server": exit(ServerCommand.run(rest))
case "check": exit(CheckCommand.run(rest, rawArguments: Array(Environment.arguments.dropFirst())))
case "format": exit(FormatCommand.run(rest, rawArguments: Array(Environment.arguments.dropFirst())))
case "new": exit(NewCommand.run(rest, currentYear: Environment.currentYear))
case "data": exit(DataCommand.run(rest, rawArguments: Array(Environment.arguments.dropFirst())))
case "rules": exit(RulesCommand.run(rest))
case "explain": exit(ExplainCommand.run(rest))
case "completions": exit(CompletionsCommand.run(rest))
case "--version": exit(VersionCommand.run())
case "--help", "-h": exit(HelpCommand.run())
default: exit(HelpCommand.refuse(arguments.first))
}
