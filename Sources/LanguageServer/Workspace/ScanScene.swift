import ReportRules
import ReportText

/// What a scan of folders sees of the rest of the server.
struct ScanScene {
  /// What the client can do.
  let client: ClientCapabilities

  /// The position encoding that was agreed on.
  let encoding: PositionEncoding

  /// Settings and files.
  let project: Project

  /// The names of the open documents by their paths; they count as they stand in the editor.
  let openPaths: [String: String]

  /// The number of the next request to the client.
  let nextRequest: Int

  /// The language of what is said.
  var language: Language { project.defaults.settings.language }
}

/// What a scan of folders wants done.
enum ScanOutput {
  /// Listing a folder.
  case list(String)
  /// Reading a file.
  case read(FileRequest)
  /// Finding out the states of files.
  case inspect([String])
  /// Asking the client to show a progress (`window/workDoneProgress/create`).
  case askForProgress(MessageID)
  /// Telling something in the course of a request.
  case progress(MessageID, (inout JSONWriter) -> Void)
  /// Answering a request.
  case answer(MessageID, (inout JSONWriter) -> Void)
  /// Saying that a request was taken back.
  case cancelled(MessageID)
}
