internal import ReportModel
public import ReportReader
internal import ReportText
import ReportWriter

/// Writes the reports of a document anew: title, headings, paragraphs, and the tables in another layout.
public struct ReportConversion {
  /// What is written.
  public enum Target: String, CaseIterable, Sendable {
    /// Markdown, with tables between pipes.
    case markdown
    /// Plain text, with tables whose cells stand between tabs.
    case tabs
    /// A page of HTML.
    case html
  }

  private let target: Target
  private var lines: [String] = []

  /// Whether the last line belongs to a table.
  private var isInTable = false

  /// A document as it is written anew; what stands in a page around its reports is left out.
  ///
  /// - Parameters:
  ///   - reports: what parsing the document gives.
  public static func text(of document: [UInt8], _ reports: [PlacedReport], to target: Target) -> String {
    var conversion = ReportConversion(target: target)
    var place = 0
    let isPage = reports.contains { $0.source != nil }
    for placed in reports {
      if !isPage {
        conversion.appendLines(document, place..<max(place, placed.range.lowerBound))
        place = placed.range.upperBound
      }
      conversion.append(placed.alone)
    }
    if !isPage { conversion.appendLines(document, min(place, document.count)..<document.count) }
    return conversion.whole(title: reports.first.flatMap { ReportConversion.title(of: $0.report) })
  }

  private init(target: Target) { self.target = target }

  private var layout: Layout {
    switch target {
    case .markdown: .markdown
    case .tabs: .tabs
    case .html: .html
    }
  }

  /// Everything, with what a page needs around it.
  private func whole(title: String?) -> String {
    let text = lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n")
    guard target == .html else { return text }
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <title>\(written(title ?? ""))</title>
      </head>
      <body>
      \(text)</body>
      </html>

      """
  }

  // MARK: - Reports

  private mutating func append(_ placed: PlacedReport) {
    let report = placed.report
    var place = 0
    let tables = report.tables.compactMap {
      TableConversion($0, in: placed, document: report.text).lines(in: layout)
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for (range, rows) in tables where range.lowerBound >= place {
      appendLines(of: report, place..<range.lowerBound)
      for (index, row) in rows.enumerated() { append(row, isTable: true, isFirst: index == 0) }
      isInTable = false
      place = range.upperBound
    }
    appendLines(of: report, place..<report.text.count)
  }

  /// Writes the lines of a range, the title and the headings as such.
  private mutating func appendLines(of report: Report, _ range: Range<Int>) {
    let title = report.title?.range
    for line in report.text.lines(in: range) {
      if let title, title.overlaps(line) || title.isEmpty && title.lowerBound == line.lowerBound {
        // A title over several lines is one, written with the first of them.
        guard line.lowerBound <= title.lowerBound else { continue }
        append(heading: ReportConversion.title(of: report) ?? "", rank: 1)
      } else if report.headings.contains(where: {
        $0.line.lowerBound == line.lowerBound || line.contains($0.title.lowerBound)
      }) {
        append(heading: ReportConversion.plain(report.string(line)), rank: 2)
      } else {
        append(paragraph: report.string(line))
      }
    }
  }

  /// Writes the lines of a range outside of reports.
  private mutating func appendLines(_ document: [UInt8], _ range: Range<Int>) {
    for line in document.lines(in: range) { append(paragraph: String(decoding: document[line], as: UTF8.self)) }
  }

  /// The title of a report on one line; nil if it has none.
  private static func title(of report: Report) -> String? {
    guard let range = report.title?.range else { return nil }
    let lines = report.text.lines(in: report.text.line(around: range.lowerBound).lowerBound..<range.upperBound)
    return lines.map { plain(report.string($0)) }.joined()
  }

  // MARK: - Lines

  private mutating func append(heading: String, rank: Int) {
    switch target {
    case .markdown: append(String(repeating: "#", count: rank) + " " + written(heading))
    case .tabs: append(heading)
    case .html: append("<h\(rank)>\(written(heading))</h\(rank)>")
    }
  }

  private mutating func append(paragraph: String) {
    let text = ReportConversion.plain(paragraph)
    guard !text.isEmpty else { return }
    append(target == .html ? "<p>\(written(text))</p>" : text)
  }

  private mutating func append(_ line: String, isTable: Bool = false, isFirst: Bool = false) {
    // Paragraphs of Markdown stand apart; a table begins behind a blank line.
    if target == .markdown, !lines.isEmpty, !isTable || isFirst { lines.append("") }
    lines.append(line)
  }

  private func written(_ text: String) -> String {
    guard target == .html else { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// A line without blanks around it, and without the marks of a heading or of strong text around all of it.
  private static func plain(_ line: String) -> String {
    func trimmed(_ text: Substring) -> Substring {
      var text = text
      while text.first?.isWhitespace ?? false { text.removeFirst() }
      while text.last?.isWhitespace ?? false { text.removeLast() }
      return text
    }
    // A byte order mark is no character of the text.
    var text = trimmed(line.drop { $0 == "\u{FEFF}" })
    let unmarked = text.drop { $0 == "#" }
    if text.count - unmarked.count <= 6, unmarked.first?.isWhitespace ?? false { text = trimmed(unmarked) }
    if text.hasPrefix("**"), text.hasSuffix("**"), text.count > 4, !text.dropFirst(2).dropLast(2).contains("**") {
      text = trimmed(text.dropFirst(2).dropLast(2))
    }
    return String(text)
  }
}

extension [UInt8] {
  /// The lines of a range without their line ends, blank ones left out.
  fileprivate func lines(in range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range where self[offset] == 0x0A || self[offset] == 0x0D {
      if offset > start { lines.append(start..<offset) }
      start = offset &+ 1
    }
    if range.upperBound > start { lines.append(start..<range.upperBound) }
    return lines
  }
}
