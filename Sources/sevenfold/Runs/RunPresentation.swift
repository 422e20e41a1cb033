import JSONText
import Synchronization
import Workflows

/// Tells on standard error what happens in a run: steps, decisions, trainings, verdicts.
///
/// Whatever comes from a plan or from data is cleared of what could steer a terminal.
final class RunPresentation: Sendable {
  private struct State {
    var progress = ProgressLine()
    var wasDoneAlready = false
  }

  private let console: Console
  private let state = Mutex(State())
  private let now: @Sendable () -> Duration

  /// Makes a presentation.
  ///
  /// - Parameters:
  ///   - console: Where it is shown.
  ///   - now: The time since some fixed moment, which never goes backwards.
  init(console: Console, now: @escaping @Sendable () -> Duration = StatusLine.timeSinceStart) {
    self.console = console
    self.now = now
  }

  /// Whether the run had been completed before.
  var wasDoneAlready: Bool { state.withLock { $0.wasDoneAlready } }

  /// Shows an event.
  func show(_ event: RunEvent) {
    let style = console.errors.style
    switch event {
    case .started(let run, let folder, let isResumed):
      let name = style.bold(visibleText(run))
      let place = visibleText(folder)
      console.note(
        isResumed ? "Going on with \(name) in \(place)/" : "Starting \(name) in \(place)/")
    case .alreadyDone(let record):
      state.withLock { $0.wasDoneAlready = true }
      let name = style.bold(visibleText(record.run))
      console.note("\(name) is done already; there is nothing to do.")
    case .stepBegan(let step): showBeginning(of: step)
    case .decided(let decision, let isNew):
      if isNew { show(decision) }
    case .progress(let progress):
      let line = state.withLock { $0.progress.text(for: progress, at: now()) }
      console.status.update(console.words(line))
    case .judged(let summary): show(summary)
    case .stepEnded(_, let verdict):
      let mark = verdict.isPassed ? style.green("✓") : style.red("✗")
      show(sentence: verdict.sentence, mark: mark)
    case .warning(let sentence): show(sentence: sentence, mark: style.yellow("!"))
    case .ended: console.status.finish()
    }
  }

  /// The width of running text on standard error.
  private var width: Int { console.errors.isTerminal ? min(100, console.errors.width) : 100 }

  private func showBeginning(of step: RunEvent.Beginning) {
    let style = console.errors.style
    let again = step.attempt > 1 ? " (attempt \(step.attempt))" : ""
    let heading = "Step \(step.number) of \(step.count): \(step.title)\(again)"
    state.withLock { $0.progress.step = "\(step.number)/\(step.count) \(step.step)" }
    console.note()
    console.note(style.bold(console.words(heading)))
    for line in wrapped(console.words(step.purpose), width: width, indent: 2) {
      console.note(style.dim(line))
    }
  }

  private func show(_ decision: Decision) {
    guard !["gate", "next", "read"].contains(decision.key) else { return }
    let style = console.errors.style
    let choice = decision.choice == .null ? "" : " = " + visibleText(decision.choice.text())
    console.note(
      "  \(decision.key)\(choice)" + style.dim("  [\(console.words(decision.by.rawValue))]"))
    let because = visibleText(console.words(decision.because))
    for line in wrapped(because, width: width, indent: 4) {
      console.note(style.dim(line))
    }
  }

  private func show(_ summary: CandidateSummary) {
    let style = console.errors.style
    let error = summary.standardError > 0 ? " ± \(summary.standardError.rounded3)" : ""
    console.note(
      style.dim("  · \(visibleText(console.words(summary.name))): ")
        + "\(console.words(summary.metric)) \(summary.value.rounded4)\(error)"
        + style.dim(", " + console.words("\(summary.epochs) epochs")))
    if let standing = summary.standing {
      console.note(style.dim("    \(console.words(standing.sentence))"))
    }
  }

  private func show(sentence: String, mark: String) {
    let text = visibleText(console.words(sentence))
    for (index, line) in wrapped(text, width: width, indent: 4).enumerated() {
      console.note(index == 0 ? "  \(mark) " + line.dropFirst(4) : line)
    }
  }
}

extension Decision {
  /// The question without its step.
  var key: String { String(question.dropFirst(step.rawValue.count + 1)) }
}
