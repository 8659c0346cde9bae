import FoundationEssentials

/// A message of the client.
public enum ClientMessage: Sendable {
  /// A request, which must be answered.
  case request(MessageID, ClientRequest)
  /// A notification, which must not be.
  case notification(ClientNotification)
  /// An answer to a request of the server, with its result; nil for an error.
  case answer(MessageID?, PositionedJSON?)
  /// Something else; the client is told.
  case invalid(MessageID?, ErrorCode, String)
}

/// A request with its parameters.
public enum ClientRequest: Sendable {
  case initialize(InitializeParameters)
  case shutdown
  case completion(PositionParameters)
  case hover(PositionParameters)
  case documentSymbol(DocumentParameters)
  case foldingRange(DocumentParameters)
  case codeAction(CodeActionParameters)
  case diagnostic(DiagnosticParameters)
  case signatureHelp(PositionParameters)
  case documentHighlight(PositionParameters)
  case definition(PositionParameters)
  case references(ReferenceParameters)
  case selectionRange(SelectionRangeParameters)
  case inlayHint(RangeParameters)
  case codeLens(DocumentParameters)
  case semanticTokens(DocumentParameters)
  case semanticTokensDelta(TokenDeltaParameters)
  case semanticTokensRange(RangeParameters)
  case documentLink(DocumentParameters)
  case workspaceSymbol(QueryParameters)
  case formatting(DocumentParameters)
  case rangeFormatting(RangeParameters)
  case onTypeFormatting(TypingParameters)
  case inlineCompletion(PositionParameters)
  case executeCommand(CommandParameters)
  case workspaceDiagnostic(WorkspaceDiagnosticParameters)
  /// A request whose method is known and whose parameters are not those of the method.
  case unusable(String)
  /// A request whose method is not known.
  case unknown(String)
}

/// A notification with its parameters.
public enum ClientNotification: Sendable {
  case exit
  case cancel(MessageID)
  /// The user has stopped work, by what was named when telling how far it is.
  case cancelWork(MessageID)
  case didOpen(OpenParameters)
  case didChange(ChangeParameters)
  case didClose(DocumentParameters)
  case didSave(SaveParameters)
  case initialized
  /// Settings, or null from clients that want to be asked.
  case didChangeConfiguration(PositionedJSON)
  /// The folders that the client has closed, and those that it has opened.
  case didChangeWorkspaceFolders(FolderChangeParameters)
  /// The files that were renamed or deleted, by their old and new names.
  case filesMoved([String])
  /// The files that have changed.
  case didChangeWatchedFiles([String])
  /// One that asks for nothing here, or whose parameters are not those of its method.
  case other
}

extension ClientMessage: Decodable {
  /// Decodes a message by its method.
  public init(from decoder: any Decoder) throws {
    guard let container = try? decoder.container(keyedBy: AnyKey.self) else {
      self = .invalid(nil, .invalidRequest, "a message is an object")
      return
    }
    let id: MessageID? = container.lenient("id")
    guard let method: String = container.lenient("method") else {
      let isAnswer = container.contains("result") || container.contains("error")
      self =
        isAnswer
        ? .answer(id, container.lenient("result")) : .invalid(id, .invalidRequest, "a message has a method")
      return
    }
    if let id {
      self = .request(id, ClientRequest(method, container))
    } else if container.contains("id") {
      self = .invalid(nil, .invalidRequest, "an id is a number or a string")
    } else {
      self = .notification(ClientNotification(method, container))
    }
  }
}

extension ClientRequest {
  /// Decodes the parameters of a method.
  fileprivate init(_ method: String, _ message: LenientContainer) {
    let request: ClientRequest? =
      switch method {
      case "initialize": message.lenient("params").map(ClientRequest.initialize)
      case "shutdown": .shutdown
      case "textDocument/completion": message.lenient("params").map(ClientRequest.completion)
      case "textDocument/hover": message.lenient("params").map(ClientRequest.hover)
      case "textDocument/documentSymbol": message.lenient("params").map(ClientRequest.documentSymbol)
      case "textDocument/foldingRange": message.lenient("params").map(ClientRequest.foldingRange)
      case "textDocument/codeAction": message.lenient("params").map(ClientRequest.codeAction)
      case "textDocument/diagnostic": message.lenient("params").map(ClientRequest.diagnostic)
      case "textDocument/signatureHelp": message.lenient("params").map(ClientRequest.signatureHelp)
      case "textDocument/documentHighlight": message.lenient("params").map(ClientRequest.documentHighlight)
      case "textDocument/definition": message.lenient("params").map(ClientRequest.definition)
      case "textDocument/references": message.lenient("params").map(ClientRequest.references)
      case "textDocument/selectionRange": message.lenient("params").map(ClientRequest.selectionRange)
      case "textDocument/inlayHint": message.lenient("params").map(ClientRequest.inlayHint)
      case "textDocument/semanticTokens/full": message.lenient("params").map(ClientRequest.semanticTokens)
      case "textDocument/semanticTokens/full/delta":
        message.lenient("params").map(ClientRequest.semanticTokensDelta)
      case "textDocument/semanticTokens/range": message.lenient("params").map(ClientRequest.semanticTokensRange)
      case "textDocument/documentLink": message.lenient("params").map(ClientRequest.documentLink)
      case "workspace/symbol": message.lenient("params").map(ClientRequest.workspaceSymbol)
      case "textDocument/formatting": message.lenient("params").map(ClientRequest.formatting)
      case "textDocument/rangeFormatting": message.lenient("params").map(ClientRequest.rangeFormatting)
      case "textDocument/onTypeFormatting": message.lenient("params").map(ClientRequest.onTypeFormatting)
      case "textDocument/inlineCompletion": message.lenient("params").map(ClientRequest.inlineCompletion)
      case "textDocument/codeLens": message.lenient("params").map(ClientRequest.codeLens)
      case "workspace/diagnostic": message.lenient("params").map(ClientRequest.workspaceDiagnostic)
      case "workspace/executeCommand": message.lenient("params").map(ClientRequest.executeCommand)
      default: .unknown(method)
      }
    self = request ?? .unusable(method)
  }
}

extension ClientNotification {
  /// Decodes the parameters of a method.
  fileprivate init(_ method: String, _ message: LenientContainer) {
    let notification: ClientNotification? =
      switch method {
      case "exit": .exit
      case "$/cancelRequest": message.object("params")?.lenient("id").map(ClientNotification.cancel)
      case "window/workDoneProgress/cancel":
        message.object("params")?.lenient("token").map(ClientNotification.cancelWork)
      case "textDocument/didOpen": message.lenient("params").map(ClientNotification.didOpen)
      case "textDocument/didChange": message.lenient("params").map(ClientNotification.didChange)
      case "textDocument/didClose": message.lenient("params").map(ClientNotification.didClose)
      case "textDocument/didSave": message.lenient("params").map(ClientNotification.didSave)
      case "initialized": .initialized
      case "workspace/didChangeConfiguration":
        .didChangeConfiguration(message.object("params")?.lenient("settings") ?? PositionedJSON(.null))
      case "workspace/didChangeWorkspaceFolders":
        message.lenient("params").map(ClientNotification.didChangeWorkspaceFolders)
      case "workspace/didRenameFiles", "workspace/didDeleteFiles":
        message.lenient("params").map { (parameters: FileOperationParameters) in .filesMoved(parameters.uris) }
      case "workspace/didChangeWatchedFiles":
        message.lenient("params").map { (parameters: WatchedFilesParameters) in
          .didChangeWatchedFiles(parameters.uris)
        }
      default: nil
      }
    self = notification ?? .other
  }
}
