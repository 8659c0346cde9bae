/// What happens to the server.
package enum Event: Sendable {
  /// All input that had come when it was read: one batch, after which diagnostics are published once.
  case input([FrameReader.Item])
  /// The ``Server/deadline`` has passed.
  case timer
  /// A file that was to be read, and what came of it.
  case file(FileRequest, FileAnswer)
}

/// What the server wants done.
package enum Effect: Equatable, Sendable {
  /// Send the body of a message (JSON).
  case send([UInt8])
  /// Read a file; ``Event/file(_:_:)`` says what came of it.
  case read(FileRequest)
  /// End when the process with this number is gone.
  case watch(Int)
  /// End the process with an exit status; nothing comes after it.
  case end(Int32)
}
