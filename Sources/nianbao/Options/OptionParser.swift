import LanguageServer
import ReportRules

/// What is wrong with the arguments of a command.
enum UsageError: Error, Equatable {
  /// There is no such option; the names are those that exist.
  case unknownOption(String, valid: [String])
  /// The option needs a value; the text says what kind of value.
  case missingValue(option: String, expected: String)
  /// The option takes no value but was given one.
  case surplusValue(option: String)
  /// The value is none of the option's.
  case unknownValue(String, option: String, valid: [String])
  /// The value is no whole number of at least 1.
  case notACount(String, option: String)
  /// The command takes no such argument.
  case surplusArgument(String)
  /// The command needs an argument; the text says what kind of argument.
  case missingArgument(Bilingual)
  /// There is no such rule; the codes are those that exist.
  case unknownRule(String, valid: [String])
  /// There is no such command; the names are those that exist.
  case unknownCommand(String, valid: [String])

  /// The message for people.
  func message(in language: Language) -> String { wording.text(in: language) }

  /// The message in both languages.
  private var wording: Bilingual {
    switch self {
    case .unknownOption(let name, let valid):
      UsageError.unknown(
        Bilingual("没有选项 \(name)", "unknown option \(name)"), near: NearestNames.of(name, among: valid),
        Bilingual(
          "可用的选项：\(valid.joined(separator: "、"))", "the options are: \(valid.joined(separator: ", "))"))
    case .missingValue(let option, let expected):
      Bilingual("选项 \(option) 缺少值：\(expected)", "option \(option) needs a value: \(expected)")
    case .surplusValue(let option):
      Bilingual("选项 \(option) 不带值", "option \(option) takes no value")
    case .unknownValue(let value, let option, let valid):
      Bilingual(
        "选项 \(option) 的值不能是 \"\(value)\"；可用的值：\(valid.joined(separator: "、"))",
        "\"\(value)\" is no value of option \(option); the values are: \(valid.joined(separator: ", "))")
    case .notACount(let value, let option):
      Bilingual(
        "选项 \(option) 的值应为不小于 1 的整数，不能是 \"\(value)\"",
        "option \(option) needs a whole number of at least 1, not \"\(value)\"")
    case .surplusArgument(let argument):
      Bilingual("多余的参数 \(argument)", "surplus argument \(argument)")
    case .missingArgument(let expected):
      Bilingual("缺少参数：\(expected.chinese)", "an argument is missing: \(expected.english)")
    case .unknownRule(let code, let valid):
      UsageError.unknown(
        Bilingual("没有规则 \(code)", "unknown rule \(code)"), near: NearestNames.of(code, among: valid),
        Bilingual("nianbao rules 列出全部规则", "nianbao rules lists all rules"))
    case .unknownCommand(let name, _) where name.contains(".") || name.contains("/"):
      Bilingual(
        "没有命令 \(name)；检查文件请用 nianbao check \(name)",
        "unknown command \(name); to check a file: nianbao check \(name)")
    case .unknownCommand(let name, let valid):
      UsageError.unknown(
        Bilingual("没有命令 \(name)", "unknown command \(name)"), near: NearestNames.of(name, among: valid),
        Bilingual(
          "可用的命令：\(valid.joined(separator: "、"))", "the commands are: \(valid.joined(separator: ", "))"))
    }
  }

  /// What is said of a name that does not exist: which were perhaps meant, and all that exist.
  private static func unknown(_ complaint: Bilingual, near: [String], _ valid: Bilingual) -> Bilingual {
    let chinese = near.isEmpty ? "" : "；是否指 \(near.joined(separator: "、"))"
    let english = near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))"
    return Bilingual(
      "\(complaint.chinese)\(chinese)；\(valid.chinese)", "\(complaint.english)\(english); \(valid.english)")
  }
}

/// Reads the arguments of a command by its table of options.
struct OptionParser<Values>: Sendable {
  /// The options that exist.
  let options: [CommandOption<Values>]

  /// Reads arguments into `values`.
  ///
  /// An option's value follows as the next argument or after `=`; `--` ends the options, a lone `-` is none, and `-h` is short for `--help`.
  ///
  /// - Returns: the indices of the arguments that are no options, ascending.
  func parse(_ arguments: [String], into values: inout Values) throws(UsageError) -> [Int] {
    var operands: [Int] = []
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument == "--" {
        operands.append(contentsOf: index..<arguments.count)
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(index - 1)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0] == "-h" ? "--help" : String(parts[0])
      guard let option = options.first(where: { $0.name == name }) else {
        throw .unknownOption(name, valid: options.map(\.name))
      }
      var value = parts.count > 1 ? String(parts[1]) : nil
      if case .none = option.argument {
        guard value == nil else { throw .surplusValue(option: name) }
      } else if value == nil, index < arguments.count {
        value = arguments[index]
        index += 1
      }
      option.apply(&values, try check(value, of: option))
    }
    return operands
  }

  /// The value of an option, if it is one that the option takes.
  private func check(_ value: String?, of option: CommandOption<Values>) throws(UsageError) -> String {
    switch option.argument {
    case .none:
      return ""
    case .oneOf(let valid):
      guard let value else { throw .missingValue(option: option.name, expected: valid.joined(separator: "|")) }
      guard valid.contains(value) else { throw .unknownValue(value, option: option.name, valid: valid) }
      return value
    case .rules:
      guard let value else { throw .missingValue(option: option.name, expected: "CODE,…") }
      let codes = RuleList.codes(in: value)
      guard !codes.isEmpty else { throw .missingValue(option: option.name, expected: "CODE,…") }
      for code in codes where !RuleList.all.contains(code) { throw .unknownRule(code, valid: RuleList.all) }
      return value
    case .text(let expected):
      guard let value, !value.isEmpty else { throw .missingValue(option: option.name, expected: expected) }
      return value
    case .count(let expected):
      guard let value else { throw .missingValue(option: option.name, expected: expected) }
      guard let count = Int(value), count >= 1 else { throw .notACount(value, option: option.name) }
      return value
    }
  }
}
