/// What happens to the server.
public enum Event: Sendable {
  /// All input that had come when it was read: one batch, after which diagnostics are published once.
  case input([FrameReader.Item])
  /// The ``Server/deadline`` has passed.
  case timer
  /// A file that was to be read, and what came of it.
  case file(FileRequest, FileAnswer)
  /// A folder that was to be listed, and what is in it; nil if that cannot be said.
  case folder(String, [FolderEntry]?)
  /// Files that were asked about, and the state of each.
  case states([String], [FileState])
}

/// What the server wants done.
public enum Effect: Equatable, Sendable {
  /// Send the body of a message (JSON).
  case send([UInt8])
  /// Read a file; ``Event/file(_:_:)`` says what came of it.
  case read(FileRequest)
  /// List a folder; ``Event/folder(_:_:)`` says what came of it.
  case list(String)
  /// Find out the states of files, without reading them; ``Event/states(_:_:)`` says what they are.
  case inspect([String])
  /// End when the process with this number is gone.
  case watch(Int)
  /// End the process with an exit status; nothing comes after it.
  case end(Int32)
}
