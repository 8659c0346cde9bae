import ReportRules

/// The script by which the friendly interactive shell completes calls.
enum FishCompletion {
  /// The script for commands.
  static func script(for commands: [CommandOutline], in language: Language) -> String {
    var lines = [
      "# Completion of nianbao for fish.", "function __nianbao_called", "  set -l words (commandline -opc)",
      "  test (count $words) -ge 2; and test $words[2] = $argv[1]", "end", "complete -c nianbao -f",
    ]
    let first = "test (count (commandline -opc)) -eq 1"
    for command in commands {
      lines.append(
        "complete -c nianbao -n \(quoted(first)) -a \(command.name) -d \(quoted(command.summary.text(in: language)))")
    }
    for option in ["version", "help"] { lines.append("complete -c nianbao -n \(quoted(first)) -l \(option)") }
    for command in commands {
      let head = "complete -c nianbao -n \(quoted("__nianbao_called \(command.name)"))"
      for option in command.options {
        var line = head + " -l \(option.name.drop { $0 == "-" })"
        if !option.values.isEmpty {
          line += " -x -a \(quoted(option.values.joined(separator: " ")))"
        } else if option.takesFile {
          line += " -r -F"
        } else if case .none = option.argument {
        } else {
          line += " -x"
        }
        lines.append(line + " -d \(quoted(option.help.text(in: language)))")
      }
      switch command.operands {
      case .none: break
      case .paths: lines.append(head + " -F")
      case .words(let words): lines.append(head + " -a \(quoted(words.joined(separator: " ")))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text as one word of the shell.
  private static func quoted(_ text: String) -> String {
    "'" + text.flatMap { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) } + "'"
  }
}
