public import ReportForm
public import ReportModel
import ReportText

/// How a document writes the headings of its sections.
///
/// The number is always the official one: any other would be a finding.
public struct HeadingStyle: Equatable, Sendable {
  /// What stands before the number, such as `## ` or `**`.
  public var prefix = ""

  /// What stands after the title, such as `**`.
  public var suffix = ""

  /// What stands between number and title: nothing, or blanks.
  public var gap = ""

  /// Makes the style of a heading with nothing around it.
  public init(prefix: String = "", suffix: String = "") {
    self.prefix = prefix
    self.suffix = suffix
  }

  /// The style of a new report with tables in a layout.
  public init(for layout: Layout) { self.init(prefix: layout.isMarkdown ? "## " : "") }

  /// The style of the last heading that looks like another one, else of the first.
  public init(of report: Report) {
    // A report has six; more would be a text that repeats them without end.
    let styles = report.headings.prefix(24).map { HeadingStyle($0, in: report) }
    var best: HeadingStyle?
    var most = 0
    for style in styles {
      let count = styles.count { $0 == style }
      if count > most {
        best = style
        most = count
      }
    }
    self = best ?? HeadingStyle(prefix: report.title.map { HeadingStyle.prefix(belowTitle: $0, in: report) } ?? "")
  }

  private init(_ heading: SectionHeading, in report: Report) {
    let start = min(heading.numbering.range.lowerBound, heading.title.lowerBound)
    prefix = HeadingStyle.marks(report.string(heading.line.lowerBound..<max(heading.line.lowerBound, start)))
    suffix = HeadingStyle.marks(
      report.string(heading.title.upperBound..<max(heading.title.upperBound, heading.line.upperBound)))
    let end = heading.numbering.range.upperBound
    guard heading.numbering.style == .chinese, end < heading.title.lowerBound else { return }
    let between = report.string(end..<heading.title.lowerBound)
    if between.allSatisfy({ $0 == " " || $0 == "\u{3000}" }) { gap = between }
  }

  /// The heading of a section, without the line end after it.
  public func written(_ section: SectionForm) -> String {
    prefix + section.heading.number + gap + section.heading.name + suffix
  }

  /// Whether the headings have Markdown marks.
  public var isMarkdown: Bool { prefix.contains { $0 == "#" || $0 == "*" } }

  /// Only marks and the blank after them are a style; anything else is a slip.
  private static func marks(_ text: String) -> String {
    text.allSatisfy { "#* ".contains($0) } && text.contains { $0 != " " } ? text : ""
  }

  /// Below a title of Markdown's first rank headings have the second.
  private static func prefix(belowTitle title: ReportTitle, in report: Report) -> String {
    let line = report.text.line(around: title.range.lowerBound)
    return report.text[line].first == 0x23 ? "## " : ""
  }
}
