import LanguageServer
import ReportRules

/// How often each rule was broken.
struct Statistics: Equatable, Sendable {
  /// What is counted of one rule.
  struct Entry: Equatable, Sendable {
    /// The findings.
    var findings = 0

    /// The files with such findings.
    var files = 0
  }

  /// The counts by code.
  private var entries: [String: Entry] = [:]

  /// Makes empty statistics.
  init() {}

  /// Makes the statistics of one file by the codes of its findings.
  ///
  /// - Parameter further: how many findings there are beside these, by code.
  init(ofFileWith codes: [String], further: [String: Int] = [:]) {
    for code in codes { entries[code, default: Entry(findings: 0, files: 1)].findings += 1 }
    for (code, count) in further { entries[code, default: Entry(findings: 0, files: 1)].findings += count }
  }

  /// Adds the statistics of other files.
  mutating func add(_ other: Statistics) {
    for (code, entry) in other.entries {
      entries[code, default: Entry()].findings += entry.findings
      entries[code, default: Entry()].files += entry.files
    }
  }

  /// The rules, the one broken most often first, else by code.
  var rules: [(code: String, entry: Entry)] {
    entries.map { (code: $0.key, entry: $0.value) }.sorted {
      $0.entry.findings == $1.entry.findings ? $0.code < $1.code : $0.entry.findings > $1.entry.findings
    }
  }

  /// The statistics for people, a line for each rule.
  func text(in language: Language) -> String {
    let rules = rules
    let countWidth = rules.map { String($0.entry.findings).utf8.count }.max() ?? 0
    let codeWidth = rules.map(\.code.utf8.count).max() ?? 0
    return rules.map { code, entry in
      let count = String(entry.findings)
      let files = Bilingual("\(entry.files) 个文件", "\(entry.files) \(entry.files == 1 ? "file" : "files")")
      return String(repeating: " ", count: countWidth - count.utf8.count) + count + "  " + code
        + String(repeating: " ", count: codeWidth - code.utf8.count) + "  " + files.text(in: language) + "\n"
    }.joined()
  }

  /// The statistics as a JSON array.
  var json: String {
    var writer = JSONWriter(isSpaced: true)
    writer.array(rules) { rule, writer in
      writer.object { writer in
        writer.member("code", rule.code)
        writer.member("findings", rule.entry.findings)
        writer.member("files", rule.entry.files)
      }
    }
    return writer.text
  }
}
