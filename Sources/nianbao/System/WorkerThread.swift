#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread that does one piece of work.
struct WorkerThread {
  /// The system's name for it.
  private let handle: pthread_t

  /// Starts a thread; nil if there is none to be had.
  init?(_ work: @escaping @Sendable () -> Void) {
    let job = unsafe Unmanaged.passRetained(Job(work))
    #if canImport(Glibc)
      var handle = pthread_t()
    #else
      var handle: pthread_t?
    #endif
    let result = unsafe pthread_create(
      &handle, nil,
      { argument in
        unsafe Job.run(argument)
        return nil
      }, job.toOpaque())
    guard result == 0, let started = Optional(handle) ?? nil else {
      unsafe job.release()
      return nil
    }
    self.handle = started
  }

  /// Waits until the work is done.
  func join() { _ = pthread_join(handle, nil) }
}

/// What a thread is to do, boxed so that it can be handed over as a pointer.
private final class Job: Sendable {
  /// What is to be done.
  private let body: @Sendable () -> Void

  /// Makes a job.
  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }

  /// Does the job behind a pointer, and gives it up.
  static func run(_ pointer: UnsafeMutableRawPointer?) {
    if let pointer = unsafe pointer { unsafe Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().body() }
  }
}
