import ReportForm

/// Finds the label that a misspelt one is meant to be.
struct NearLabels {
  /// The most comparisons for one report; more would mean a text that is no report.
  private static let limit = 2000

  private var comparisons = 0

  /// Whether a key is compared at all: it is long enough, and there were not too many before it.
  func compares(_ key: [UInt32]) -> Bool { key.count >= 3 && comparisons <= NearLabels.limit }

  /// The one label among `candidates` that is nearest to `key`: one letter off for labels of up to six letters, two for
  /// longer ones.
  ///
  /// - Returns: the index of the candidate; nil if none is near or two are equally near.
  mutating func nearest(to key: [UInt32], among candidates: [[UInt32]]) -> Int? {
    guard compares(key) else { return nil }
    var best: (index: Int, distance: Int)?
    var isUnique = true
    for (index, candidate) in candidates.enumerated() where candidate.count >= 3 {
      comparisons += 1
      guard comparisons <= NearLabels.limit else { return nil }
      let limit = candidate.count <= 6 ? 1 : 2
      guard let distance = EditDistance.between(key, candidate, limit: limit), distance > 0 else { continue }
      if let found = best, distance >= found.distance {
        if distance == found.distance { isUnique = false }
        continue
      }
      best = (index, distance)
      isUnique = true
    }
    return isUnique ? best?.index : nil
  }
}
