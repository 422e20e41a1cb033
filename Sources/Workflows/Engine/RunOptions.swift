/// How a run is started: nothing in here but the seed ever changes a result.
public struct RunOptions: Sendable {
  /// The folder of all runs.
  public var runsFolder: String
  /// The number of threads for independent trainings.
  public var threads: Int
  /// The reason for opening test rows that were opened before; nil forbids it.
  public var reopenReason: String?
  /// Whether the run may open its test rows at all; in a batch only the best plan may.
  public var opensTest: Bool
  /// The command line that makes the run again, for the report.
  public var command: String
  /// Gives time stamps.
  public var clock: @Sendable () -> String
  /// Whether the person has asked to stop; looked at between epochs.
  public var isInterrupted: @Sendable () -> Bool
  /// Takes in what happens.
  public var events: @Sendable (RunEvent) -> Void

  /// What stands in for trainings where a plan is only tried out.
  var rehearsal: Rehearsal?

  /// Sets the options of a run.
  public init(
    runsFolder: String = "runs", threads: Int = 1, reopenReason: String? = nil,
    opensTest: Bool = true, command: String = "", clock: @escaping @Sendable () -> String,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    events: @escaping @Sendable (RunEvent) -> Void = { _ in }
  ) {
    self.runsFolder = runsFolder
    self.threads = threads
    self.reopenReason = reopenReason
    self.opensTest = opensTest
    self.command = command
    self.clock = clock
    self.isInterrupted = isInterrupted
    self.events = events
  }
}

/// The person asked to stop; the run can be resumed.
public struct Interrupted: Error, Sendable, Equatable, CustomStringConvertible {
  /// Makes the error.
  public init() {}

  /// What happened and how to go on.
  public var description: String {
    "Stopped. Everything done so far is kept; the same command goes on from here."
  }
}
