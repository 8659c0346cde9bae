public import ReportForm

/// One report, parsed.
///
/// A report holds its own text, and every range in it is a range of bytes of that text, counted from the report's
/// first byte: the value does not change when something before it in the document does.  Every node's range reads
/// back as its text.
public struct Report: Sendable {
  /// The bytes of this report alone, UTF-8.
  public let text: [UInt8]

  /// The edition of the form that the report is written on.
  public let edition: Edition

  /// The editions that were looked for in the text.
  public let forms: Forms

  /// The title above section 一; nil if there is none.
  public let title: ReportTitle?

  /// The years that the report itself names; which of them is the report year is decided by ``year(setting:)``.
  public let years: ReportYears

  /// Every recognised section heading in the order of the text, duplicates included.
  public let headings: [SectionHeading]

  /// The sections in the order of the text, duplicates included.
  public let sections: [Section]

  /// Headings of section rank that are none of the form.
  public let extraHeadings: [ExtraHeading]

  /// The tables found, at most one of each kind, in the order of ``TableKind``.
  public let tables: [Table]

  /// For each cell of the edition the value that stands for it; nil where the text has none.
  public let cells: [ValueCell?]

  /// The first section with a number, from 1.
  public func section(_ number: Int) -> Section? { sections.first { $0.number == number } }

  /// The first section with a role.
  public func section(_ role: SectionRole) -> Section? { section(edition.number(of: role)) }

  /// The table of a kind, if one was found.
  public func table(_ kind: TableKind) -> Table? { tables.first { $0.kind == kind } }

  /// The value of a cell, if the text has one.
  public func cell(_ reference: CellReference) -> ValueCell? { cells[edition.number(of: reference)] }

  /// The whole figure in a cell given by its number; nil if it is absent, blank, no number, a fraction or too large.
  public func count(_ number: Int) -> Int? { cells[number]?.value.count }

  /// For each cell its whole figure; nil as for ``count(_:)``.
  public var counts: [Int?] { cells.map { $0?.value.count } }

  /// The text of a range, with what is not UTF-8 replaced.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
  }

  /// The report year: the setting's, else the title's, else the end of the 统计期限, else the year most frequent in
  /// section 一; nil with none of these.
  public func year(setting: Int? = nil) -> Int? { setting ?? years.title ?? years.period ?? years.mostFrequent }

  /// Puts it together.
  public init(
    text: [UInt8], edition: Edition, of forms: Forms = .official, title: ReportTitle?, years: ReportYears,
    headings: [SectionHeading], sections: [Section],
    extraHeadings: [ExtraHeading], tables: [Table], cells: [ValueCell?]
  ) {
    self.text = text
    self.edition = edition
    self.forms = forms
    self.title = title
    self.years = years
    self.headings = headings
    self.sections = sections
    self.extraHeadings = extraHeadings
    self.tables = tables
    self.cells = cells
  }
}

/// The years that a report names, by where it does.
public struct ReportYears: Equatable, Sendable {
  /// The year in the title.
  public var title: Int?

  /// The year in which the 统计期限 ends; nil as well where the title names one.
  public var period: Int?

  /// The year most frequent in section 一; nil as well where one of the others is named.
  public var mostFrequent: Int?

  /// Puts it together.
  public init(title: Int? = nil, period: Int? = nil, mostFrequent: Int? = nil) {
    self.title = title
    self.period = period
    self.mostFrequent = mostFrequent
  }
}

/// The title of a report.
public struct ReportTitle: Equatable, Sendable {
  /// The title without Markdown marks and blanks around it; it may span two lines.
  public let range: Range<Int>

  /// The name of the organ in it; nil if it names none.
  public let agency: Range<Int>?

  /// Puts it together.
  public init(range: Range<Int>, agency: Range<Int>?) {
    self.range = range
    self.agency = agency
  }
}
