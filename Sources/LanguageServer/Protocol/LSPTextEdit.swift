/// An edit as the protocol writes it.
package struct LSPTextEdit: Equatable, Sendable {
  /// What is replaced.
  package var range: LSPRange

  /// What comes in its place.
  package var newText: String
}

extension LSPTextEdit: JSONWritable {
  /// Writes the edit.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("range", range)
      writer.member("newText", newText)
    }
  }
}
