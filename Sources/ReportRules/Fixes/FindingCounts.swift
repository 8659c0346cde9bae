/// The number of findings of each rule.
struct FindingCounts {
  /// Rules that report the same wrong figure under different codes: a figure that becomes known can tell which cell is
  /// to blame for a sum that was wrong before.
  private static let sums: Set<String> = [
    "row-total", "result-total", "balance", "review-total", "group-subtotal", "suspect-cell",
  ]

  private var counts: [String: Int] = [:]

  /// Counts findings, those included that are not listed.
  init(_ findings: some Sequence<Finding>) {
    for finding in findings { counts[finding.code, default: 0] += 1 &+ finding.further }
  }

  /// The number of findings of a rule.
  func count(of code: String) -> Int { counts[code, default: 0] }

  /// Whether no rule has more findings than there; those about sums count as one.
  func isNowhereMore(than other: FindingCounts) -> Bool {
    counts.allSatisfy { FindingCounts.sums.contains($0.key) || $0.value <= other.count(of: $0.key) }
      && sum <= other.sum
  }

  private var sum: Int { FindingCounts.sums.reduce(0) { $0 &+ count(of: $1) } }
}
