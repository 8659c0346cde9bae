import LanguageServer
import ReportRules
import ReportText

/// Findings for programs, as one JSON value; what is known last comes last.
struct JSONFormat: OutputFormat {
  /// The language of reasons.
  var language = Language.chinese

  var opening: String { "{\"schema\": 1, \"findings\": [" }

  var separator: String { "," }

  var showsFixes: Bool { true }

  var listsReports: Bool { true }

  func append(_ finding: Finding, in file: inout SourceFile, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\n"))
    JSONFormat.append(finding, in: &file, to: &output)
  }

  func closing(_ summary: CheckSummary) -> String {
    let statistics = summary.statistics.map { ", \"statistics\": \($0.json)" } ?? ""
    let mended = summary.mended.map { ", \"mended\": \($0)" } ?? ""
    var whole = JSONWriter(isSpaced: true)
    whole.object { writer in
      summary.coverage.write(to: &writer)
      writer.key("notChecked")
      summary.unchecked.write(to: &writer, in: language)
    }
    var reports = JSONWriter(isSpaced: true)
    reports.array(summary.reportCoverages, JSONFormat.append)
    return """

      ], "files": \(summary.reports)\(mended)\(statistics), "reports": \(reports.text), "summary": \(whole.text)}

      """
  }

  /// Writes what was read and checked of one report.
  private static func append(_ report: ReportCoverage, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", report.path)
      append(from: report.start, to: report.end, to: &writer)
      writer.object("summary") { report.coverage.write(to: &$0) }
    }
  }

  /// Writes one finding as a JSON value on one line.
  static func append(_ finding: Finding, in file: inout SourceFile, to output: inout [UInt8]) {
    var writer = JSONWriter(after: output, isSpaced: true)
    output = []  // The writer has the bytes; a second reference would copy them.
    writer.object { writer in
      writer.member("path", file.path)
      writer.member("code", finding.code)
      writer.member("severity", finding.severity.name)
      writer.member("message", finding.message)
      append(finding.range, in: &file, to: &writer)
      if let places = file.places { places.write(finding.range, to: &writer) }
      writer.key("related")
      var previous = file.previousFile
      writer.array(finding.related.filter { !$0.isInPrevious || previous != nil }) { place, writer in
        writer.object { writer in
          if place.isInPrevious, var other = previous.take() {
            // Of this file alone the path is known from above.
            writer.member("path", other.path)
            append(place.range, in: &other, to: &writer)
            previous = other
          } else {
            append(place.range, in: &file, to: &writer)
          }
          writer.member("message", place.message)
        }
      }
      writer.array("fixes", finding.fixes) { fix, writer in
        writer.object { writer in
          writer.member("title", fix.title)
          writer.member("safe", fix.isSafe)
          writer.array("edits", fix.edits) { edit, writer in
            writer.object { writer in
              append(edit.range, in: &file, to: &writer)
              writer.member("newText", String(decoding: edit.replacement, as: UTF8.self))
            }
          }
        }
      }
    }
    output = writer.bytes
  }

  /// Writes the member `range`.
  private static func append(_ range: Range<Int>, in file: inout SourceFile, to writer: inout JSONWriter) {
    append(from: file.place(of: range.lowerBound), to: file.place(of: range.upperBound), to: &writer)
  }

  /// Writes the member `range`.
  private static func append(from start: Place, to end: Place, to writer: inout JSONWriter) {
    writer.object("range") { writer in
      for (name, place) in [("start", start), ("end", end)] as [(StaticString, Place)] {
        writer.object(name) { writer in
          writer.member("line", place.line)
          writer.member("column", place.column)
        }
      }
    }
  }
}
