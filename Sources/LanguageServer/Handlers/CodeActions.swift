import ReportFeatures
import ReportRules
import ReportText

/// The kinds of code actions there are, as advertised and as returned.
enum ActionKind {
  static let quickFix = "quickfix"
  static let fixAll = "source.fixAll.nianbao"
  static let all = [quickFix, fixAll] + RewriteAction.Kind.allCases.map(\.rawValue)
}

extension CodeActionParameters {
  /// Whether actions of a kind are wanted: itself or one that it is a sub-kind of.
  func wants(_ kind: String) -> Bool {
    guard let only else { return true }
    return only.contains { $0.isEmpty || $0 == kind || kind.hasPrefix($0 + ".") }
  }

  /// Whether the client may apply all that it is given: it asks for what mends a problem, and knows no preferred action.
  ///
  /// Kate 22.12 does so on its key for quick fixes, and two mends of one figure make a third.
  fileprivate func appliesAll(_ client: ClientCapabilities) -> Bool {
    !client.preferredActions && only == nil && namesDiagnostics
  }

  /// Whether more is wanted than what mends a finding.
  ///
  /// A client that asks by itself, at every move of the cursor, wants what belongs to the place.
  private func wantsMore(_ client: ClientCapabilities) -> Bool {
    only != nil || !isAutomatic && !appliesAll(client)
  }

  /// Whether the action that applies every safe fix is wanted, and the kinds of rewriting that are.
  func wanted(_ client: ClientCapabilities) -> (fixAll: Bool, rewrites: [RewriteAction.Kind]) {
    guard client.codeActionLiterals, wantsMore(client) else { return (false, []) }
    return (wants(ActionKind.fixAll), RewriteAction.Kind.allCases.filter { wants($0.rawValue) })
  }
}

extension DocumentView {
  /// `textDocument/codeAction`: the fixes of the findings at a place, all safe ones of the document, and what else can
  /// be done there.
  ///
  /// - Parameter safeEdits: the edits that apply every safe fix, if that is wanted.
  func codeAction(_ parameters: CodeActionParameters, safeEdits: [TextEdit]) -> Answer? {
    guard client.codeActionLiterals else { return nil }
    var actions = parameters.wants(ActionKind.quickFix) ? quickFixes(parameters) : []
    if !safeEdits.isEmpty {
      actions.append(
        CodeAction(
          title: Bilingual("修正全部可以确定的问题", "Apply all safe fixes").text(in: language), kind: ActionKind.fixAll,
          diagnostics: [], isPreferred: false, edit: workspaceEdit(safeEdits)))
    }
    actions += rewrites(parameters)
    return .result { $0.value(actions) }
  }

  /// The fixes of the findings at the place asked for.
  private func quickFixes(_ parameters: CodeActionParameters) -> [CodeAction] {
    var actions: [CodeAction] = []
    // A client that names diagnostics may ask at the cursor for all of its line, as Neovim does.
    let range = converter.bytes(parameters.range)
    let place = parameters.namesDiagnostics ? converter.text.lines(around: range) : range
    for (index, findings) in analysis.places(touching: place) {
      let checked = analysis.reports[index]
      var offer = fixOffer(for: index)
      for finding in findings where !finding.fixes.isEmpty {
        let diagnostic = converter.diagnostic(
          finding.placed(in: checked.placed, previous: checked.previous), uri: uri, client: client,
          previous: analysis.previousFile)
        guard !parameters.namesDiagnostics || parameters.diagnostics.contains(where: { $0.isSame(as: diagnostic) })
        else { continue }
        let fixes = offer.placed(finding).fixes
        for fix in parameters.appliesAll(client) ? fixes.prefix(1) : fixes[...] {
          actions.append(
            CodeAction(
              title: fix.title, kind: ActionKind.quickFix, diagnostics: [diagnostic], isPreferred: fix.isSafe,
              edit: workspaceEdit(fix.edits)))
        }
      }
    }
    return actions
  }

  /// What else can be done at the place asked for.
  private func rewrites(_ parameters: CodeActionParameters) -> [CodeAction] {
    let kinds = parameters.wanted(client).rewrites
    guard !kinds.isEmpty else { return [] }
    return RewriteFeature.actions(
      document: text, reports: reports, offset: converter.offset(parameters.range.start), kinds: kinds,
      language: language
    ).map { action in
      CodeAction(
        title: action.title, kind: action.kind.rawValue, diagnostics: [], isPreferred: false,
        edit: workspaceEdit(action.edits))
    }
  }

  /// Edits of the document in the form that the client can take.
  func workspaceEdit(_ edits: [TextEdit]) -> WorkspaceEdit {
    WorkspaceEdit(
      uri: uri, version: version, isDocumentChange: client.documentChanges, edits: edits.map(converter.edit))
  }
}
