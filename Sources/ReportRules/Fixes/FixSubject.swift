import ReportForm

/// What a fix changes.
///
/// Only what is derived, blank or notation may ever be changed without asking; ``FixGate`` decides, by this and by the
/// report, whether a fix may.
enum FixSubject: Sendable {
  /// Figures of cells of the form, each with its new one: totals, parts, blanks.
  case figures([CellChange])
  /// The number of values in a row of the form, given by its cells: a surplus one taken out, or a missing one put in.
  case values([Int])
  /// A subtotal that the draft has added to the form.
  case subtotal
  /// How one number is written, not what it is.
  case number
  /// A misspelt label of a row or of a column.
  case label
  /// The number of a section heading.
  case headingNumber
  /// The title of a section heading.
  case headingTitle
  /// The title of the report.
  case title
  /// The dates of the 统计期限.
  case period
  /// The brackets or the code of a document number.
  case documentNumber
  /// Marks and blanks of running text.
  case punctuation
  /// A slip of the pen that is wrong in every context.
  case spelling
  /// What a word processor left of a bookmark.
  case residue
  /// What a person has written or has yet to write; never changed without asking.
  case content

  /// The cells that read otherwise after the fix.
  var cells: [Int] {
    switch self {
    case .figures(let changes): changes.map(\.cell)
    case .values(let cells): cells
    default: []
    }
  }

  /// Whether what stands in brackets goes with what is replaced, or is brackets itself.
  var mayChangeBrackets: Bool {
    switch self {
    case .headingNumber, .documentNumber, .punctuation, .residue: true
    default: false
    }
  }

  /// Whether the digits that are replaced follow from something else, so that they need not stay.
  var mayChangeDigits: Bool {
    switch self {
    case .figures, .subtotal, .headingNumber, .period, .residue, .content: true
    case .values, .number, .label, .headingTitle, .title, .documentNumber, .punctuation, .spelling: false
    }
  }
}
