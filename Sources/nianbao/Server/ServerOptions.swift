import ReportRules
import ReportText

/// What `nianbao server` was asked to do.
struct ServerOptions: Equatable, Sendable {
  /// How much is said on standard error, least first; nothing unless it is asked for.
  enum LogLevel: String, CaseIterable, Comparable, Sendable {
    /// Nothing.
    case off
    /// What went wrong.
    case error
    /// When the server began and ended, too.
    case info
    /// What came and went at each step, too; never a text.
    case debug

    /// Orders levels by how much is said.
    static func < (left: LogLevel, right: LogLevel) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// How much is said on standard error.
  var log = LogLevel.off

  /// The file that takes all messages, for bug reports; nil for none.
  var transcript: String?

  /// The position encoding for a client that offers none.
  var encoding = PositionEncoding.utf16

  /// Whether only the help is wanted.
  var wantsHelp = false

  /// The options of the command.
  static let table: [CommandOption<ServerOptions>] = [
    CommandOption("--stdio", help: Bilingual("经标准输入输出通信（总是如此）", "talk over standard input and output, as always")) {
      _, _ in
    },
    CommandOption(
      "--log", .oneOf(LogLevel.allCases.map(\.rawValue)),
      help: Bilingual("在标准错误上记录运行情况，默认 off", "log to standard error, off by default")
    ) { $0.log = LogLevel(rawValue: $1) ?? $0.log },
    CommandOption(
      "--transcript", .text(name: "FILE"),
      help: Bilingual(
        "把全部消息（含文档内容）写入文件，供报告问题用", "write all messages, with the documents' text, to a file for bug reports")
    ) { $0.transcript = $1 },
    CommandOption(
      "--position-encoding", .oneOf(PositionEncoding.allCases.map(\.rawValue)),
      help: Bilingual(
        "编辑器没有说明时，列号的单位，默认 utf-16；以字节计列的编辑器用 utf-8",
        "the unit of columns where the editor names none, by default utf-16; utf-8 for editors that count bytes")
    ) { $0.encoding = PositionEncoding(rawValue: $1) ?? $0.encoding },
    // Some clients tell their process in a way of their own; `initialize` tells it anyway.
    CommandOption(
      "--clientProcessId", .text(name: "PID"), help: Bilingual("忽略", "ignored")
    ) { _, _ in },
    .help(\.wantsHelp),
  ]
}
