import LanguageServer
import ReportRules

/// `nianbao config`: the settings in force for a file, and where each comes from.
enum ConfigCommand {
  /// What the command was asked to do.
  struct Options: CommandOptions, Equatable {
    /// The form of the output.
    enum Format: String, CaseIterable, Sendable {
      /// A line for each setting, for people.
      case text
      /// One JSON value for programs.
      case json
    }

    /// The form of the output.
    var format = Format.text

    /// A configuration file; nil to find it upwards from the file.
    var configuration: String?

    /// Whether only the help is wanted.
    var wantsHelp = false

    /// The options of the command.
    static let table: [CommandOption<Options>] = [
      CommandOption(
        "--format", .oneOf(Format.allCases.map(\.rawValue)),
        help: Bilingual("输出格式，默认 text", "form of the output, text by default")
      ) { $0.format = Format(rawValue: $1) ?? $0.format },
      .configuration(\.configuration),
      .help(\.wantsHelp),
    ]
  }

  /// The command for helps and shells.
  static let outline = CommandOutline(
    name: "config", summary: Bilingual("显示对文件生效的设置及其来源", "show the settings in force for a file"),
    usage: Bilingual("[选项] [文件]", "[OPTION…] [FILE]"),
    purpose: Bilingual(
      "显示对一个文件生效的设置，以及每项来自哪个配置文件还是默认；文件不必存在，不给文件时为当前文件夹。",
      """
      Shows the settings in force for a file, and for each whether it comes from a configuration file or is the default.
      The file need not exist; without one the current folder is meant.
      """),
    operands: .paths, options: Options.table.map(\.outline),
    examples: [.init("nianbao config 年报.md", Bilingual("哪些设置对这份报告生效", "what is set for this report"))],
    status: Bilingual(
      "0 正常，2 命令有误或配置文件无法使用。", "0 done, 2 the call or the configuration could not be used."))

  /// Shows the settings; returns the exit status.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after `config`.
  ///   - rawArguments: the same as bytes, since a path need not be UTF-8.
  static func run(_ arguments: [String], rawArguments: [[UInt8]]) -> Int32 {
    outline.run(arguments, most: 1) { (call: inout CommandCall<Options>) in
      let path = call.operands.first.map { rawArguments[$0] }
      var set = ConfigurationSet(currentFolder: Environment.currentFolder, language: call.language)
      if let named = call.options.configuration {
        do throws(SystemError) {
          try set.read(named: named)
        } catch {
          return Complaint.refuse(path: named, FileChecker.unreadable(error), in: call.language)
        }
      }
      // As the standard input without a name, what is no file is in the current folder and no pattern fits it.
      let file = path.map { InputFile(path: $0, source: .named) } ?? InputFile(named: InputFile.dash)
      set.find(for: [file])
      for complaint in set.complaints { Complaint.say(complaint) }
      let listing = SettingsListing(set.settings(for: file), of: path == nil ? nil : set.path(of: file))
      switch call.options.format {
      case .text: call.output.write(listing.text(in: call.language))
      case .json: call.output.write(listing.json(path: path == nil ? nil : file.shownPath))
      }
      return call.output.finish(in: call.language)
    }
  }
}
