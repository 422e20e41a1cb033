internal import Dispatch
internal import Synchronization

/// Independent pieces of work, done on several threads with the same result as on one.
public enum Parallel {
  /// Calls a function for each index from 0 up to a count and returns the results in that order.
  ///
  /// Indices are handed out one after the other to whichever thread is free. When calls throw, the
  /// error of the lowest index is thrown, as a plain loop would; work not yet begun is left out.
  /// With one thread everything runs on the caller's.
  public static func map<Result: Sendable, Failure: Error>(
    count: Int, threads: Int, _ body: @Sendable (Int) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let workers = min(threads, count)
    guard workers > 1 else { return try sequentialMap(count: count, body) }
    let progress = Mutex(Progress<Result, Failure>(count: count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while let index = progress.withLock({ $0.begin() }) {
        do throws(Failure) {
          let result = try body(index)
          progress.withLock { $0.results[index] = result }
        } catch {
          progress.withLock { $0.fail(at: index, with: error) }
        }
      }
    }
    if let failure = progress.withLock({ $0.failure?.error }) { throw failure }
    return progress.withLock { $0.results.compactMap(\.self) }
  }

  private static func sequentialMap<Result, Failure: Error>(
    count: Int, _ body: (Int) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(count)
    for index in 0..<count { results.append(try body(index)) }
    return results
  }
}

/// What the threads of one parallel map share.
private struct Progress<Result: Sendable, Failure: Error>: Sendable {
  var results: [Result?]
  var failure: (index: Int, error: Failure)?
  private var nextIndex = 0

  init(count: Int) {
    results = Array(repeating: nil, count: count)
  }

  /// Hands out the next index, or none when all are done or one has failed.
  mutating func begin() -> Int? {
    guard nextIndex < results.count, failure == nil else { return nil }
    defer { nextIndex += 1 }
    return nextIndex
  }

  /// Keeps the error of the lowest index.
  mutating func fail(at index: Int, with error: Failure) {
    if let failure, failure.index < index { return }
    failure = (index, error)
  }
}
