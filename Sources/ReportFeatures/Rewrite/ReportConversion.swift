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
    /// A Word document.
    case docx
  }

  /// A part of what is written: tables of plain text are lines of the layout.
  private enum Part {
    case block(ReportBlock)
    case lines([String])
  }

  private let target: Target
  private var parts: [Part] = []

  /// A document as it is written anew; what stands in a page around its reports is left out.
  ///
  /// - Parameters:
  ///   - reports: what parsing the document gives.
  /// - Returns: the bytes of the new file; nil if they would be more than such a file can have.
  public static func bytes(of document: [UInt8], _ reports: [PlacedReport], to target: Target) -> [UInt8]? {
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
    if target == .docx { return WordWriter.document(of: conversion.blocks) }
    return Array(conversion.text(title: reports.first.flatMap { ReportConversion.title(of: $0.report) }).utf8)
  }

  private init(target: Target) { self.target = target }

  /// The layout in which tables are written as lines; nil where they have merged cells.
  private var layout: Layout? {
    switch target {
    case .markdown: .markdown
    case .tabs: .tabs
    case .html, .docx: nil
    }
  }

  private var blocks: [ReportBlock] {
    parts.compactMap { if case .block(let block) = $0 { block } else { nil } }
  }

  // MARK: - Reports

  private mutating func append(_ placed: PlacedReport) {
    let report = placed.report
    var place = 0
    let tables = report.tables.compactMap { table -> (range: Range<Int>, part: Part)? in
      let conversion = TableConversion(table, in: placed, document: report.text)
      guard let layout else { return conversion.merged().map { ($0.range, .block(.table($0.rows))) } }
      return conversion.lines(in: layout).map { ($0.range, .lines($0.lines)) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for (range, part) in tables where range.lowerBound >= place {
      appendLines(of: report, place..<range.lowerBound)
      parts.append(part)
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

  // MARK: - Parts

  private mutating func append(heading: String, rank: Int) { parts.append(.block(.heading(heading, rank: rank))) }

  private mutating func append(paragraph: String) {
    let text = ReportConversion.plain(paragraph)
    guard !text.isEmpty else { return }
    parts.append(.block(ReportConversion.isSubheading(text) ? .heading(text, rank: 3) : .paragraph(text)))
  }

  /// The longest sub-heading, in characters.
  private static let longestSubheading = 30

  /// Whether a paragraph is nothing but a sub-heading: （一）主动公开.
  private static func isSubheading(_ text: String) -> Bool {
    guard text.first == "（", text.count <= longestSubheading, let end = text.firstIndex(of: "）"), end < text.endIndex,
      text.index(after: end) < text.endIndex
    else { return false }
    let number = text[text.index(after: text.startIndex)..<end]
    return !number.isEmpty && number.allSatisfy { "一二三四五六七八九十".contains($0) }
      && !text.contains { "。！？；".contains($0) }
  }

  // MARK: - Text

  /// Everything as text, with what a page needs around it.
  private func text(title: String?) -> String {
    var lines: [String] = []
    for part in parts {
      // Paragraphs of Markdown stand apart; a table begins behind a blank line.
      if target == .markdown, !lines.isEmpty { lines.append("") }
      switch part {
      case .lines(let rows): lines += rows
      case .block(.table(let rows)): lines += ReportConversion.markup(of: rows)
      case .block(.paragraph(let text)):
        lines.append(target == .html ? "<p>\(ReportConversion.escaped(text))</p>" : text)
      case .block(.heading(let text, let rank)):
        switch target {
        // A sub-heading is a paragraph in text, as it stands there.
        case .markdown: lines.append(rank > 2 ? text : String(repeating: "#", count: rank) + " " + text)
        case .tabs, .docx: lines.append(text)
        case .html:
          let tag = rank > 2 ? "p" : "h\(rank)"
          lines.append("<\(tag)>\(ReportConversion.escaped(text))</\(tag)>")
        }
      }
    }
    let text = lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n")
    guard target == .html else { return text }
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <title>\(ReportConversion.escaped(title ?? ""))</title>
      </head>
      <body>
      \(text)</body>
      </html>

      """
  }

  /// The lines of a table of HTML.
  private static func markup(of rows: [[MergedCell]]) -> [String] {
    let lines = rows.map { row -> String in
      let cells = row.filter { !$0.isContinued }.map { cell -> String in
        let rows = cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : ""
        let columns = cell.columns > 1 ? " colspan=\"\(cell.columns)\"" : ""
        return "<td\(rows)\(columns)>\(escaped(cell.text))</td>"
      }
      return "<tr>" + cells.joined() + "</tr>"
    }
    return ["<table>"] + lines + ["</table>"]
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
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
