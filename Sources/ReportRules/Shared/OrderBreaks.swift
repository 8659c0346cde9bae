/// Finds what stands out of order.
enum OrderBreaks {
  /// The fewest places in a list without duplicates that must go for the rest to ascend.
  ///
  /// Quadratic; meant for the few headings or rows of one report.
  static func places(in values: [Int]) -> [Int] {
    if zip(values, values.dropFirst()).allSatisfy(<) { return [] }
    var lengths = [Int](repeating: 1, count: values.count)
    var previous = [Int?](repeating: nil, count: values.count)
    for place in values.indices {
      for earlier in 0..<place where values[earlier] < values[place] && lengths[earlier] >= lengths[place] {
        lengths[place] = lengths[earlier] + 1
        previous[place] = earlier
      }
    }
    var kept: Set<Int> = []
    var next = values.indices.max { lengths[$0] < lengths[$1] }
    while let place = next {
      kept.insert(place)
      next = previous[place]
    }
    return values.indices.filter { !kept.contains($0) }
  }
}
