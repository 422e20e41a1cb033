internal import Synchronization
public import Workflows

/// Keeps the events of a run for a test, and counts the epochs that were trained.
public final class EventLog: Sendable {
  private let events = Mutex<[RunEvent]>([])
  private let epochs = Mutex(0)

  /// Makes an empty log.
  public init() {}

  /// Takes an event in.
  public func take(_ event: RunEvent) {
    if case .progress = event { epochs.withLock { $0 += 1 } }
    events.withLock { $0.append(event) }
  }

  /// The events so far, in order.
  public var all: [RunEvent] { events.withLock { $0 } }

  /// The epochs that were really trained, not found in files.
  public var epochsTrained: Int { epochs.withLock { $0 } }

  /// The warnings.
  public var warnings: [String] {
    all.compactMap { event in
      if case .warning(let sentence) = event { sentence } else { nil }
    }
  }

  /// The steps in the order in which they began.
  public var stepsBegun: [StepID] {
    all.compactMap { event in
      if case .stepBegan(let beginning) = event { beginning.step } else { nil }
    }
  }

  /// The decisions that were new.
  public var newDecisions: [Decision] {
    all.compactMap { event in
      if case .decided(let decision, isNew: true) = event { decision } else { nil }
    }
  }
}
