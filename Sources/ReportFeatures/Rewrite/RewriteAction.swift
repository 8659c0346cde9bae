public import ReportText

/// A change of the text that is offered, not asked for by any finding.
public struct RewriteAction: Equatable, Sendable {
  /// What is changed.
  public enum Kind: String, Sendable, CaseIterable {
    /// The table becomes a Markdown table.
    case tableToMarkdown = "refactor.rewrite.table.markdown"
    /// The table becomes rows of cells between tabs.
    case tableToTabs = "refactor.rewrite.table.tabs"
    /// The table becomes an HTML table.
    case tableToHTML = "refactor.rewrite.table.html"
    /// All headings get their official number and title.
    case headings = "refactor.rewrite.headings"
    /// The sections that are missing are put in, with their tables.
    case sections = "refactor.rewrite.sections"
    /// All totals are worked out anew.
    case totals = "refactor.rewrite.totals"
    /// Blank cells get zeros.
    case blanks = "refactor.rewrite.blanks"
  }

  /// What is changed; its raw value is the kind of code action of the Language Server Protocol.
  public var kind: Kind

  /// What it does, for people.
  public var title: String

  /// The edits, ascending and apart from each other, in bytes of the document.
  public var edits: [TextEdit]
}
