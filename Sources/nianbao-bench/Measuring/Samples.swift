/// What was measured again and again, in milliseconds unless said otherwise.
struct Samples {
  /// The values, ascending.
  private let sorted: [Double]

  /// Takes the values.
  init(_ values: [Double]) {
    sorted = values.sorted()
  }

  /// How many there are.
  var count: Int { sorted.count }

  /// The value in the middle; nil if there is none.
  var median: Double? { sorted.isEmpty ? nil : sorted[sorted.count / 2] }

  /// The value that only one of a hundred exceeds; the greatest where there are fewer.
  var p99: Double? { sorted.isEmpty ? nil : sorted[min(sorted.count - 1, sorted.count * 99 / 100)] }
}
