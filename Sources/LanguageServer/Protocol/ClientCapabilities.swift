public import ReportText

/// What a client can do, as far as it matters here.
public struct ClientCapabilities: Equatable, Sendable {
  /// The position encodings that the client offers, best first.
  public var positionEncodings: [PositionEncoding] = []

  /// Whether diagnostics may name related places.
  public var relatedInformation = false

  /// Whether diagnostics may say that something is outdated.
  public var deprecatedTag = false

  /// Whether diagnostics may say that something has to go.
  public var unnecessaryTag = false

  /// Whether the client asks for diagnostics itself, so that none are sent unasked.
  public var pullsDiagnostics = false

  /// Whether the client asks again for diagnostics when it is told to.
  public var refreshesDiagnostics = false

  /// Whether the client asks again for inlay hints when it is told to.
  public var refreshesHints = false

  /// Whether the client asks again for code lenses when it is told to.
  public var refreshesLenses = false

  /// Whether the client asks again for semantic tokens when it is told to.
  public var refreshesTokens = false

  /// Whether the client can be asked to change a document.
  public var applyEdit = false

  /// Whether the client can be asked to show a place in a document.
  public var showDocument = false

  /// Whether the client can be asked to show how far some work is.
  public var workDoneProgress = false

  /// Whether the client tells when its folders change.
  public var folderChanges = false

  /// What the client can tell of that happens to files, such as `didRename`.
  public var fileOperations: [String] = []

  /// Whether code actions may be more than commands.
  public var codeActionLiterals = false

  /// Whether the client knows which of several code actions is preferred.
  public var preferredActions = false

  /// Whether edits may name the version of their document.
  public var documentChanges = false

  /// Whether the client can be asked for settings.
  public var configuration = false

  /// Whether the client can be asked to tell when settings change.
  public var configurationRegistration = false

  /// Whether the client can be asked to tell when files change.
  public var watchedFiles = false

  /// Whether completions may have places to jump to.
  public var snippets = false

  /// Whether completions may ask to be inserted as they are, without indentation.
  public var unadjustedInsertion = false

  /// Whether hovers may be Markdown.
  public var hoverMarkdown = false

  /// Whether parameters of signatures may be places in the label.
  public var signatureOffsets = false

  /// Whether the client can take tokens as the server counts them.
  public var tokens = false

  /// Whether the client can take what has changed in tokens.
  public var tokenDeltas = false

  /// Whether links may say where they lead.
  public var linkTooltips = false

  /// Whether the client shows text behind the cursor.
  public var inlineCompletion = false

  /// Whether symbols may be a tree.
  public var hierarchicalSymbols = false

  /// Whether the client folds whole lines only.
  public var lineFoldingOnly = false

  /// The most folding ranges that the client wants; nil for any number.
  public var foldingLimit: Int?

  /// Makes the capabilities of a client that says nothing.
  public init() {}

  /// Reads the capabilities; whatever is of a wrong type counts as absent.
  init(_ json: JSONValue) {
    let encodings = json["general"]["positionEncodings"]
    positionEncodings = encodings.compactMap { $0.string.flatMap(PositionEncoding.init(rawValue:)) }
    let workspace = json["workspace"]
    documentChanges = workspace["workspaceEdit"]["documentChanges"].isTrue
    configuration = workspace["configuration"].isTrue
    configurationRegistration = workspace["didChangeConfiguration"]["dynamicRegistration"].isTrue
    watchedFiles = workspace["didChangeWatchedFiles"]["dynamicRegistration"].isTrue
    refreshesDiagnostics = workspace["diagnostics"]["refreshSupport"].isTrue
    refreshesHints = workspace["inlayHint"]["refreshSupport"].isTrue
    refreshesLenses = workspace["codeLens"]["refreshSupport"].isTrue
    refreshesTokens = workspace["semanticTokens"]["refreshSupport"].isTrue
    applyEdit = workspace["applyEdit"].isTrue
    folderChanges = workspace["workspaceFolders"].isTrue
    fileOperations = (workspace["fileOperations"].members ?? []).filter(\.value.isTrue).map(\.key)
    workDoneProgress = json["window"]["workDoneProgress"].isTrue
    showDocument = json["window"]["showDocument"]["support"].isTrue
    let text = json["textDocument"]
    pullsDiagnostics = text["diagnostic"].isObject
    // Newer clients say what they can show beside each way to get diagnostics; what users set is the older one.
    let diagnostics = ["publishDiagnostics", "diagnostic"].map { text[$0] }
    relatedInformation = diagnostics.lazy.compactMap { $0["relatedInformation"].bool }.first ?? false
    let tags = diagnostics.lazy.compactMap { $0["tagSupport"]["valueSet"].all(\.int) }.first ?? []
    deprecatedTag = tags.contains(2)
    unnecessaryTag = tags.contains(1)
    preferredActions = text["codeAction"]["isPreferredSupport"].isTrue
    codeActionLiterals = text["codeAction"]["codeActionLiteralSupport"].isObject
    let item = text["completion"]["completionItem"]
    snippets = item["snippetSupport"].isTrue
    unadjustedInsertion = item["insertTextModeSupport"]["valueSet"].all(\.int)?.contains(1) ?? false
    let formats = text["hover"]["contentFormat"].all(\.string) ?? []
    hoverMarkdown = formats.first { $0 == "markdown" || $0 == "plaintext" } == "markdown"
    let semantic = text["semanticTokens"]
    tokens = semantic["formats"].all(\.string)?.contains("relative") ?? false
    tokenDeltas = semantic["requests"]["full"]["delta"].isTrue
    linkTooltips = text["documentLink"]["tooltipSupport"].isTrue
    inlineCompletion = text["inlineCompletion"].isObject
    let signature = text["signatureHelp"]["signatureInformation"]
    signatureOffsets = signature["parameterInformation"]["labelOffsetSupport"].isTrue
    hierarchicalSymbols = text["documentSymbol"]["hierarchicalDocumentSymbolSupport"].isTrue
    lineFoldingOnly = text["foldingRange"]["lineFoldingOnly"].isTrue
    foldingLimit = text["foldingRange"]["rangeLimit"].int
  }
}

extension JSONValue {
  fileprivate var isTrue: Bool { bool == true }
}
