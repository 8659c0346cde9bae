import ReportRules

/// Where `nianbao check` writes what it finds.
struct OutputTarget {
  /// Why a file cannot be written to.
  struct Refusal: Error {
    /// What is said of it.
    let reason: Bilingual
  }

  /// The file; nil for a standard stream.
  private let path: [UInt8]?

  /// The stream where there is no file.
  private let stream: OutputStream

  /// Finds out where the findings in files go.
  init(options: CheckOptions, files: [InputFile]) {
    path = options.output.flatMap { $0 == "-" ? nil : Array($0.utf8) }
    // The standard output is for the text then.
    stream = options.givesText(of: files) ? .standardError : .standardOutput
  }

  /// Opens it.
  ///
  /// A file that holds a report is never written over; what an earlier call has written there is not checked.
  func open(leavingOut input: inout InputList) throws(Refusal) -> OutputStream {
    guard let path else { return stream }
    var resolver = PathResolver()
    let target = resolver.resolved(path)
    let same = input.files.filter { $0.source != .standardInput && resolver.resolved($0.path) == target }
    if same.contains(where: { $0.source == .named }) || OutputTarget.holdsReport(path) {
      throw Refusal(
        reason: Bilingual("是年度报告或者要检查的文件，不能写入结果", "is a report or a file to check; the findings cannot go there"))
    }
    input.files.removeAll(where: same.contains)
    do throws(SystemError) {
      return try OutputStream(creating: String(decoding: path, as: UTF8.self), isPrivate: false)
    } catch {
      throw Refusal(
        reason: Bilingual("无法写入：\(error.message(in: .chinese))", "cannot be written: \(error.message(in: .english))"))
    }
  }

  /// Whether a file holds a report and not what an earlier call found, which cites one.
  private static func holdsReport(_ path: [UInt8]) -> Bool {
    guard FileInspector.isPlainFile(path), let contents = try? SourceReader.read(InputFile(path: path, source: .named)),
      !contents.reports.isEmpty
    else { return false }
    let text = String(decoding: contents.bytes, as: UTF8.self)
    return !Severity.allCases.contains { text.contains(": \($0.name)[") }
  }
}
