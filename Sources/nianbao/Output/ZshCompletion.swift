import ReportRules

/// The script by which the Z shell completes calls.
enum ZshCompletion {
  /// The script for commands.
  static func script(for commands: [CommandOutline], in language: Language) -> String {
    let names = commands.map { "    '\($0.name):\(escaped($0.summary.text(in: language)))'\n" }.joined()
    return """
      #compdef nianbao
      _nianbao() {
        local -a commands
        commands=(
      \(names)  )
        if (( CURRENT == 2 )); then
          _describe -t commands command commands
          compadd -- --version --help
          return
        fi
        local command=$words[2]
        shift words
        (( CURRENT-- ))
        case $command in
      \(commands.map { arguments(of: $0, in: language) }.joined())  esac
      }
      if [ "$funcstack[1]" = _nianbao ]; then
        _nianbao "$@"
      else
        compdef _nianbao nianbao
      fi

      """
  }

  /// The call that completes what follows a command.
  private static func arguments(of command: CommandOutline, in language: Language) -> String {
    var specifications = command.options.map { option in
      let help = escaped(option.help.text(in: language))
      let head = "'\(option.name)\(isFlag(option) ? "" : "=")[\(help)]"
      if !option.values.isEmpty { return head + ":value:(\(option.values.joined(separator: " ")))'" }
      if option.takesFile { return head + ":file:_files'" }
      return head + (isFlag(option) ? "'" : ":value: '")
    }
    switch command.operands {
    case .none: break
    case .paths: specifications.append("'*:file:_files'")
    case .words(let words): specifications.append("'*:word:(\(words.joined(separator: " ")))'")
    }
    let lines = specifications.joined(separator: " \\\n        ")
    return "    \(command.name))\n      _arguments \\\n        \(lines) ;;\n"
  }

  /// Whether nothing follows an option.
  private static func isFlag(_ option: OptionOutline) -> Bool {
    if case .none = option.argument { true } else { false }
  }

  /// A text as it may stand in a specification within single quotation marks.
  private static func escaped(_ text: String) -> String {
    text.flatMap { character in
      switch character {
      case "'": "'\\''"
      case "[", "]", ":", "\\": "\\\(character)"
      default: String(character)
      }
    }.reduce(into: "") { $0.append($1) }
  }
}
