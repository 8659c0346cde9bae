#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Works on numbered items with several threads and takes the results in the order of the items.
///
/// Whichever thread has the result that is due takes it, and those that wait behind it, under the lock; so nobody
/// has to be woken for each item.  A thread that runs too far ahead waits, which bounds what is held back.
@safe final class WorkQueue<State, Result>: @unchecked Sendable {
  /// The number of items.
  private let count: Int

  /// How many items the threads may be ahead of the result that is due.
  private let window: Int

  /// Works on an item; called without the lock.
  private let work: @Sendable (Int) -> Result

  /// Takes a result into the state, under the lock; false ends the work.
  private let collect: @Sendable (inout State, Result) -> Bool

  /// What the results go into; guarded by the lock.
  private var state: State

  /// The next item to work on; guarded by the lock.
  private var nextItem = 0

  /// The item whose result is due; guarded by the lock.
  private var nextResult = 0

  /// Results that wait for those before them, by item; guarded by the lock.
  private var waiting: [Int: Result] = [:]

  /// Whether the work was ended early; guarded by the lock.
  private var isStopped = false

  /// The lock.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>

  /// Signalled when the result that is due has been taken.
  private let progress: UnsafeMutablePointer<pthread_cond_t>

  /// Makes a queue; nothing is done yet.
  private init(
    count: Int, window: Int, state: State, work: @escaping @Sendable (Int) -> Result,
    collect: @escaping @Sendable (inout State, Result) -> Bool
  ) {
    self.count = count
    self.window = window
    self.state = state
    self.work = work
    self.collect = collect
    unsafe mutex = .allocate(capacity: 1)
    unsafe progress = .allocate(capacity: 1)
    _ = unsafe pthread_mutex_init(mutex, nil)
    _ = unsafe pthread_cond_init(progress, nil)
  }

  deinit {
    _ = unsafe pthread_mutex_destroy(mutex)
    _ = unsafe pthread_cond_destroy(progress)
    unsafe mutex.deallocate()
    unsafe progress.deallocate()
  }

  /// Works on the items 0 up to `count`; returns the state after the last result that was taken.
  ///
  /// - Parameters:
  ///   - threads: how many items are worked on at once; the calling thread is one of those that work.
  ///   - window: how many items the threads may be ahead of the result that is due.
  static func run(
    count: Int, threads: Int, window: Int = 256, state: State, work: @escaping @Sendable (Int) -> Result,
    collect: @escaping @Sendable (inout State, Result) -> Bool
  ) -> State {
    let queue = WorkQueue(count: count, window: max(window, 1), state: state, work: work, collect: collect)
    // Without a further thread the others do its share.
    let helpers = (1..<max(1, min(threads, count))).compactMap { _ in WorkerThread { queue.drain() } }
    queue.drain()
    for helper in helpers { helper.join() }
    return queue.state
  }

  /// Works on items until none is left.
  private func drain() {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while true {
      while !isStopped, nextItem < count, nextItem - nextResult >= window {
        unsafe pthread_cond_wait(progress, mutex)
      }
      guard !isStopped, nextItem < count else { return }
      let item = nextItem
      nextItem += 1
      unsafe pthread_mutex_unlock(mutex)
      let result = work(item)
      unsafe pthread_mutex_lock(mutex)
      waiting[item] = result
      let before = nextResult
      while !isStopped, let due = waiting.removeValue(forKey: nextResult) {
        nextResult += 1
        isStopped = !collect(&state, due)
      }
      if nextResult != before { unsafe pthread_cond_broadcast(progress) }
    }
  }
}
