/// Something that happened in a run: what a terminal, a log or a test makes of it is theirs.
public enum RunEvent: Sendable {
  /// A run began, or went on.
  case started(run: String, folder: String, isResumed: Bool)
  /// The run had been completed before: there is nothing to do.
  case alreadyDone(RunRecord)
  /// A step began.
  case stepBegan(Beginning)
  /// A decision was taken; it is not new if the log already held it.
  case decided(Decision, isNew: Bool)
  /// Trainings are under way.
  case progress(TrainingProgress)
  /// A configuration was judged on validation rows.
  case judged(CandidateSummary)
  /// A step ended.
  case stepEnded(step: StepID, verdict: GateVerdict)
  /// Something that the person should know.
  case warning(String)
  /// The run ended.
  case ended(RunRecord, folder: String)

  /// The facts of a step that begins.
  public struct Beginning: Sendable, Equatable {
    /// The step.
    public let step: StepID
    /// Its title.
    public let title: String
    /// What it answers.
    public let purpose: String
    /// Its place among the steps, from 1.
    public let number: Int
    /// The number of steps.
    public let count: Int
    /// How often it has begun.
    public let attempt: Int
  }
}

/// How far the trainings of a step are.
public struct TrainingProgress: Sendable, Equatable {
  /// What is being trained, such as "rung 3: 2 layers of 64 units".
  public let purpose: String
  /// The trainings of this batch that are done.
  public let trainingsDone: Int
  /// The trainings of this batch.
  public let trainings: Int
  /// The epoch of the training that reported, from 1.
  public let epoch: Int
  /// The epochs that this training may take.
  public let epochs: Int
  /// The training loss after the epoch.
  public let loss: Double
  /// The validation loss after the epoch, if there are validation rows.
  public let validationLoss: Double?
  /// The fold that is validated on, from 1, over all repetitions; nil if there is only one.
  public var fold: Int?
}

/// A configuration and how it did on validation rows.
public struct CandidateSummary: Sendable, Equatable {
  /// What was tried, in words.
  public let name: String
  /// The identifier of the metric.
  public let metric: String
  /// The validation value.
  public let value: Double
  /// The corrected standard error of the value.
  public let standardError: Double
  /// The epochs that validation found best.
  public let epochs: Int
  /// Where the search stands after it; nil outside of a search.
  public var standing: TrialProgress?
}
