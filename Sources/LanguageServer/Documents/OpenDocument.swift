import ReportModel
import ReportReader
import ReportRules
public import ReportText

/// A document that the client has open: its text, and what is known of it.
///
/// All changes of the text go through ``apply(_:version:encoding:)`` and all knowledge of it through
/// ``analysis()``, which works it out at most once for each state of the text.
public struct OpenDocument: Sendable {
  /// The URI, as the client gives it.
  public let uri: String

  /// The language that the client takes it for.
  public let languageID: String

  /// The client's count of changes; nil if it does not count.
  public private(set) var version: Int?

  /// The text.
  public private(set) var text: TextDocument

  /// Whether the text is the client's; if not, nothing is said of it until the client sends it anew.
  public private(set) var isInStep: Bool

  /// Whether the diagnostics last published were those of a report; a text that is none is told of only once.
  public var isShownAsReport = true

  /// How often the text was changed.
  public private(set) var revision = 0

  /// What the client got when it last asked for diagnostics, and the ``revision`` of the text then.
  public var pulled: (revision: Int, resultID: String)?

  /// What is known of the text; of an earlier state of it if ``isAnalysed`` is false.
  private var known: DocumentAnalysis?

  /// Whether ``known`` is of the text as it is.
  private var isAnalysed = false

  /// What has changed since ``known``; nil if that is not known.
  private var changed: TextChange?

  /// What the reports are checked by.
  private(set) var basis = CheckBasis()

  /// What the document depends on beside its text.
  var links: ProjectLinks

  /// What was written of the reports, by what for.
  var written: [ReportChunks.Purpose: ReportChunks] = [:]

  /// The tokens of the reports.
  var tokenChunks = TokenChunks()

  /// The tokens that the client was last told, and their result id.
  var tokens: (resultID: String, tokens: [UInt32])?

  /// The edits of ``fixAll()``, once they were asked for.
  private var safeEdits: [TextEdit]?

  /// What the safe fixes of each report come to, by the reports' serial numbers.
  private var safeMends: [Int: FixAll.Mend] = [:]

  /// Makes a document of a whole text, given as UTF-8.
  public init(uri: String, languageID: String, version: Int?, utf8 text: [UInt8], isInStep: Bool = true) {
    self.uri = uri
    self.languageID = languageID
    self.version = version
    self.text = TextDocument(bytes: text)
    self.isInStep = isInStep
    links = ProjectLinks(uri: uri)
  }

  /// Makes a document of a whole text.
  public init(uri: String, languageID: String, version: Int?, text: String) {
    self.init(uri: uri, languageID: languageID, version: version, utf8: Array(text.utf8))
  }

  /// Follows changes of the client, one after the other.
  ///
  /// A change that is no whole text takes a text that is in step and a version that does not go back; else the
  /// document falls out of step until the next whole text.
  ///
  /// - Parameter changes: nil if they could not be understood.
  public mutating func apply(_ changes: [ContentChange]?, version: Int?, encoding: PositionEncoding) {
    isAnalysed = false
    safeEdits = nil
    revision &+= 1
    if let version, let last = self.version, version < last { isInStep = false }
    self.version = version ?? self.version
    guard let changes else {
      isInStep = false
      return
    }
    for change in changes {
      if let range = change.range {
        guard isInStep else { continue }
        let start = text.offset(of: range.start, encoding: encoding)
        let end = range.end == range.start ? start : max(start, text.offset(of: range.end, encoding: encoding))
        let edit = TextEdit(range: start..<end, replacement: change.text)
        text.apply(edit)
        note(edit)
      } else {
        let edit = TextEdit(range: 0..<text.bytes.count, replacement: change.text)
        text = TextDocument(bytes: edit.replacement)
        note(edit)
        isInStep = true
      }
    }
  }

  /// Adds an edit to what has changed since the text was analysed.
  private mutating func note(_ edit: TextEdit) {
    if changed == nil {
      changed = TextChange(replacing: edit.range, withCount: edit.replacement.count)
    } else {
      changed?.add(replacing: edit.range, withCount: edit.replacement.count)
    }
  }

  /// Sets what the reports are checked by; what is known of them is checked anew if that is something else.
  public mutating func check(by basis: CheckBasis) {
    guard !basis.isSame(as: self.basis) else { return }
    self.basis = basis
    safeEdits = nil
    written = [:]
    tokenChunks = TokenChunks()
    safeMends = [:]
    known?.recheck(basis)
  }

  /// What is known of the text as it is, if it was worked out; nil for a text that is not the client's.
  var settledAnalysis: DocumentAnalysis? { isInStep && isAnalysed ? known : nil }

  /// What is known of the text as it is.
  public mutating func analysis() -> DocumentAnalysis {
    if isAnalysed, let known { return known }
    var analysis: DocumentAnalysis
    if let known, let changed {
      analysis = known
      analysis.update(text.bytes, changed, basis: basis)
    } else {
      analysis = DocumentAnalysis(of: text.bytes, basis: basis)
    }
    known = analysis
    changed = nil
    isAnalysed = true
    return analysis
  }

  /// The edits that apply every safe fix; none if there is none.
  public mutating func fixAll() -> [TextEdit] {
    if let safeEdits { return safeEdits }
    let reports = analysis().reports
    let isPage = FixAll.isPage(reports.map(\.placed))
    var kept: [Int: FixAll.Mend] = [:]
    if !isPage {
      for checked in reports {
        let isClean = !checked.findings.contains { $0.fixes.contains(where: \.isSafe) }
        kept[checked.serial] = isClean ? FixAll.Mend.none : safeMends[checked.serial]
      }
    }
    let edits =
      FixAll.mend(
        text.bytes, reports: reports.map(\.placed), settings: basis.settings, previous: basis.previousReport(of:),
        known: { kept[reports[$0].serial] }, note: { kept[reports[$0].serial] = $1 }
      ).edits
    safeMends = kept
    safeEdits = edits
    return edits
  }
}
