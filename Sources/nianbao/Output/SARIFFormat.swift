import LanguageServer
import ReportRules
import ReportText

/// Findings in SARIF 2.1.0, the form of OASIS in which tools for code exchange theirs.
struct SARIFFormat: OutputFormat {
  /// The language of what is said about the rules.
  let language: Language

  /// The place of each rule in the list of the run, by code.
  private let indices: [String: Int]

  /// Makes the format.
  init(language: Language) {
    self.language = language
    var indices: [String: Int] = [:]
    for (index, rule) in Catalogue.rules.enumerated() { indices[rule.info.code] = index }
    self.indices = indices
  }

  var opening: String {
    var writer = JSONWriter(isSpaced: true)
    writer.object { writer in
      writer.member("name", Product.name)
      writer.member("version", Product.version)
      writer.member("semanticVersion", Product.version)
      writer.member("language", language == .chinese ? "zh-CN" : "en-US")
      writer.array("rules", Catalogue.rules.map { $0.info }) { info, writer in append(info, to: &writer) }
    }
    let driver = writer.text
    return """
      {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{
      "tool": {"driver": \(driver)},
      "columnKind": "utf16CodeUnits",
      "results": [
      """
  }

  var separator: String { "," }

  var showsFixes: Bool { true }

  func append(_ finding: Finding, in file: inout SourceFile, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\n"))
    var writer = JSONWriter(after: output, isSpaced: true)
    output = []  // The writer has the bytes; a second reference would copy them.
    writer.object { writer in
      writer.member("ruleId", finding.code)
      if let index = indices[finding.code] { writer.member("ruleIndex", index) }
      writer.member("level", SARIFFormat.level(of: finding.severity))
      SARIFFormat.append("message", finding.message, to: &writer)
      writer.array("locations", [finding.range]) { range, writer in
        writer.object { writer in SARIFFormat.append(place: range, in: &file, to: &writer) }
      }
      var previous = file.previousFile
      let related = finding.related.filter { !$0.isInPrevious || previous != nil }
      if !related.isEmpty {
        writer.array("relatedLocations", related) { place, writer in
          writer.object { writer in
            if place.isInPrevious, var other = previous.take() {
              SARIFFormat.append(place: place.range, in: &other, to: &writer)
              previous = other
            } else {
              SARIFFormat.append(place: place.range, in: &file, to: &writer)
            }
            SARIFFormat.append("message", place.message, to: &writer)
          }
        }
      }
      if !finding.fixes.isEmpty {
        writer.array("fixes", finding.fixes) { fix, writer in SARIFFormat.append(fix, in: &file, to: &writer) }
      }
    }
    output = writer.bytes
  }

  func closing(_ summary: CheckSummary) -> String { "\n]}]}\n" }

  /// The level for a severity; SARIF knows three.
  private static func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "note"
    }
  }

  /// Writes what is said about a rule.
  private func append(_ info: RuleInfo, to writer: inout JSONWriter) {
    let meaning = language == .chinese ? info.chinese : info.english
    writer.object { writer in
      writer.member("id", info.code)
      SARIFFormat.append("shortDescription", meaning, to: &writer)
      let basis = Bilingual("\(meaning)。依据：\(info.basis)", "\(meaning). Basis: \(info.basis)")
      SARIFFormat.append("fullDescription", basis.text(in: language), to: &writer)
      let help = Bilingual("例子与修正：nianbao explain \(info.code)", "Example and fix: nianbao explain \(info.code)")
      SARIFFormat.append("help", help.text(in: language), to: &writer)
      writer.object("defaultConfiguration") { writer in writer.member("level", SARIFFormat.level(of: info.severity)) }
    }
  }

  /// Writes a member that holds a text.
  private static func append(_ name: StaticString, _ text: String, to writer: inout JSONWriter) {
    writer.object(name) { $0.member("text", text) }
  }

  /// Writes the member `physicalLocation`.
  private static func append(place range: Range<Int>, in file: inout SourceFile, to writer: inout JSONWriter) {
    writer.object("physicalLocation") { writer in
      appendArtifact(of: file, to: &writer)
      append("region", range, in: &file, to: &writer)
    }
  }

  /// Writes the member `artifactLocation`.
  private static func appendArtifact(of file: SourceFile, to writer: inout JSONWriter) {
    writer.object("artifactLocation") { writer in writer.member("uri", PathReference.uri(of: file.rawPath)) }
  }

  /// Writes a region as a member.
  private static func append(
    _ name: StaticString, _ range: Range<Int>, in file: inout SourceFile, to writer: inout JSONWriter
  ) {
    let start = file.place(of: range.lowerBound)
    let end = file.place(of: range.upperBound)
    writer.object(name) { writer in
      writer.member("startLine", start.line)
      writer.member("startColumn", start.column)
      writer.member("endLine", end.line)
      writer.member("endColumn", end.column)
    }
  }

  /// Writes a fix.
  private static func append(_ fix: Fix, in file: inout SourceFile, to writer: inout JSONWriter) {
    writer.object { writer in
      append("description", fix.title, to: &writer)
      writer.array("artifactChanges", [fix.edits]) { edits, writer in
        writer.object { writer in
          appendArtifact(of: file, to: &writer)
          writer.array("replacements", edits) { edit, writer in
            writer.object { writer in
              append("deletedRegion", edit.range, in: &file, to: &writer)
              append("insertedContent", String(decoding: edit.replacement, as: UTF8.self), to: &writer)
            }
          }
        }
      }
    }
  }
}
