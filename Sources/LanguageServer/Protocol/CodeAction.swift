/// A code action.
public struct CodeAction: Sendable {
  /// What it does, for people.
  public var title: String

  /// Its kind.
  public var kind: String

  /// The diagnostics that it mends.
  public var diagnostics: [Diagnostic]

  /// Whether it is the one to take without a look.
  public var isPreferred: Bool

  /// What it changes.
  public var edit: WorkspaceEdit
}

/// Edits of one document.
public struct WorkspaceEdit: Sendable {
  /// The document.
  public var uri: String

  /// The version that the edits are made for; nil if the client does not count.
  public var version: Int?

  /// Whether the version is to be named.
  public var isDocumentChange: Bool

  /// The edits.
  public var edits: [LSPTextEdit]
}

extension CodeAction: JSONWritable {
  /// Writes the action; members without content are left out.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", title)
      writer.member("kind", kind)
      if !diagnostics.isEmpty {
        writer.member("diagnostics", diagnostics)
      }
      if isPreferred { writer.member("isPreferred", true) }
      writer.member("edit", edit)
    }
  }
}

extension WorkspaceEdit: JSONWritable {
  /// Writes the edits with the version of their document, or without for clients that know no versions there.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if isDocumentChange {
        writer.array("documentChanges") { writer in
          writer.object { writer in
            writer.object("textDocument") { writer in
              writer.member("uri", uri)
              writer.member("version", orNull: version)
            }
            writer.member("edits", edits)
          }
        }
      } else {
        writer.object("changes") { writer in
          writer.key(escaping: uri)
          writer.value(edits)
        }
      }
    }
  }
}
