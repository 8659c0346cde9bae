/// An edit as the protocol writes it.
public struct LSPTextEdit: Equatable, Sendable {
  /// What is replaced.
  public var range: LSPRange

  /// What comes in its place.
  public var newText: String
}

extension LSPTextEdit: JSONWritable {
  /// Writes the edit.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("range", range)
      writer.member("newText", newText)
    }
  }
}
