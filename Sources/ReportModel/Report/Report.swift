package import ReportForm

/// One report, parsed.
///
/// A report holds its own text, and every range in it is a range of bytes of that text, counted from the report's
/// first byte: the value does not change when something before it in the document does.  Every node's range reads
/// back as its text.
package struct Report: Sendable {
  /// The bytes of this report alone, UTF-8.
  package let text: [UInt8]

  /// The edition of the form that the report is written on.
  package let edition: Edition

  /// The title above section 一; nil if there is none.
  package let title: ReportTitle?

  /// The years that the report itself names; which of them is the report year is decided by ``year(setting:)``.
  package let years: ReportYears

  /// Every recognised section heading in the order of the text, duplicates included.
  package let headings: [SectionHeading]

  /// The sections in the order of the text, duplicates included.
  package let sections: [Section]

  /// Headings of section rank that are none of the six.
  package let extraHeadings: [ExtraHeading]

  /// The tables found, at most one of each kind, in the order of ``TableKind``.
  package let tables: [Table]

  /// For each cell of the edition the value that stands for it; nil where the text has none.
  package let cells: FormCells

  /// The first section with a number from 1 to 6.
  package func section(_ number: Int) -> Section? { sections.first { $0.number == number } }

  /// The table of a kind, if one was found.
  package func table(_ kind: TableKind) -> Table? { tables.first { $0.kind == kind } }

  /// The value of a cell, if the text has one.
  package func cell(_ reference: CellReference) -> ValueCell? { cells[edition.number(of: reference)] }

  /// The whole figure in a cell given by its number; nil if it is absent, blank, no number, a fraction or too large.
  package func count(_ number: Int) -> Int? { cells[number]?.value.count }

  /// The text of a range, with what is not UTF-8 replaced.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
  }

  /// The report year: the setting's, else the title's, else the end of the 统计期限, else the year most frequent in
  /// section 一; nil with none of these.
  package func year(setting: Int? = nil) -> Int? { setting ?? years.title ?? years.period ?? years.mostFrequent }
}

/// The years that a report names, by where it does.
package struct ReportYears: Equatable, Sendable {
  /// The year in the title.
  package var title: Int?

  /// The year in which the 统计期限 ends; nil as well where the title names one.
  package var period: Int?

  /// The year most frequent in section 一; nil as well where one of the others is named.
  package var mostFrequent: Int?
}

/// The title of a report.
package struct ReportTitle: Equatable, Sendable {
  /// The title without Markdown marks and blanks around it; it may span two lines.
  package let range: Range<Int>

  /// The name of the organ in it; nil if it names none.
  package let agency: Range<Int>?
}
