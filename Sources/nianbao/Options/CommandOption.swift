import ReportRules

/// One option of a command; a command's options are one table, from which they are parsed and explained.
struct CommandOption<Values>: Sendable {
  /// What follows an option.
  typealias Argument = OptionArgument

  /// The option as it is written, such as `--format`.
  let name: String

  /// What follows it.
  let argument: Argument

  /// What it does, in one line.
  let help: Bilingual

  /// Notes it in the values; the argument is valid already and empty if the option takes none.
  let apply: @Sendable (inout Values, String) -> Void

  /// Makes an option.
  init(
    _ name: String, _ argument: Argument = .none, help: Bilingual,
    apply: @escaping @Sendable (inout Values, String) -> Void
  ) {
    self.name = name
    self.argument = argument
    self.help = help
    self.apply = apply
  }

  /// The option without what it does to the values.
  var outline: OptionOutline { OptionOutline(name: name, argument: argument, help: help) }
}
