import Glibc

/// `nianbao --help`, and what is said to a call that names no command.
enum HelpCommand {
  /// Prints the commands; returns the exit status.
  static func run() -> Int32 {
    print(usage)
    return 0
  }

  /// Says that there is no such command; returns the exit status of a call that could not be used.
  static func refuse(_ command: String?) -> Int32 {
    let complaint = command.map { "nianbao: 没有命令 \($0)\n\n" } ?? ""
    let bytes = Array((complaint + usage + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    return 2
  }

  /// The commands, one on each line.
  private static let usage = """
    用法：nianbao 命令 [选项]

      server       语言服务器（LSP，标准输入输出）
      --version    版本
      --help       本说明
    """
}
