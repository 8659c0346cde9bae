/// A code action.
package struct CodeAction: Sendable {
  /// What it does, for people.
  package var title: String

  /// Its kind.
  package var kind: String

  /// The diagnostics that it mends.
  package var diagnostics: [Diagnostic]

  /// Whether it is the one to take without a look.
  package var isPreferred: Bool

  /// What it changes.
  package var edit: WorkspaceEdit
}

/// Edits of one document.
package struct WorkspaceEdit: Sendable {
  /// The document.
  package var uri: String

  /// The version that the edits are made for; nil if the client does not count.
  package var version: Int?

  /// Whether the version is to be named.
  package var isDocumentChange: Bool

  /// The edits.
  package var edits: [LSPTextEdit]
}

extension CodeAction: JSONWritable {
  /// Writes the action; members without content are left out.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", title)
      writer.member("kind", kind)
      if !diagnostics.isEmpty {
        writer.key("diagnostics")
        writer.value(diagnostics)
      }
      if isPreferred { writer.member("isPreferred", true) }
      writer.member("edit", edit)
    }
  }
}

extension WorkspaceEdit: JSONWritable {
  /// Writes the edits with the version of their document, or without for clients that know no versions there.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if isDocumentChange {
        writer.key("documentChanges")
        writer.array { writer in
          writer.object { writer in
            writer.key("textDocument")
            writer.object { writer in
              writer.member("uri", uri)
              writer.key("version")
              if let version { writer.value(version) } else { writer.null() }
            }
            writer.key("edits")
            writer.value(edits)
          }
        }
      } else {
        writer.key("changes")
        writer.object { writer in
          writer.key(escaping: uri)
          writer.value(edits)
        }
      }
    }
  }
}
