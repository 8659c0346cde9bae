import ReportFeatures
import ReportRules
import ReportText

/// What the server tells a client that it can do.
enum ServerCapabilities {
  /// The files of which to be told: configurations, and what can be last year's report.
  static let watchedPatterns = ["**/\(ConfigurationFile.name)", "**/*.{txt,md,html,nianbao}"]

  /// Writes the answer to `initialize`.
  static func write(_ client: ClientCapabilities, _ encoding: PositionEncoding, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("capabilities")
      writer.object { writeFeatures(client, encoding, to: &$0) }
      writer.key("serverInfo")
      writer.object { writer in
        writer.member("name", Product.name)
        writer.member("version", Product.version)
      }
    }
  }

  /// Writes what the server is to be told of, as the parameters of `client/registerCapability`; nothing if a client can
  /// be asked for nothing.
  static func registration(for client: ClientCapabilities) -> ((inout JSONWriter) -> Void)? {
    guard client.watchedFiles || client.configurationRegistration else { return nil }
    return { writer in
      writer.key("registrations")
      writer.array { writer in
        if client.watchedFiles {
          write("workspace/didChangeWatchedFiles", to: &writer) { writer in
            writer.key("watchers")
            writer.array { writer in
              for pattern in watchedPatterns { writer.object { $0.member("globPattern", pattern) } }
            }
          }
        }
        if client.configurationRegistration {
          write("workspace/didChangeConfiguration", to: &writer) { $0.member("section", Product.name) }
        }
      }
    }
  }

  private static func write(
    _ method: String, to writer: inout JSONWriter, _ options: (inout JSONWriter) -> Void
  ) {
    writer.object { writer in
      writer.member("id", method)
      writer.member("method", method)
      writer.key("registerOptions")
      writer.object(options)
    }
  }

  /// Writes what the server does for a client.
  private static func writeFeatures(
    _ client: ClientCapabilities, _ encoding: PositionEncoding, to writer: inout JSONWriter
  ) {
    writer.member("positionEncoding", encoding.rawValue)
    writer.key("textDocumentSync")
    writer.object { writer in
      writer.member("openClose", true)
      writer.member("change", 2)
      writer.key("save")
      writer.object { $0.member("includeText", false) }
    }
    writer.key("completionProvider")
    writer.object { writer in
      writer.key("triggerCharacters")
      writer.value(["\t", "|", "（", "、"])
    }
    writer.key("signatureHelpProvider")
    writer.object { writer in
      writer.key("triggerCharacters")
      writer.value(DocumentView.signatureTriggers)
    }
    writer.member("hoverProvider", true)
    writer.member("documentHighlightProvider", true)
    writer.member("definitionProvider", true)
    writer.member("referencesProvider", true)
    writer.member("selectionRangeProvider", true)
    writer.member("inlayHintProvider", true)
    if client.tokens {
      writer.key("semanticTokensProvider")
      writer.object { writer in
        writer.key("legend")
        writer.object { writer in
          writer.key("tokenTypes")
          writer.value(TokenEncoder.types)
          writer.key("tokenModifiers")
          writer.value(TokenEncoder.modifiers)
        }
        writer.member("range", true)
        writer.key("full")
        writer.object { $0.member("delta", client.tokenDeltas) }
      }
    }
    writer.key("documentLinkProvider")
    writer.object { $0.member("resolveProvider", false) }
    writer.member("workspaceSymbolProvider", true)
    writer.member("documentFormattingProvider", true)
    writer.member("documentRangeFormattingProvider", true)
    writer.key("documentOnTypeFormattingProvider")
    writer.object { $0.member("firstTriggerCharacter", TypingFeature.triggers.first ?? "\n") }
    if client.inlineCompletion { writer.member("inlineCompletionProvider", true) }
    writer.key("codeLensProvider")
    writer.object { $0.member("resolveProvider", false) }
    let commands = Command.usable(by: client)
    if !commands.isEmpty {
      writer.key("executeCommandProvider")
      writer.object { writer in
        writer.key("commands")
        writer.value(commands.map(\.rawValue))
      }
    }
    if client.folderChanges || !client.fileOperations.isEmpty {
      writer.key("workspace")
      writer.object { writeWorkspace(client, to: &$0) }
    }
    writer.member("documentSymbolProvider", true)
    writer.member("foldingRangeProvider", true)
    if client.pullsDiagnostics {
      writer.key("diagnosticProvider")
      writer.object { writer in
        writer.member("identifier", Product.name)
        writer.member("interFileDependencies", true)
        writer.member("workspaceDiagnostics", true)
        writer.member("workDoneProgress", true)
      }
    }
    if client.codeActionLiterals {
      writer.key("codeActionProvider")
      writer.object { writer in
        writer.key("codeActionKinds")
        writer.value(ActionKind.all)
      }
    }
  }

  /// Writes of what happens to folders and files the server is to be told.
  private static func writeWorkspace(_ client: ClientCapabilities, to writer: inout JSONWriter) {
    if client.folderChanges {
      writer.key("workspaceFolders")
      writer.object { writer in
        writer.member("supported", true)
        writer.member("changeNotifications", true)
      }
    }
    guard !client.fileOperations.isEmpty else { return }
    writer.key("fileOperations")
    writer.object { writer in
      for operation in client.fileOperations {
        writer.key(escaping: operation)
        writer.object { writer in
          writer.key("filters")
          writer.array { writer in
            for pattern in watchedPatterns {
              writer.object { writer in
                writer.member("scheme", "file")
                writer.key("pattern")
                writer.object { $0.member("glob", pattern) }
              }
            }
          }
        }
      }
    }
  }
}
