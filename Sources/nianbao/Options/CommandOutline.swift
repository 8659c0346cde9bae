import ReportRules

/// A command as helps and shells show it.
struct CommandOutline: Sendable {
  /// What its arguments are, beside options.
  enum Operands: Sendable {
    /// There are none.
    case none
    /// Paths of files and folders.
    case paths
    /// These words.
    case words([String])
  }

  /// An example of a call.
  struct Example: Sendable {
    /// The line for the shell.
    let line: String

    /// What it is for.
    let purpose: Bilingual

    /// Makes an example.
    init(_ line: String, _ purpose: Bilingual) {
      self.line = line
      self.purpose = purpose
    }
  }

  /// The name, such as `check`.
  let name: String

  /// What it does, in a few words.
  let summary: Bilingual

  /// How it is called, after its name.
  let usage: Bilingual

  /// What it does, whole.
  let purpose: Bilingual

  /// What its arguments are, beside options.
  let operands: Operands

  /// Its options.
  let options: [OptionOutline]

  /// Examples of calls.
  let examples: [Example]

  /// What its exit status says.
  let status: Bilingual

  /// Every command that takes options, in the order of the help.
  static var all: [CommandOutline] {
    [
      ServerCommand.outline, CheckCommand.outline, FormatCommand.outline, NewCommand.outline, DataCommand.outline,
      SumCommand.outline,
      ConvertCommand.outline, ReviewCommand.outline,
      ConfigCommand.outline, RulesCommand.outline, ExplainCommand.outline, CompletionsCommand.outline,
    ]
  }

  /// The exit status of commands that only write something.
  static let writingStatus = Bilingual(
    "0 正常，2 命令有误或无法写出。", "0 done, 2 the call is wrong or the output could not be written.")

  /// The display columns of a line of a help.
  static let columns = 80

  /// A text of the help in lines that fit.
  private static func wrapped(_ text: String) -> String {
    WrappedText.lines(of: text, columns: columns).joined(separator: "\n")
  }

  /// The help of the command.
  func help(in language: Language) -> String {
    let words =
      language == .chinese ? ("用法：", "选项：", "例：", "退出状态：") : ("Usage: ", "Options:", "Examples:", "Exit status: ")
    let shown = examples.map { "  \($0.line)\n      \($0.purpose.text(in: language))\n" }.joined()
    let usage = usage.text(in: language)
    return """
      \(words.0)nianbao \(name) \(usage)

      \(CommandOutline.wrapped(purpose.text(in: language)))

      \(words.1)
      \(OptionOutline.help(options, in: language))
      \(words.2)
      \(shown)
      \(CommandOutline.wrapped(words.3 + status.text(in: language)))

      """
  }
}
