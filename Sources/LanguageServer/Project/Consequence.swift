import ReportRules

/// What follows for the rest of the server from what the project came to know.
enum Consequence: Equatable {
  /// A file is to be read.
  case read(FileRequest)
  /// The diagnostics of a configuration file are due, by the URI that the client knows.
  case publish(String)
  /// What is set for the documents in a folder may have changed; for all documents if no folder is given.
  case settingsChanged(within: String?)
  /// A file with last year's report says something else.
  case previousChanged(path: String)
  /// The user is to be told something.
  case show(MessageType, Bilingual)
}
