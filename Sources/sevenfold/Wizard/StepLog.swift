import Workflows

/// What the step at work has shown so far: findings, configurations with their scores, the verdict,
/// the trainings under way.
struct StepLog: Sendable {
  /// A line with what it is.
  struct Entry: Sendable, Equatable {
    enum Kind: Sendable { case finding, score, passed, blocked, warning }
    let kind: Kind
    var text: String
    /// What was judged, where it was.
    var score: CandidateSummary?
  }

  /// What was shown, in order.
  private(set) var entries: [Entry] = []
  /// How far the trainings are; empty when none is under way.
  private(set) var status = ""
  /// What is being trained.
  private(set) var curveTitle = ""
  /// The losses of the training that is shown.
  private(set) var curve = LearningCurve()
  private var progress = ProgressLine()
  private var shown: TrainingIdentity?

  /// One of the trainings that are under way.
  private struct TrainingIdentity: Equatable {
    let purpose: String
    let fold: Int?
  }

  /// Takes in what happened.
  mutating func take(_ event: RunEvent, at time: Duration) {
    switch event {
    case .stepBegan: self = StepLog()
    case .decided(let decision, _):
      if decision.isFinding { entries.append(Entry(kind: .finding, text: decision.because)) }
    case .judged(let summary):
      entries.append(Entry(kind: .score, text: summary.line, score: summary))
    case .warning(let sentence): entries.append(Entry(kind: .warning, text: sentence))
    case .stepEnded(_, let verdict):
      entries.append(
        Entry(kind: verdict.isPassed ? .passed : .blocked, text: verdict.sentence))
      status = ""
    case .progress(let progress): take(progress, at: time)
    case .started, .alreadyDone, .ended: break
    }
  }

  /// Follows one training from its first epoch to its last, then the next that begins.
  private mutating func take(_ progress: TrainingProgress, at time: Duration) {
    status = self.progress.text(for: progress, at: time)
    let identity = TrainingIdentity(purpose: progress.purpose, fold: progress.fold)
    if progress.epoch == 1, identity != shown, mayChange(to: progress) {
      shown = identity
      curve = LearningCurve()
      curveTitle = progress.purpose
      trainingsBefore = progress.trainingsDone
    }
    if identity == shown { curve.add(progress) }
  }

  private var trainingsBefore = -1

  private func mayChange(to progress: TrainingProgress) -> Bool {
    shown == nil || progress.trainingsDone != trainingsBefore
      || progress.purpose != shown?.purpose
  }
}

extension Decision {
  /// Whether it was found by the step rather than chosen, and says something to a person.
  var isFinding: Bool {
    by == .rule && options.isEmpty && !["gate", "next", "read"].contains(key)
      && ["rung", "sealed_rows", "smallest_gain", "unused_column", "loss", "last_activation"]
        .contains(key)
  }
}
