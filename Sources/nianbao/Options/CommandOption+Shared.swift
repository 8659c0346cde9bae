import LanguageServer
import ReportRules

/// Options that several commands have, and that mean the same for each.
extension CommandOption {
  /// `--help`.
  ///
  /// - Parameter wish: whether only the help is wanted.
  static func help(_ wish: any WritableKeyPath<Values, Bool> & Sendable) -> CommandOption {
    CommandOption("--help", help: Bilingual("显示本说明", "show this help")) { options, _ in options[keyPath: wish] = true }
  }

  /// `--config`.
  ///
  /// - Parameter file: the configuration file for all files; nil to find it upwards from each.
  static func configuration(_ file: any WritableKeyPath<Values, String?> & Sendable) -> CommandOption {
    CommandOption(
      "--config", .text(name: "FILE"),
      help: Bilingual(
        "配置文件；默认从各文件所在文件夹向上找 \(ConfigurationFile.name)",
        "the configuration; by default the \(ConfigurationFile.name) nearest upwards from each file")
    ) { $0[keyPath: file] = $1 }
  }
}
