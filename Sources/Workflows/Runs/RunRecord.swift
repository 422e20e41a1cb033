public import JSONText

/// How a run ended.
public enum RunEnding: String, Sendable, Codable, Equatable {
  /// All steps are done and the test rows were opened.
  case finished
  /// A gate did not pass.
  case stoppedAtGate = "stopped_at_gate"
  /// All seven steps are done, but the test rows stay closed.
  case testRefused = "test_refused"
  /// All seven steps are done; the test rows are left to the best plan of a batch.
  case testWithheld = "test_withheld"

  /// Whether there is nothing more to do: the best plan of a batch goes on to open its test rows.
  func isLast(for options: RunOptions) -> Bool { self != .testWithheld || !options.opensTest }
}

/// The record of a run: every outcome and decision, and all that a report is made from.
///
/// Two runs of one plan on the same data with the same seed have the same record but for `clock`.
public struct RunRecord: Sendable, Codable, Equatable {
  /// What may differ between two equal runs.
  public struct Clock: Sendable, Codable, Equatable {
    /// When the run was first started.
    public var started: String
    /// When the record was written.
    public var written: String
    /// Seconds of work since the last start.
    public var seconds: Double
    /// The number of threads of the last start.
    public var threads: Int
    /// The instruction set that the kernels used.
    public var instructionSet: String
    /// The hash of the last line of the decision log.
    public var logHead: String

    /// Notes the circumstances of a run.
    public init(
      started: String, written: String, seconds: Double, threads: Int, instructionSet: String,
      logHead: String
    ) {
      self.started = started
      self.written = written
      self.seconds = seconds
      self.threads = threads
      self.instructionSet = instructionSet
      self.logHead = logHead
    }
  }

  /// The version of this format.
  public static let currentFormatVersion = 1

  /// The version of the format that the record was written in.
  public var formatVersion = RunRecord.currentFormatVersion
  /// The run's name: the plan's name and a hash.
  public var run: String
  /// The plan, every default spelled out.
  public var plan: JSONValue
  /// The command that makes the run again.
  public var command: String
  /// The SHA-256 of the data file.
  public var dataFingerprint: String
  /// The seed of all randomness.
  public var seed: Int
  /// How the run ended; nil while it has not.
  public var ending: RunEnding?
  /// Why it ended so, in a sentence.
  public var endingReason: String
  /// The outcome of each step that was completed.
  public var outcomes: [String: JSONValue]
  /// Every decision, in order.
  public var decisions: [Decision]
  /// What may differ between two equal runs.
  public var clock: Clock

  /// The outcome of a stage, by its type.
  ///
  /// - Throws: `MissingOutcome` if the stage was not completed or its outcome cannot be read.
  public func outcome<S: Stage>(of stage: S.Type) throws(MissingOutcome) -> S.Outcome {
    guard let value = outcomes[S.id.rawValue] else { throw MissingOutcome(step: S.id, reason: nil) }
    do {
      return try value.decoded(as: S.Outcome.self)
    } catch {
      throw MissingOutcome(step: S.id, reason: "\(error)")
    }
  }

  /// The decisions of one step, in order.
  public func decisions(of step: StepID) -> [Decision] { decisions.filter { $0.step == step } }
}

/// The record lacks the outcome of a step.
public struct MissingOutcome: Error, Sendable, Equatable, CustomStringConvertible {
  /// The step whose outcome was asked for.
  public let step: StepID
  /// Why it cannot be read, if it is there.
  public let reason: String?

  /// What is missing, in a sentence.
  public var description: String {
    reason.map { "The outcome of step '\(step)' cannot be read: \($0)" }
      ?? "The record has no outcome of step '\(step)': the run has not completed it."
  }
}
