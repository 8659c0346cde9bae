import ReportRules
import ReportText

/// What follows an option.
enum OptionArgument: Sendable {
  /// Nothing.
  case none
  /// One of the named values.
  case oneOf([String])
  /// Any text; the name stands for it in the help, such as `FILE`.
  case text(name: String)
  /// The codes of rules, comma separated.
  case rules
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
  let help: Bilingual

  /// The option with what follows it, as the help shows it.
  var usage: String {
    switch argument {
    case .none: name
    case .oneOf(let values): "\(name) \(values.joined(separator: "|"))"
    case .rules: "\(name) CODE,…"
    case .text(let text), .count(let text): "\(name) \(text)"
    }
  }

  /// Whether the path of a file follows it.
  var takesFile: Bool {
    if case .text("FILE") = argument { true } else { false }
  }

  /// The values that can follow it; empty where any text can, or nothing.
  var values: [String] {
    switch argument {
    case .oneOf(let values): values
    case .rules: RuleList.all
    case .none, .text, .count: []
    }
  }

  /// The column (0-based) at which the help explains options; what is longer has the explanation below it.
  private static let column = 22

  /// The lines of the help that explain options, in two columns.
  static func help(_ options: [OptionOutline], in language: Language) -> String {
    let indent = String(repeating: " ", count: column)
    return options.map { option in
      let gap = column - 2 - DisplayWidth.columns(of: option.usage)
      let start = gap < 2 ? "  \(option.usage)\n\(indent)" : "  \(option.usage)" + String(repeating: " ", count: gap)
      let lines = WrappedText.lines(of: option.help.text(in: language), columns: CommandOutline.columns - column)
      return start + lines.joined(separator: "\n\(indent)") + "\n"
    }.joined()
  }
}
