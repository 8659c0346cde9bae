import ReportFeatures
import ReportRules
import ReportText

extension Server {
  /// The kinds of code actions there are, as advertised and as returned.
  enum ActionKind {
    static let quickFix = "quickfix"
    static let fixAll = "source.fixAll.nianbao"
    static let all = [quickFix, fixAll] + RewriteAction.Kind.allCases.map(\.rawValue)
  }

  /// `initialize`: agrees with the client on what both can do.
  mutating func initialize(_ parameters: InitializeParameters, id: MessageID) {
    client = parameters.capabilities
    encoding = client.positionEncodings.first ?? unspokenEncoding
    project.language = Language(locale: parameters.locale)
    project.folders = parameters.folders.compactMap(FilePath.path(ofURI:))
    takeStartupSettings(parameters.options)
    phase = .running
    if let process = parameters.processID, process > 0 { effects.append(.watch(process)) }
    let capabilities = client
    let encoding = encoding
    respond(to: id) { writer in
      writer.object { writer in
        writer.key("capabilities")
        writer.object { Server.write(capabilities, encoding, to: &$0) }
        writer.key("serverInfo")
        writer.object { writer in
          writer.member("name", Product.name)
          writer.member("version", Product.version)
        }
      }
    }
  }

  /// Writes what the server does for a client.
  private static func write(
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
      writer.value(signatureTriggers)
    }
    writer.member("hoverProvider", true)
    writer.member("documentHighlightProvider", true)
    writer.member("definitionProvider", true)
    writer.member("referencesProvider", true)
    writer.member("selectionRangeProvider", true)
    writer.member("inlayHintProvider", true)
    if client.tokens {
      writer.key("semanticTokensProvider")
      writer.object { writeTokenOptions(client, to: &$0) }
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
