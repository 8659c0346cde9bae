import LanguageServer
import ReportRules

/// `nianbao rules`: the catalogue.
enum RulesCommand {
  /// What the command was asked to do.
  struct Options: CommandOptions, Equatable {
    /// The form of the output.
    enum Format: String, CaseIterable, Sendable {
      /// A line for each rule, for people.
      case text
      /// One JSON value for programs.
      case json
      /// A Markdown table, as in the README.
      case markdown
    }

    /// The form of the output.
    var format = Format.text

    /// Whether only the help is wanted.
    var wantsHelp = false

    /// The options of the command.
    static let table: [CommandOption<Options>] = [
      CommandOption(
        "--format", .oneOf(Format.allCases.map(\.rawValue)),
        help: Bilingual("输出格式，默认 text", "form of the output, text by default")
      ) { $0.format = Format(rawValue: $1) ?? $0.format },
      .help(\.wantsHelp),
    ]
  }

  /// Prints the catalogue; returns the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    outline.run(arguments, most: 0) { (call: inout CommandCall<Options>) in
      let rules = Catalogue.rules.map { $0.info }
      switch call.options.format {
      case .text: call.output.write(text(rules, in: call.language))
      case .json: call.output.write(json(rules))
      case .markdown: call.output.write(markdown(rules, in: call.language))
      }
      return call.output.finish(in: call.language)
    }
  }

  /// The command for helps and shells.
  static let outline = CommandOutline(
    name: "rules", summary: Bilingual("列出全部规则", "list all rules"), usage: Bilingual("[选项]", "[OPTION…]"),
    purpose: Bilingual("列出全部规则：代码、默认级别、含义。", "Lists all rules: code, default severity, meaning."),
    operands: .none, options: Options.table.map(\.outline),
    examples: [
      .init("nianbao rules", Bilingual("每行一条规则", "a rule on each line")),
      .init("nianbao rules --format json", Bilingual("供程序使用", "for programs")),
    ],
    status: CommandOutline.writingStatus)

  /// The rules for people, one on each line.
  static func text(_ rules: [RuleInfo], in language: Language) -> String {
    let codeWidth = rules.map(\.code.utf8.count).max() ?? 0
    let severityWidth = Severity.allCases.map(\.name.utf8.count).max() ?? 0
    func padded(_ text: String, to width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.utf8.count))
    }
    return rules.map { rule in
      padded(rule.code, to: codeWidth) + "  " + padded(rule.severity.name, to: severityWidth) + "  "
        + rule.meaning(in: language) + "\n"
    }.joined()
  }

  /// The rules as a Markdown table.
  static func markdown(_ rules: [RuleInfo], in language: Language) -> String {
    let head = Bilingual("| 规则 | 级别 | 不成立的情形 |", "| rule | severity | broken when |").text(in: language)
    let rows = rules.map { rule in
      let meaning = String(rule.meaning(in: language).flatMap { $0 == "|" ? "\\|" : String($0) })
      return "| `\(rule.code)` | \(rule.severity.name) | \(meaning) |\n"
    }
    return head + "\n|---|---|---|\n" + rows.joined()
  }

  /// The rules for programs.
  static func json(_ rules: [RuleInfo]) -> String {
    var writer = JSONWriter(isSpaced: true)
    writer.object { writer in
      writer.member("schema", 1)
      writer.array("rules", rules) { rule, writer in
        writer.object { writer in
          writer.member("code", rule.code)
          writer.member("severity", rule.severity.name)
          writer.object("description") { writer in
            writer.member("zh", rule.chinese)
            writer.member("en", rule.english)
          }
          writer.member("basis", rule.basis)
        }
      }
    }
    return writer.text + "\n"
  }
}

extension RuleInfo {
  /// When the rule is broken, in a language.
  func meaning(in language: Language) -> String { language == .chinese ? chinese : english }
}
