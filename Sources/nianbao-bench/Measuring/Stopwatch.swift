/// Measures time.
struct Stopwatch {
  private let start = ContinuousClock.now

  /// The time since the watch was made, in milliseconds.
  var milliseconds: Double { (ContinuousClock.now - start) / .milliseconds(1) }

  /// Measures a piece of work again and again: for a while, but at least three times.
  ///
  /// - Parameter seconds: the while.
  static func repeated(_ seconds: Double, atMost most: Int = 500, _ work: () -> Void) -> Samples {
    work()
    var values: [Double] = []
    let whole = Stopwatch()
    while values.count < 3 || values.count < most && whole.milliseconds < seconds * 1000 {
      let watch = Stopwatch()
      work()
      values.append(watch.milliseconds)
    }
    return Samples(values)
  }
}

/// Keeps the compiler from leaving work out whose result nobody uses.
@inline(never)
func keep<Value>(_ value: borrowing Value) {}
