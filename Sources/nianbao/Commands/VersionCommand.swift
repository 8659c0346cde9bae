import LanguageServer

/// `nianbao --version`.
enum VersionCommand {
  /// Prints name and version; returns the exit status.
  static func run() -> Int32 {
    print("nianbao \(Product.version)")
    return 0
  }
}
