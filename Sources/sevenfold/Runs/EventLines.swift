import JSONText
import Workflows

/// What happens in a run as JSON Lines on standard output: one object for each event.
struct EventLines: Sendable {
  private let output: TextStream

  init(on output: TextStream) { self.output = output }

  /// Writes an event; how the run ended comes with its result.
  func write(_ event: RunEvent) {
    switch event {
    case .started(let run, let folder, let isResumed):
      write(
        "started",
        [
          "schema_version": 1, "run": .string(run), "folder": .string(folder),
          "is_resumed": .bool(isResumed),
        ])
    case .alreadyDone(let record):
      write("already_done", ["schema_version": 1, "run": .string(record.run)])
    case .stepBegan(let step):
      write(
        "step",
        [
          "step": .string(step.step.rawValue), "title": .string(step.title),
          "number": .init(step.number), "count": .init(step.count), "attempt": .init(step.attempt),
        ])
    case .decided(let decision, let isNew):
      write(
        "decision",
        [
          "question": .string(decision.question), "choice": decision.choice,
          "by": .string(decision.by.rawValue), "because": .string(decision.because),
          "is_new": .bool(isNew),
        ])
    case .progress(let training): write("epoch", Self.json(training))
    case .judged(let summary): write("judged", Self.json(summary))
    case .stepEnded(let step, let verdict):
      write(
        "gate",
        [
          "step": .string(step.rawValue), "is_passed": .bool(verdict.isPassed),
          "sentence": .string(verdict.sentence),
        ])
    case .warning(let sentence): write("warning", ["sentence": .string(sentence)])
    case .ended: break
    }
  }

  /// Writes the result of the run.
  func write(result: JSONValue) { write("ended", result) }

  /// Writes why there is no result.
  func write(_ failure: CommandFailure) { write("error", ["error": failure.json]) }

  private func write(_ event: String, _ facts: JSONValue) {
    var line = facts
    line["event"] = .string(event)
    output.writeLine(line.text())
  }

  private static func json(_ training: TrainingProgress) -> JSONValue {
    var json: JSONValue = [
      "training": .string(training.purpose), "trainings_done": .init(training.trainingsDone),
      "trainings": .init(training.trainings), "epoch": .init(training.epoch),
      "epochs": .init(training.epochs), "loss": finite(training.loss),
    ]
    if let loss = training.validationLoss { json["validation_loss"] = finite(loss) }
    if let fold = training.fold { json["fold"] = .init(fold) }
    return json
  }

  private static func json(_ summary: CandidateSummary) -> JSONValue {
    var json: JSONValue = [
      "name": .string(summary.name), "metric": .string(summary.metric),
      "value": finite(summary.value), "standard_error": finite(summary.standardError),
      "epochs": .init(summary.epochs),
    ]
    if let standing = summary.standing {
      json["best"] = finite(standing.best)
      json["corrected"] = finite(standing.corrected)
      json["looks"] = .init(standing.looks)
    }
    return json
  }

  /// A number as JSON can hold it: one that is not finite is null.
  private static func finite(_ number: Double) -> JSONValue {
    number.isFinite ? .number(number) : .null
  }
}
