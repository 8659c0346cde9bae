import ReportForm
import ReportModel
import ReportReader
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
    let document = ReportDocument(parsing: text)
    let reports = document.reports
    let before = reports.map { Checker.findings(of: $0.report) }
    let counts = counts(before.flatMap(\.self))
    var found = before.enumerated().flatMap { index, findings in
      findings.prefix(12).map { (report: index, finding: $0) }
    }.prefix(12)
    // A search tries the fixes of one finding, or all together; which, the text decides.
    let number = text.reduce(0) { $0 &* 31 &+ Int($1) }.magnitude % UInt(found.count + 1)
    let fixesAll = FuzzTarget.isReplay || number == found.count
    if !FuzzTarget.isReplay { found = number < found.count ? [found[Int(number)]] : [] }
    for (index, finding) in found {
      var offer = FixOffer(for: index, of: reports, in: text)
      let finding = offer.placed(finding)
      for fix in finding.fixes {
        let after = findings(applying(fix.edits, to: text))
        require(
          after.count { $0.code == finding.code } < before.joined().count { $0.code == finding.code },
          "\(finding.code): “\(fix.title)” leaves “\(finding.message)”")
        guard fix.isSafe else { continue }
        // What was received is yet to be entered where （七） follows from its results.
        let isResult = fix.cells.contains { cell in
          Forms.official.editions.contains { $0.identities.contains { $0.kind == .resultTotal && $0.total == cell } }
        }
        for (code, count) in FixesTarget.counts(after.filter { !isResult || $0.code != "balance" }) {
          require(
            count <= counts[code, default: 0], "\(finding.code): “\(fix.title)” for “\(finding.message)” adds \(code)")
        }
      }
    }
    guard fixesAll else { return }
    let fixed = applying(FixAll.edits(for: text), to: text)
    require(FixAll.edits(for: fixed).isEmpty, "fixing all twice changes more")
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
