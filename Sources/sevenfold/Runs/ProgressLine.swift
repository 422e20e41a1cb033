import Workflows

/// What a progress line says: step, training, fold, epoch, losses, and the time that is left.
///
/// What matters most stands first, since a narrow terminal cuts off the end.
struct ProgressLine {
  /// The step at work, such as "6/8 overfit".
  var step = ""
  private var begun = Duration.zero
  private var trainings = 0
  private var done = 0

  /// The line for the trainings under way.
  ///
  /// - Parameters:
  ///   - progress: How far they are.
  ///   - time: The time since some fixed moment.
  /// - Returns: The line, not yet cut to the terminal's width.
  mutating func text(for progress: TrainingProgress, at time: Duration) -> String {
    if progress.trainings != trainings || progress.trainingsDone < done {
      (begun, trainings) = (time, progress.trainings)
    }
    done = progress.trainingsDone
    var parts = step.isEmpty ? [] : [step]
    if progress.trainings > 1 {
      parts.append("training \(progress.trainingsDone + 1)/\(progress.trainings)")
    }
    if let fold = progress.fold { parts.append("fold \(fold)") }
    parts.append("epoch \(progress.epoch)/\(progress.epochs)")
    parts.append("loss \(progress.loss.rounded3)")
    if let loss = progress.validationLoss { parts.append("validation \(loss.rounded3)") }
    if let time = timeToGo(at: time) { parts.append("\(time) to go") }
    return (parts + [progress.purpose]).joined(separator: " · ")
  }

  /// The time that the trainings of this batch still need, from those that are done.
  private func timeToGo(at time: Duration) -> String? {
    guard done > 1 else { return nil }
    let elapsed = (time - begun) / .seconds(1)
    let seconds = Int((elapsed * Double(trainings - done) / Double(done)).rounded(.up))
    return seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
  }
}
