import JSONText
import Synchronization
import Workflows

/// The dialogue as lines that are only ever added: for screen readers, and terminals that can do
/// nothing else.
final class PlainDialogue: WizardFront {
  private struct State {
    var map: StepMap
    /// What was told before is not told again when the steps are walked anew.
    var told: Set<String> = []
    var progress = ProgressLine()
    var lastProgress: Duration?
  }

  /// The shortest time between two lines about trainings.
  private static let heartbeat = Duration.seconds(30)

  private let output: TextStream
  private let wording: any WizardWording
  private let readLine: @Sendable () throws -> String?
  private let now: @Sendable () -> Duration
  private let state: Mutex<State>

  /// Makes a dialogue.
  ///
  /// - Parameters:
  ///   - output: Where it is written.
  ///   - map: The steps.
  ///   - wording: The language.
  ///   - now: The time since some fixed moment, which never goes backwards.
  ///   - readLine: Gives the next line that was typed; nil at the end of input.
  init(
    output: TextStream, map: StepMap, wording: any WizardWording,
    now: @escaping @Sendable () -> Duration = StatusLine.timeSinceStart,
    readLine: @escaping @Sendable () throws -> String?
  ) {
    self.output = output
    self.wording = wording
    self.readLine = readLine
    self.now = now
    state = Mutex(State(map: map))
  }

  // MARK: - Asking

  func ask(_ prompt: Prompt) throws -> Reply {
    describe(prompt)
    while true {
      output.write("> ")
      switch prompt.understand(try nextLine(), wording) {
      case .reply(let reply):
        echo(reply, to: prompt)
        return reply
      case .explain: explain(prompt)
      case .complaint(let complaint): write(complaint, indent: 2)
      }
    }
  }

  /// The next line; where there is none, the line of the prompt is ended.
  private func nextLine() throws -> String {
    do {
      if let line = try readLine() { return line }
    } catch {
      output.writeLine()
      throw error
    }
    output.writeLine()
    throw WizardStopped()
  }

  private func describe(_ prompt: Prompt) {
    output.writeLine()
    if !prompt.id.isEmpty { write(stepMap()) }
    if let notice = prompt.notice { write(notice) }
    write(prompt.id.isEmpty ? prompt.text : "\(prompt.id): \(prompt.text)")
    write("\(wording.why): \(prompt.why)")
    if let recommended = prompt.recommended {
      let answer = prompt.text(of: recommended, wording)
      write("\(wording.recommended): \(answer.asSentence) \(prompt.because)")
    } else if !prompt.because.isEmpty {
      write(prompt.because)
    }
    if !prompt.evidence.isEmpty {
      let numbers = prompt.evidence.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
      write("\(wording.numbers): \(numbers)")
    }
    if let earlier = prompt.earlier { write(wording.earlier(prompt.text(of: earlier, wording))) }
    for (index, choice) in prompt.choices.enumerated() {
      let mark = choice.value == prompt.recommended ? " \(wording.recommendedMark)" : ""
      let meaning = choice.meaning.isEmpty ? "" : ": \(choice.meaning)"
      write("\(index + 1). \(choice.label)\(mark)\(meaning)", indent: 2)
    }
    invite(prompt)
  }

  private func invite(_ prompt: Prompt) {
    let taken = prompt.preselected.map { value in
      let text = prompt.text(of: value, wording)
      return text.count > 40 || text.hasSuffix(".")
        ? wording.whatIsThere(isEarlier: value == prompt.earlier) : text
    }
    let count = prompt.choices.count
    write(
      prompt.takesMany
        ? wording.chooseMany(count: count, default: taken)
        : count == 0
          ? wording.type(wording.expectation(prompt.form), default: taken)
          : wording.choose(count: count, default: taken))
    if prompt.allowsSeveral { write(wording.severalHint) }
    write(wording.commands(defaults: prompt.allowsDefaults))
  }

  private func explain(_ prompt: Prompt) {
    for part in prompt.explanation where !part.text.isEmpty {
      if !part.heading.isEmpty { write("\(part.heading):") }
      write(part.text, indent: 2)
    }
    invite(prompt)
  }

  private func echo(_ reply: Reply, to prompt: Prompt) {
    guard case .answer(let value) = reply, !prompt.id.isEmpty else { return }
    write(wording.chosen(prompt.id, prompt.text(of: value, wording)))
  }

  private func stepMap() -> String {
    let map = state.withLock { $0.map }
    let places = map.steps.enumerated().map { index, step in
      "\(index + 1) \(wording.stepName(step.id)) \(wording.stateWord(step.state))"
    }
    return places.joined(separator: ", ") + "."
  }

  // MARK: - Telling

  func show(_ event: RunEvent) {
    state.withLock { $0.map.take(event) }
    switch event {
    case .stepBegan(let step):
      let line = wording.step(
        step.number, of: step.count, title: step.title, attempt: step.attempt)
      state.withLock { $0.progress.step = "" }
      tellOnce(line)
    case .judged(let summary): tellOnce(summary.line)
    case .stepEnded(_, let verdict): tellOnce(verdict.sentence)
    case .warning(let sentence): tellOnce(sentence)
    case .progress(let progress): show(progress)
    case .started, .alreadyDone, .decided, .ended: break
    }
  }

  func tell(_ sentence: String) { write(sentence) }

  func close() {}

  private func tellOnce(_ sentence: String) {
    if state.withLock({ $0.told.insert(sentence).inserted }) { write(wording.words(sentence)) }
  }

  private func show(_ progress: TrainingProgress) {
    let time = now()
    let line = state.withLock { state -> String? in
      let line = state.progress.text(for: progress, at: time)
      guard let last = state.lastProgress else {
        state.lastProgress = time
        return nil
      }
      guard time - last >= Self.heartbeat else { return nil }
      state.lastProgress = time
      return line
    }
    if let line { write(wording.words(line)) }
  }

  private func write(_ text: String, indent: Int = 0) {
    for line in wrapped(
      visibleText(text, keepingLines: true), width: output.width - 1, indent: indent)
    {
      output.writeLine(line)
    }
  }
}

extension String {
  /// The text with a full stop, unless it ends a sentence already.
  var asSentence: String { hasSuffix(".") ? self : self + "." }
}

extension CandidateSummary {
  /// What was tried and how it did, in one line.
  var line: String {
    let error = standardError > 0 ? " ± \(standardError.rounded3)" : ""
    return "\(name): \(metric) \(value.rounded4)\(error)"
      + (standing.map { "; \($0.sentence)" } ?? "")
  }
}
