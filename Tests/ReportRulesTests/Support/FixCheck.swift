import ReportForm
import ReportRules
import Testing

/// The invariants of fixes.
enum FixCheck {
  /// Rules that report the same wrong figure under different codes: a figure that becomes known can tell which cell is
  /// to blame for a sum that was wrong before.
  private static let sums: Set<String> = [
    "row-total", "result-total", "balance", "review-total", "group-subtotal", "suspect-cell",
  ]

  /// Checks that every fix of an example's text removes its finding, and that a safe one adds none.
  ///
  /// - Parameter isTried: of which codes the fixes are tried.
  static func everyFixMends(_ example: RuleExample, where isTried: (String) -> Bool = { _ in true }) {
    let before = example.findings()
    for finding in before where isTried(finding.code) {
      for fix in finding.fixes {
        let fixed = example.text.applying(fix.edits)
        let after = example.findings(in: fixed)
        #expect(
          after.count { $0.code == finding.code } < before.count { $0.code == finding.code },
          "“\(fix.title)” leaves “\(finding.message)”: \(example.text.lines(unlike: fixed))")
        guard fix.isSafe else { continue }
        let counts = counts(before)
        // What was received is yet to be entered where （七） follows from its results.
        let isResult = fix.cells.contains { cell in
          Edition.of2021.identities.contains { $0.kind == .resultTotal && $0.total == cell }
        }
        for (code, count) in FixCheck.counts(after.filter { !isResult || $0.code != "balance" }) {
          #expect(
            count <= counts[code, default: 0],
            "“\(fix.title)” for “\(finding.message)” adds \(code): \(example.text.lines(unlike: fixed))")
        }
      }
    }
  }

  private static func counts(_ findings: [Finding]) -> [String: Int] {
    Dictionary(grouping: findings) { sums.contains($0.code) ? "a sum" : $0.code }.mapValues(\.count)
  }
}
