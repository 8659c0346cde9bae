import Testing

@testable import nianbao

@Suite struct WorkQueueTests {
  /// Some work whose length differs from item to item.
  private static func spin(_ item: Int) -> Int {
    var sum = 0
    for step in 0..<(item % 7 == 0 ? 20_000 : 10) { sum &+= step ^ item }
    return sum
  }

  @Test(arguments: [(0, 1), (1, 4), (1000, 1), (1000, 2), (1000, 8), (3, 100)], [1, 2, 256])
  func resultsComeInOrder(size: (count: Int, threads: Int), window: Int) {
    let taken = WorkQueue<[Int], (Int, Int)>.run(
      count: size.count, threads: size.threads, window: window, state: [],
      work: { ($0, WorkQueueTests.spin($0)) },
      collect: { taken, result in
        taken.append(result.0)
        return true
      })
    #expect(taken == Array(0..<size.count))
  }

  @Test(arguments: [1, 4]) func workEndsWhenNoMoreIsTaken(threads: Int) {
    let taken = WorkQueue<[Int], Int>.run(
      count: 100_000, threads: threads, state: [], work: { $0 },
      collect: { taken, result in
        taken.append(result)
        return taken.count < 10
      })
    #expect(taken == Array(0..<10))
  }
}
