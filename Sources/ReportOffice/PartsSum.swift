public import ReportForm
public import ReportModel
import ReportRules

/// The tables of many reports of one year added up, cell by cell, as an office adds up those of its departments and towns.
public struct PartsSum: Sendable {
  /// One of the reports that are added up.
  public struct Part: Equatable, Sendable {
    /// The path of its file.
    public let path: String

    /// The name of its organ; nil if its title names none.
    public let agency: String?

    /// Puts it together.
    public init(path: String, agency: String?) {
      self.path = path
      self.agency = agency
    }
  }

  /// Why a report is left out.
  public enum Omission: Equatable, Sendable {
    /// It is of another year, or of none.
    case otherYear(Int?)
    /// It is written on the form of another edition.
    case otherEdition(String)
    /// The report of the same organ and year was added from another file.
    case sameOrgan(path: String)
  }

  /// A report that is left out.
  public struct Omitted: Equatable, Sendable {
    /// The report.
    public let part: Part

    /// Why.
    public let reason: Omission
  }

  /// What the reports have in one cell together.
  public struct Cell: Equatable, Sendable {
    /// The sum of the figures that are known; nil if it is too large for any report.
    public internal(set) var value: Int? = 0

    /// The reports that have no figure there, as indices into ``PartsSum/parts``.
    public internal(set) var lacking: [Int] = []

    /// The figure as it is written: with a question mark, so that nobody takes it for whole, where a report lacks one.
    public var written: String { (value.map { String($0) } ?? "") + (value == nil || !lacking.isEmpty ? "?" : "") }
  }

  /// The report year.
  public let year: Int

  /// The edition of the form for that year.
  public let edition: Edition

  /// The reports that are added up, in the order of their coming.
  public private(set) var parts: [Part] = []

  /// The reports that are left out, in the order of their coming.
  public private(set) var omitted: [Omitted] = []

  /// The sums by cell of the edition.
  public private(set) var cells: [Cell]

  /// The file of each organ that was added.
  private var paths: [String: String] = [:]

  /// Makes the sum of no report.
  public init(year: Int, forms: Forms = .official) {
    self.year = year
    edition = forms.edition(for: year)
    cells = [Cell](repeating: Cell(), count: edition.cells.count)
  }

  /// Adds a report, or notes why it is left out.
  public mutating func add(_ report: SummedReport) {
    let part = Part(path: report.path, agency: report.agency)
    guard report.year == year else { return omitted.append(Omitted(part: part, reason: .otherYear(report.year))) }
    guard report.edition == edition.name else {
      return omitted.append(Omitted(part: part, reason: .otherEdition(report.edition)))
    }
    if let agency = part.agency {
      if let path = paths[agency] { return omitted.append(Omitted(part: part, reason: .sameOrgan(path: path))) }
      paths[agency] = part.path
    }
    for cell in cells.indices {
      guard let figure = report.figures[cell] else {
        cells[cell].lacking.append(parts.count)
        continue
      }
      let sum = cells[cell].value?.addingReportingOverflow(figure)
      cells[cell].value = sum.flatMap { $0.overflow || $0.partialValue > Figure.largest ? nil : $0.partialValue }
    }
    parts.append(part)
  }
}

/// What is kept of a report until it is known of which year the sum is.
public struct SummedReport: Sendable {
  /// The path of its file.
  public let path: String

  /// The name of its organ; nil if its title names none.
  public let agency: String?

  /// The report year; nil if it is not known.
  public let year: Int?

  /// The name of the edition that it is written on.
  let edition: String

  /// For each cell of the edition its figure; nil where there is none.
  let figures: [Int?]

  /// Takes what is needed of a report.
  public init(_ report: Report, path: String) {
    self.path = path
    agency = report.agencyName
    year = report.year()
    edition = report.edition.name
    figures = CellFigures(report).values
  }
}

extension PartsSum {
  /// The sum of the reports of one year: of that which is asked for, or else of that which most of them are of, the later
  /// one of two.
  ///
  /// - Returns: nil where no report has a year.
  public init?(of reports: [SummedReport], year wanted: Int? = nil, forms: Forms = .official) {
    var counts: [Int: Int] = [:]
    for report in reports { if let year = report.year { counts[year, default: 0] += 1 } }
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    guard let year = wanted ?? most else { return nil }
    self.init(year: year, forms: forms)
    for report in reports { add(report) }
  }

  /// A cell of another report that does not have the sum.
  public struct Difference: Equatable, Sendable {
    /// The number of the cell in ``Edition/cells``.
    public let cell: Int

    /// The sum of the parts.
    public let sum: Int

    /// What the report has; nil if it has no figure there.
    public let figure: Int?
  }

  /// The cells of a report that are not the sum, in the order of the form; those for which a part has no figure are not
  /// compared.
  ///
  /// - Returns: nil for a report of another edition.
  public func differences(from report: Report) -> [Difference]? {
    guard report.edition.name == edition.name else { return nil }
    let figures = CellFigures(report).values
    return cells.indices.compactMap { cell in
      guard let sum = cells[cell].value, cells[cell].lacking.isEmpty, figures[cell] != sum else { return nil }
      return Difference(cell: cell, sum: sum, figure: figures[cell])
    }
  }
}
