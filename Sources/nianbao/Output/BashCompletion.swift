/// The script by which Bash completes calls.
///
/// Names of files are left to the shell, which knows how blanks in them are written.
enum BashCompletion {
  /// The script for commands.
  static func script(for commands: [CommandOutline]) -> String {
    let names = commands.map(\.name) + ["--version", "--help"]
    return """
      # Completion of nianbao for bash.
      _nianbao() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W '\(names.joined(separator: " "))' -- "$word"))
          return
        fi
        # "--option=value" comes as three words.
        if [ "$word" = "=" ]; then
          word=
        elif [ "$before" = "=" ]; then
          before=${COMP_WORDS[COMP_CWORD-2]}
        fi
        case "${COMP_WORDS[1]} $before" in
      \(commands.map(valueCases).joined())  esac
        case "${COMP_WORDS[1]}" in
      \(commands.map(wordCase).joined())  esac
        COMPREPLY=($(compgen -W "$words" -- "$word"))
      }
      complete -F _nianbao nianbao

      """
  }

  /// The statement that has the shell complete the name of a file.
  private static let files = "compopt -o default"

  /// What can follow each option of a command.
  private static func valueCases(_ command: CommandOutline) -> String {
    command.options.map { option in
      let pattern = "    '\(command.name) \(option.name)')"
      if !option.values.isEmpty {
        return pattern
          + " COMPREPLY=($(compgen -W '\(option.values.joined(separator: " "))' -- \"$word\")); return ;;\n"
      }
      if option.takesFile { return pattern + " \(files); return ;;\n" }
      if case .none = option.argument { return "" }
      return pattern + " return ;;\n"
    }.joined()
  }

  /// The options and arguments of a command.
  private static func wordCase(_ command: CommandOutline) -> String {
    let options = command.options.map(\.name).joined(separator: " ")
    let pattern = "    \(command.name)) "
    switch command.operands {
    case .none: return pattern + "words='\(options)' ;;\n"
    case .words(let words): return pattern + "words='\((words + [options]).joined(separator: " "))' ;;\n"
    case .paths:
      return pattern + "case \"$word\" in -?*) words='\(options)' ;; "
        + "*) \(files); return ;; esac ;;\n"
    }
  }
}
