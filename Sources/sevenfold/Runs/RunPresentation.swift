import JSONText
import Synchronization
import Workflows

/// Tells on standard error what happens in a run: steps, decisions, trainings, verdicts.
final class RunPresentation: Sendable {
  private let console: Console
  private let begun = ContinuousClock.now
  private let batch = Mutex((first: ContinuousClock.now, trainings: 0))

  init(console: Console) { self.console = console }

  /// Shows an event.
  func show(_ event: RunEvent) {
    let style = console.errors.style
    switch event {
    case .started(let run, let folder, let isResumed):
      console.note("\(isResumed ? "Going on with" : "Starting") \(style.bold(run)) in \(folder)/")
    case .alreadyDone(let record):
      console.note("\(style.bold(record.run)) is done already; there is nothing to do.")
    case .stepBegan(let step):
      showBeginning(of: step)
    case .decided(let decision, let isNew):
      if isNew { show(decision) }
    case .progress(let progress): showProgress(progress)
    case .judged(let summary):
      let error = summary.standardError > 0 ? " ± \(summary.standardError.rounded3)" : ""
      console.note(
        style.dim("  · \(summary.name): ")
          + "\(summary.metric) \(summary.value.rounded4)\(error)"
          + style.dim(", \(summary.epochs) epochs"))
    case .stepEnded(_, let verdict):
      let mark = verdict.isPassed ? style.green("✓") : style.red("✗")
      show(sentence: verdict.sentence, mark: mark)
    case .warning(let sentence): show(sentence: sentence, mark: style.yellow("!"))
    case .ended: console.status.finish()
    }
  }

  private func showBeginning(of step: RunEvent.Beginning) {
    let style = console.errors.style
    let again = step.attempt > 1 ? " (attempt \(step.attempt))" : ""
    console.note()
    console.note(style.bold("Step \(step.number) of \(step.count): \(step.title)\(again)"))
    console.note(style.dim("  \(step.purpose)"))
  }

  private func show(_ decision: Decision) {
    guard !["gate", "next", "reading"].contains(decision.key) else { return }
    let style = console.errors.style
    let choice = decision.choice == .null ? "" : " = \(decision.choice.text())"
    let lines = wrapped(
      decision.because, width: console.errors.isTerminal ? console.errors.width : 100, indent: 4)
    console.note("  \(decision.key)\(choice)" + style.dim("  [\(decision.by.rawValue)]"))
    for line in lines { console.note(style.dim(line)) }
  }

  private func show(sentence: String, mark: String) {
    let width = console.errors.isTerminal ? console.errors.width : 100
    for (index, line) in wrapped(sentence, width: width, indent: 4).enumerated() {
      console.note(index == 0 ? "  \(mark) " + line.dropFirst(4) : line)
    }
  }

  private func showProgress(_ progress: TrainingProgress) {
    console.status.update(line(for: progress))
  }

  private func line(for progress: TrainingProgress) -> String {
    var parts = ["\(progress.purpose)"]
    if progress.trainings > 1 {
      parts.append("training \(progress.trainingsDone + 1)/\(progress.trainings)")
    }
    parts.append("epoch \(progress.epoch)/\(progress.epochs)")
    parts.append("loss \(progress.loss.rounded3)")
    if let loss = progress.validationLoss { parts.append("validation \(loss.rounded3)") }
    if let seconds = secondsToGo(progress) { parts.append("\(seconds) s to go") }
    return parts.joined(separator: " · ")
  }

  /// The seconds that the trainings of this batch still need, from those that are done.
  private func secondsToGo(_ progress: TrainingProgress) -> Int? {
    let elapsed = batch.withLock { batch -> Duration in
      if batch.trainings != progress.trainings || progress.trainingsDone == 0 {
        batch = (ContinuousClock.now, progress.trainings)
      }
      return ContinuousClock.now - batch.first
    }
    guard progress.trainingsDone > 1 else { return nil }
    let left = Double(progress.trainings - progress.trainingsDone) / Double(progress.trainingsDone)
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    return Int((seconds * left).rounded(.up))
  }
}

extension Decision {
  /// The question without its step.
  var key: String { String(question.dropFirst(step.rawValue.count + 1)) }
}
