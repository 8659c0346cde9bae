import ReportFeatures
import ReportText

// The table of methods: name, how clients learn of it, how its parameters are read, and its handler.

extension Method {
  /// The methods that begin and end the conversation.
  static let lifecycle: [Method] = [
    .request("initialize", nil, InitializeParameters.init) { $0.initialize($2, id: $1) },
    .request("shutdown", nil, { _ in () }) { server, id, _ in server.shutdown(id) },
    .notification("initialized", nil, { _ in () }) { server, _, _ in server.initialized() },
    .notification("exit", nil, { _ in () }) { server, _, _ in server.exit() },
    .notification(cancellation, nil, { MessageID($0["id"]) }) { server, id, _ in server.cancel { $0.id == id } },
    .notification("window/workDoneProgress/cancel", nil, { MessageID($0["token"]) }) { server, token, _ in
      server.cancel { $0.progress.token == token }
    },
  ]

  /// The method by which a client takes a request back; it counts already when it arrives.
  static let cancellation = "$/cancelRequest"

  /// The methods that keep the texts of the documents those of the client.
  static let synchronization: [Method] = [
    .notification("textDocument/didOpen", Announcement("textDocumentSync", options: writeSync), OpenParameters.init) {
      $0.didOpen($1, isDamaged: $2)
    },
    .notification("textDocument/didChange", nil, ChangeParameters.init) { $0.didChange($1, isDamaged: $2) },
    .notification("textDocument/didSave", nil, SaveParameters.init) { $0.didSave($1, isDamaged: $2) },
    .notification("textDocument/didClose", nil, { $0["textDocument"]["uri"].string }) { server, uri, _ in
      server.didClose(uri)
    },
  ]

  /// The methods about one document.
  static let language: [Method] = [
    .position(
      "textDocument/completion",
      Announcement("completionProvider") { $1.member("triggerCharacters", ["\t", "|", "（", "、"]) },
      DocumentView.completion),
    .position(
      "textDocument/signatureHelp",
      Announcement("signatureHelpProvider") { $1.member("triggerCharacters", ["\t", "|"]) },
      DocumentView.signatureHelp),
    .position("textDocument/hover", Announcement("hoverProvider"), DocumentView.hover),
    .position(
      "textDocument/documentHighlight", Announcement("documentHighlightProvider"), DocumentView.documentHighlight),
    .position("textDocument/definition", Announcement("definitionProvider"), DocumentView.definition),
    .view(
      "textDocument/references", Announcement("referencesProvider"), ReferenceParameters.init, DocumentView.references),
    .view(
      "textDocument/selectionRange", Announcement("selectionRangeProvider"),
      { $0["positions"].all(TextPosition.init) }, DocumentView.selectionRange),
    .range("textDocument/inlayHint", Announcement("inlayHintProvider"), DocumentView.inlayHint),
    .document(
      "textDocument/semanticTokens/full",
      Announcement("semanticTokensProvider", to: { $0.tokens }, options: writeTokens), { _ in () }
    ) { server, id, uri, _ in server.answerTokens(id, about: uri) { $0.semanticTokens(of: $1) } },
    .document("textDocument/semanticTokens/full/delta", nil, { $0["previousResultId"].string }) {
      server, id, uri, last in
      server.answerTokens(id, about: uri) { $0.semanticTokens(of: $1, since: last) }
    },
    .document("textDocument/semanticTokens/range", nil, { LSPRange($0["range"]) }) { server, id, uri, range in
      server.answerTokens(id, about: uri) { $0.semanticTokens(of: $1, in: range) }
    },
    .view(
      "textDocument/documentLink", Announcement("documentLinkProvider") { $1.member("resolveProvider", false) },
      DocumentView.documentLink),
    .view("textDocument/formatting", Announcement("documentFormattingProvider"), DocumentView.formatting),
    .range(
      "textDocument/rangeFormatting", Announcement("documentRangeFormattingProvider"), DocumentView.rangeFormatting),
    .view(
      "textDocument/onTypeFormatting",
      Announcement("documentOnTypeFormattingProvider") {
        $1.member("firstTriggerCharacter", TypingFeature.triggers.first ?? "\n")
      }, TypingParameters.init, DocumentView.onTypeFormatting),
    .position(
      "textDocument/inlineCompletion", Announcement("inlineCompletionProvider", to: { $0.inlineCompletion }),
      DocumentView.inlineCompletion),
    .view(
      "textDocument/codeLens", Announcement("codeLensProvider") { $1.member("resolveProvider", false) },
      DocumentView.codeLens),
    .view("textDocument/documentSymbol", Announcement("documentSymbolProvider"), DocumentView.documentSymbol),
    .view("textDocument/foldingRange", Announcement("foldingRangeProvider"), DocumentView.foldingRange),
    .document(
      "textDocument/codeAction",
      Announcement("codeActionProvider", to: { $0.codeActionLiterals }) {
        $1.member("codeActionKinds", ActionKind.all)
      },
      CodeActionParameters.init
    ) { $0.codeAction($3, of: $2, id: $1) },
    .document(
      "textDocument/diagnostic",
      Announcement("diagnosticProvider", to: { $0.pullsDiagnostics }, options: writeDiagnostics),
      { .some($0["previousResultId"].string) }
    ) { $0.diagnostic(of: $2, since: $3, id: $1) },
  ]

  /// The methods about all documents, folders, files and settings.
  static let workspace: [Method] = [
    .request("workspace/diagnostic", nil, WorkspaceDiagnosticParameters.init) { $0.workspaceDiagnostic($2, id: $1) },
    .request("workspace/symbol", Announcement("workspaceSymbolProvider"), QueryParameters.init) {
      $0.workspaceSymbol($2, id: $1)
    },
    .request(
      "workspace/executeCommand",
      Announcement("executeCommandProvider", to: { !Command.usable(by: $0).isEmpty }) {
        $1.member("commands", Command.usable(by: $0).map(\.rawValue))
      }, CommandParameters.init
    ) { $0.executeCommand($2, id: $1) },
    .notification(
      "workspace/didChangeWorkspaceFolders",
      Announcement("workspaceFolders", in: .workspace, to: { $0.folderChanges }) { _, writer in
        writer.member("supported", true)
        writer.member("changeNotifications", true)
      }, FolderChangeParameters.init
    ) { server, parameters, _ in server.didChangeFolders(parameters) },
    .notification(
      "workspace/didChangeWatchedFiles",
      Announcement("", in: .registration, to: { $0.watchedFiles }, options: writeWatchers), FileChangeParameters.init
    ) { server, parameters, _ in server.filesChanged(parameters.uris) },
    .notification(
      "workspace/didChangeConfiguration",
      Announcement("", in: .registration, to: { $0.configurationRegistration }) { $1.member("section", Product.name) },
      { .some($0["settings"]) }
    ) { server, settings, _ in server.didChangeConfiguration(settings) },
    .notification("workspace/didRenameFiles", fileOperation("didRename"), FileChangeParameters.init) {
      server, parameters, _ in server.filesChanged(parameters.uris)
    },
    .notification("workspace/didDeleteFiles", fileOperation("didDelete"), FileChangeParameters.init) {
      server, parameters, _ in server.filesChanged(parameters.uris)
    },
  ]
}

// Options of several lines.

extension Method {
  /// The files of which to be told: configurations, and what can be last year's report.
  private static let watchedPatterns = [
    "**/\(ConfigurationFile.name)", "**/*.{\(FolderEntry.endings.map { $0.dropFirst() }.joined(separator: ","))}",
  ]

  @Sendable private static func writeSync(_ client: ClientCapabilities, _ writer: inout JSONWriter) {
    writer.member("openClose", true)
    writer.member("change", 2)
    writer.object("save") { $0.member("includeText", false) }
  }

  @Sendable private static func writeTokens(_ client: ClientCapabilities, _ writer: inout JSONWriter) {
    writer.object("legend") { writer in
      writer.member("tokenTypes", TokenEncoder.types)
      writer.member("tokenModifiers", TokenEncoder.modifiers)
    }
    writer.member("range", true)
    writer.object("full") { $0.member("delta", client.tokenDeltas) }
  }

  @Sendable private static func writeDiagnostics(_ client: ClientCapabilities, _ writer: inout JSONWriter) {
    writer.member("identifier", Product.name)
    writer.member("interFileDependencies", true)
    writer.member("workspaceDiagnostics", true)
    writer.member("workDoneProgress", true)
  }

  @Sendable private static func writeWatchers(_ client: ClientCapabilities, _ writer: inout JSONWriter) {
    writer.array("watchers", watchedPatterns) { pattern, writer in writer.object { $0.member("globPattern", pattern) } }
  }

  /// What clients are told of a notification about files that can tell of it.
  private static func fileOperation(_ name: StaticString) -> Announcement {
    Announcement(name, in: .fileOperations, to: { $0.fileOperations.contains("\(name)") }) { _, writer in
      writer.array("filters", watchedPatterns) { pattern, writer in
        writer.object { writer in
          writer.member("scheme", "file")
          writer.object("pattern") { $0.member("glob", pattern) }
        }
      }
    }
  }
}
