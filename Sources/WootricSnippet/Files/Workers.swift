#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Does the same work for many indices on several threads. They are plain threads, because the work waits
/// for files, which Swift's own pool must not.
struct Workers {
  /// How many threads work at once; at least 1.
  var jobs: Int

  /// The processors that are there; at least 1.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The most threads for which the system lets this process open files: each has up to eight, and the
  /// others are the program's.
  private static var limit: Int {
    let files = Int(sysconf(Int32(_SC_OPEN_MAX)))
    return files < 0 ? .max : max(1, (files - 24) / 8)
  }
}

extension Workers {
  /// How many files of one folder a thread takes at a time: many, as two threads that make files in
  /// one folder wait for each other, but not so many that one is left with all of the work.
  func batchSize(of total: Int) -> Int { max(32, min(512, total / (jobs * 8))) }

  /// Runs `body` for every index below `count`, in that order as far as threads have one.
  ///
  /// After an error no further index is begun; those begun before it end. So the error of the lowest
  /// index is always found, and the values of all that succeeded are there.
  func map<Value: Sendable>(
    _ count: Int, _ body: @Sendable (Int) throws(FileError) -> Value
  ) -> (values: [Value], error: FileError?) {
    withoutActuallyEscaping(body) { body in
      let queue = Queue(count: count, body: body)
      let others = (1..<max(1, min(jobs, count, Workers.limit))).compactMap { _ in queue.start() }
      queue.work()
      for thread in others { pthread_join(thread, nil) }
      return (queue.values.compactMap { $0 }, queue.error)
    }
  }
}

private class AnyQueue: @unchecked Sendable {
  func work() {}
}

/// Everything that changes is changed under the lock.
private final class Queue<Value: Sendable>: AnyQueue, @unchecked Sendable {
  let body: @Sendable (Int) throws(FileError) -> Value
  private(set) var values: [Value?]
  private var next = 0
  private var failure: (index: Int, error: FileError)?
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init(count: Int, body: @escaping @Sendable (Int) throws(FileError) -> Value) {
    values = Array(repeating: nil, count: count)
    self.body = body
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  var error: FileError? { failure?.error }

  override func work() {
    while let index = locked({ takeNext() }) {
      do throws(FileError) {
        let value = try body(index)
        locked { values[index] = value }
      } catch {
        locked { note(error, at: index) }
      }
    }
  }

  /// Nil where the system has no thread to give: those that are there do its work.
  func start() -> pthread_t? {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let queue = Unmanaged<AnyQueue>.passRetained(self)
    let outcome = pthread_create(&thread, nil, runQueue, queue.toOpaque())
    if outcome == 0 { return thread }
    queue.release()
    return nil
  }

  private func takeNext() -> Int? {
    guard next < values.count, failure == nil else { return nil }
    defer { next += 1 }
    return next
  }

  private func note(_ error: FileError, at index: Int) {
    if let failure, failure.index < index { return }
    failure = (index, error)
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}

#if canImport(Darwin)
  private func runQueue(_ queue: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<AnyQueue>.fromOpaque(queue).takeRetainedValue().work()
    return nil
  }
#else
  private func runQueue(_ queue: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    Unmanaged<AnyQueue>.fromOpaque(queue!).takeRetainedValue().work()
    return nil
  }
#endif
