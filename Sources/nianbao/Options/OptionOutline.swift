import ReportRules

/// What follows an option.
enum OptionArgument: Sendable {
  /// Nothing.
  case none
  /// One of the named values.
  case oneOf([String])
  /// Any text; the name stands for it in the help, such as `FILE`.
  case text(name: String)
  /// A whole number of at least 1.
  case count(name: String)
}

/// An option as helps and shells show it, of whatever command.
struct OptionOutline: Sendable {
  /// The option as it is written, such as `--format`.
  let name: String

  /// What follows it.
  let argument: OptionArgument

  /// What it does, in one line.
  let help: Wording

  /// The option with what follows it, as the help shows it.
  var usage: String {
    switch argument {
    case .none: name
    case .oneOf(let values): "\(name) \(values.joined(separator: "|"))"
    case .text(let text), .count(let text): "\(name) \(text)"
    }
  }

  /// Whether the path of a file follows it.
  var takesFile: Bool {
    if case .text("FILE") = argument { true } else { false }
  }

  /// The values that can follow it; empty where any text can, or nothing.
  var values: [String] {
    if case .oneOf(let values) = argument { values } else { [] }
  }

  /// The lines of the help that explain options, in two columns.
  static func help(_ options: [OptionOutline], in language: Language) -> String {
    let width = options.map { DisplayWidth.columns(of: $0.usage) }.max() ?? 0
    return options.map { option in
      let gap = String(repeating: " ", count: width - DisplayWidth.columns(of: option.usage))
      return "  \(option.usage)\(gap)  \(option.help.text(in: language))\n"
    }.joined()
  }
}
