import Synchronization

/// A count that many threads add to: it is told in progress messages and decides nothing.
final class Tally: Sendable {
  private let value = Atomic<Int>(0)

  /// The count so far.
  var count: Int { value.load(ordering: .relaxed) }

  /// Adds one.
  func increment() { value.add(1, ordering: .relaxed) }
}
