import ReportModel
import ReportRules
import ReportText

/// Every fix, applied: its finding is gone, a safe one has added none, and fixing all comes to an end.
enum FixesTarget {
  /// Rules that report the same wrong figure under different codes: a figure that becomes known can tell which cell is
  /// to blame for a sum that was wrong before.
  private static let sums: Set<String> = [
    "row-total", "result-total", "balance", "review-total", "group-subtotal", "suspect-cell",
  ]

  static func run(_ input: FuzzInput) {
    // Edits are made of whole texts in UTF-8, as everywhere else.
    let text = Array(String(decoding: input.rest, as: UTF8.self).utf8)
    let reports = ReportDocument(parsing: text).reports
    let before = findings(text)
    let counts = counts(before)
    let offered = reports.enumerated().flatMap { index, placed in
      var offer = FixOffer(for: index, of: reports, in: text)
      return Checker.findings(of: placed.report).prefix(12).map { offer.placed($0) }
    }
    for finding in offered.prefix(12) {
      for fix in finding.fixes {
        let after = findings(applying(fix.edits, to: text))
        require(
          after.count { $0.code == finding.code } < before.count { $0.code == finding.code },
          "\(finding.code): “\(fix.title)” leaves “\(finding.message)”")
        guard fix.isSafe else { continue }
        for (code, count) in FixesTarget.counts(after) {
          require(
            count <= counts[code, default: 0], "\(finding.code): “\(fix.title)” for “\(finding.message)” adds \(code)")
        }
      }
    }
    let fixed = applying(FixAll.edits(for: text), to: text)
    require(fixed.count < text.count * 20 + 100_000, "the fixes make a text endless")
  }

  private static func findings(_ text: [UInt8]) -> [Finding] {
    Checker.findings(of: ReportDocument(parsing: text))
  }

  private static func counts(_ findings: [Finding]) -> [String: Int] {
    Dictionary(grouping: findings) { sums.contains($0.code) ? "a sum" : $0.code }.mapValues(\.count)
  }

  private static func applying(_ edits: [TextEdit], to text: [UInt8]) -> [UInt8] {
    var text = text
    for edit in edits.reversed() { text.replaceSubrange(edit.range, with: edit.replacement) }
    return text
  }
}
