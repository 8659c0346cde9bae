import Glibc
import LanguageServer

/// `nianbao server`: the language server over standard input and output.
enum ServerCommand {
  /// Serves until the client is done or gone; returns the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    // `--stdio` is the only way there is; clients also tell their process in a way of their own.
    if let stranger = arguments.first(where: { $0 != "--stdio" && !$0.hasPrefix("--clientProcessId=") }) {
      return HelpCommand.refuse("server \(stranger)")
    }
    guard let streams = StandardStreams.take() else { return 1 }
    var loop = ServerLoop(streams: streams)
    return loop.run()
  }
}
