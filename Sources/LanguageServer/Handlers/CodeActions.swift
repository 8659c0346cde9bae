import ReportFeatures
import ReportModel
import ReportRules
import ReportText

extension Server {
  /// `textDocument/codeAction`: the fixes of the findings at a place, and all safe ones of the document.
  mutating func codeAction(_ parameters: CodeActionParameters, id: MessageID) {
    let uri = parameters.uri
    guard client.codeActionLiterals, documents[uri]?.isInStep == true else {
      respond(to: id) { $0.null() }
      return
    }
    var actions: [CodeAction] = []
    if Server.wants(ActionKind.quickFix, only: parameters.only) {
      actions += quickFixes(parameters)
    }
    // A client that asks by itself, at every move of the cursor, wants what belongs to the place.
    if parameters.only != nil || !parameters.isAutomatic && !appliesAll(parameters) {
      if Server.wants(ActionKind.fixAll, only: parameters.only), let action = fixAllAction(uri) {
        actions.append(action)
      }
      actions += rewrites(parameters)
    }
    respond(to: id) { $0.value(actions) }
  }

  /// Whether a kind is among those wanted: itself or one that it is a sub-kind of.
  static func wants(_ kind: String, only: [String]?) -> Bool {
    guard let only else { return true }
    return only.contains { $0.isEmpty || $0 == kind || kind.hasPrefix($0 + ".") }
  }

  /// Whether the client may apply all that it is given: it asks for what mends a problem, and knows no preferred action.
  ///
  /// Kate 22.12 does so on its key for quick fixes, and two mends of one figure make a third.
  private func appliesAll(_ parameters: CodeActionParameters) -> Bool {
    !client.preferredActions && parameters.only == nil && parameters.namesDiagnostics
  }

  /// The fixes of the findings at the place asked for.
  private mutating func quickFixes(_ parameters: CodeActionParameters) -> [CodeAction] {
    guard let analysis = analysis(of: parameters.uri), var document = documents[parameters.uri] else { return [] }
    let converter = Converter(document.text, encoding)
    let edit = workspaceEdit(of: document)
    var actions: [CodeAction] = []
    // A client that names diagnostics may ask at the cursor for all of its line, as Neovim does.
    let range = converter.bytes(parameters.range)
    let place = parameters.namesDiagnostics ? document.text.lines(around: range) : range
    for (index, findings) in analysis.places(touching: place) {
      let checked = analysis.reports[index]
      var offer = document.fixOffer(for: index)
      for finding in findings where !finding.fixes.isEmpty {
        let diagnostic = converter.diagnostic(
          finding.placed(in: checked.placed, previous: checked.previous), uri: parameters.uri, client: client,
          previous: analysis.previousFile)
        guard
          !parameters.namesDiagnostics
            || parameters.diagnostics.contains(where: { $0.isSame(as: diagnostic) })
        else { continue }
        let fixes = offer.placed(finding).fixes
        for fix in appliesAll(parameters) ? fixes.prefix(1) : fixes[...] {
          actions.append(
            CodeAction(
              title: fix.title, kind: ActionKind.quickFix, diagnostics: [diagnostic], isPreferred: fix.isSafe,
              edit: edit(fix.edits.map(converter.edit))))
        }
      }
    }
    return actions
  }

  /// The action that applies every safe fix of a document; nil if there is none.
  private mutating func fixAllAction(_ uri: String) -> CodeAction? {
    _ = analysis(of: uri)
    guard let edits = documents[uri]?.fixAll(), !edits.isEmpty, let document = documents[uri] else { return nil }
    return CodeAction(
      title: say("修正全部可以确定的问题", "Apply all safe fixes"), kind: ActionKind.fixAll, diagnostics: [],
      isPreferred: false, edit: workspaceEdit(of: document)(edits.map(Converter(document.text, encoding).edit)))
  }

  /// What else can be done at the place asked for.
  private mutating func rewrites(_ parameters: CodeActionParameters) -> [CodeAction] {
    let kinds = RewriteAction.Kind.allCases.filter { Server.wants($0.rawValue, only: parameters.only) }
    guard !kinds.isEmpty, let view = view(of: parameters.uri), let document = documents[parameters.uri] else {
      return []
    }
    let edit = workspaceEdit(of: document)
    return RewriteFeature.actions(
      document: view.converter.text.bytes, reports: view.analysis.document,
      offset: view.converter.offset(parameters.range.start), kinds: kinds, language: view.language
    ).map { action in
      CodeAction(
        title: action.title, kind: action.kind.rawValue, diagnostics: [], isPreferred: false,
        edit: edit(action.edits.map(view.converter.edit)))
    }
  }

  /// What makes edits of a document into the form that the client can take.
  func workspaceEdit(of document: OpenDocument) -> ([LSPTextEdit]) -> WorkspaceEdit {
    let usesVersion = client.documentChanges
    return { edits in
      WorkspaceEdit(
        uri: document.uri, version: document.version, isDocumentChange: usesVersion, edits: edits)
    }
  }
}
