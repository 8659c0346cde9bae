public import ReportText

/// What a client can do, as far as it matters here.
public struct ClientCapabilities: Equatable, Sendable {
  /// The units of characters that the client offers, best first.
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

  /// Whether the client asks again for hints when it is told to.
  public var refreshesHints = false

  /// Whether the client asks again for the lines above tables when it is told to.
  public var refreshesLenses = false

  /// Whether the client asks for tokens again when told to.
  public var refreshesTokens = false

  /// Whether the client can be asked to change a document.
  public var applyEdit = false

  /// Whether the client can be asked to show a place in a document.
  public var showDocument = false

  /// Whether the client can be asked to show how far some work is.
  public var workDoneProgress = false

  /// Whether the client tells when its folders change.
  public var folderChanges = false

  /// What the client can tell of that happens to files, among ``trackedFileOperations``.
  public var fileOperations: [String] = []

  /// What is to be told of that happens to files.
  static let trackedFileOperations = ["didRename", "didDelete"]

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
  init(_ root: LenientContainer) {
    let names: [Lenient<String>] = root.object("general")?.lenient("positionEncodings") ?? []
    positionEncodings = names.compactMap { $0.value.flatMap(PositionEncoding.init(rawValue:)) }
    let workspace = root.object("workspace")
    documentChanges = workspace?.object("workspaceEdit")?.lenient("documentChanges") ?? false
    configuration = workspace?.lenient("configuration") ?? false
    configurationRegistration = workspace?.object("didChangeConfiguration")?.lenient("dynamicRegistration") ?? false
    watchedFiles = workspace?.object("didChangeWatchedFiles")?.lenient("dynamicRegistration") ?? false
    refreshesDiagnostics = workspace?.object("diagnostics")?.lenient("refreshSupport") ?? false
    refreshesHints = workspace?.object("inlayHint")?.lenient("refreshSupport") ?? false
    refreshesLenses = workspace?.object("codeLens")?.lenient("refreshSupport") ?? false
    refreshesTokens = workspace?.object("semanticTokens")?.lenient("refreshSupport") ?? false
    applyEdit = workspace?.lenient("applyEdit") ?? false
    folderChanges = workspace?.lenient("workspaceFolders") ?? false
    let operations = workspace?.object("fileOperations")
    fileOperations = ClientCapabilities.trackedFileOperations.filter { operations?.lenient($0) ?? false }
    workDoneProgress = root.object("window")?.lenient("workDoneProgress") ?? false
    showDocument = root.object("window")?.object("showDocument")?.lenient("support") ?? false
    guard let text = root.object("textDocument") else { return }
    pullsDiagnostics = text.object("diagnostic") != nil
    // Newer clients say what they can show beside each way to get diagnostics; what users set is the older one.
    let diagnostics = ["publishDiagnostics", "diagnostic"].compactMap { text.object($0) }
    relatedInformation = diagnostics.lazy.compactMap { $0.lenient("relatedInformation") }.first ?? false
    let tags: [Int] =
      diagnostics.lazy.compactMap { $0.object("tagSupport")?.lenient("valueSet") }.first ?? []
    deprecatedTag = tags.contains(2)
    unnecessaryTag = tags.contains(1)
    preferredActions = text.object("codeAction")?.lenient("isPreferredSupport") ?? false
    codeActionLiterals = text.object("codeAction")?.object("codeActionLiteralSupport") != nil
    let item = text.object("completion")?.object("completionItem")
    snippets = item?.lenient("snippetSupport") ?? false
    let modes: [Int] = item?.object("insertTextModeSupport")?.lenient("valueSet") ?? []
    unadjustedInsertion = modes.contains(1)
    hoverMarkdown = ClientCapabilities.prefersMarkdown(text.object("hover")?.lenient("contentFormat"))
    let semantic = text.object("semanticTokens")
    tokens = (semantic?.lenient("formats", as: [String].self) ?? []).contains("relative")
    tokenDeltas = semantic?.object("requests")?.object("full")?.lenient("delta") ?? false
    linkTooltips = text.object("documentLink")?.lenient("tooltipSupport") ?? false
    inlineCompletion = text.object("inlineCompletion") != nil
    let signature = text.object("signatureHelp")?.object("signatureInformation")
    signatureOffsets = signature?.object("parameterInformation")?.lenient("labelOffsetSupport") ?? false
    hierarchicalSymbols = text.object("documentSymbol")?.lenient("hierarchicalDocumentSymbolSupport") ?? false
    let folding = text.object("foldingRange")
    lineFoldingOnly = folding?.lenient("lineFoldingOnly") ?? false
    foldingLimit = folding?.lenient("rangeLimit")
  }

  /// Whether Markdown comes before plain text in a list of formats.
  private static func prefersMarkdown(_ formats: [String]?) -> Bool {
    formats?.first { $0 == "markdown" || $0 == "plaintext" } == "markdown"
  }
}
