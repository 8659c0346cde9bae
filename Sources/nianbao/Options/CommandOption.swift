/// One option of a command; a command's options are one table, from which they are parsed and explained.
struct CommandOption<Values>: Sendable {
  /// What follows an option.
  enum Argument: Sendable {
    /// Nothing.
    case none
    /// One of the named values.
    case oneOf([String])
    /// Any text; the name stands for it in the help, such as `FILE`.
    case text(name: String)
    /// A whole number of at least 1.
    case count(name: String)
  }

  /// The option as it is written, such as `--format`.
  let name: String

  /// What follows it.
  let argument: Argument

  /// What it does, in one line.
  let help: Wording

  /// Notes it in the values; the argument is valid already and empty if the option takes none.
  let apply: @Sendable (inout Values, String) -> Void

  /// Makes an option.
  init(
    _ name: String, _ argument: Argument = .none, help: Wording,
    apply: @escaping @Sendable (inout Values, String) -> Void
  ) {
    self.name = name
    self.argument = argument
    self.help = help
    self.apply = apply
  }

  /// The option with what follows it, as the help shows it.
  var usage: String {
    switch argument {
    case .none: name
    case .oneOf(let values): "\(name) \(values.joined(separator: "|"))"
    case .text(let text), .count(let text): "\(name) \(text)"
    }
  }
}
